import { formatCount } from '../format-number.ts';
import { LARGEST_BATCH, recommendedBatchSize, SMALLEST_BATCH } from './recommended-batch-size.ts';
import { type Tuned, tuned } from './tuned.ts';
import { TUNING_LIMITS } from './tuning-limits.ts';

/**
 * How many titles to hand from the reading worker to the writing one at once, and why.
 * @param items Titles expected; an estimate will do.
 * @param chosen What a person chose, if anything: it wins.
 */
export function batchSize(items: number, chosen: number | null): Tuned {
  const limits = `${formatCount(SMALLEST_BATCH)} to ${formatCount(LARGEST_BATCH)}`;
  const reason = `A fifth of an import, ${limits} titles: so reading and storing go on side by side.`;
  return tuned(recommendedBatchSize(items), reason, TUNING_LIMITS.batchSize, chosen);
}
