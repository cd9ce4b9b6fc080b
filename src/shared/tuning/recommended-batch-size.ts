/** Larger batches gained nothing, smaller ones cost a long import up to a tenth more (docs/performance.md). */
export const LARGEST_BATCH = 2000;
/** With a short import it makes no difference from here on. */
export const SMALLEST_BATCH = 500;
/** A short import has so many, so that reading and storing go on side by side. */
const PARTS = 5;

/** How many of `items` titles are best handed from the reading worker to the writing one at once. */
export function recommendedBatchSize(items: number): number {
  return Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, Math.ceil(items / PARTS)));
}
