import type { CatalogueBatch } from '../../rpc/catalogue-source.ts';
import type { GenerateOptions } from '../../rpc/media-api.ts';
import { ItemPacker } from '../../shared/item-packer.ts';
import { AppError } from '../../shared/reply.ts';
import { SyntheticItems } from './generator/synthetic-items.ts';

/** Items of one batch: a transaction of about a tenth of a second. */
export const BATCH_ITEMS = 2000;

/** The items of a synthetic library from item `skip` on, in batches. */
export async function* generatedBatches(
  { items, seed }: GenerateOptions,
  skip: number,
  signal: AbortSignal,
): AsyncGenerator<CatalogueBatch, void, void> {
  const library = new SyntheticItems(items, seed);
  const packer = new ItemPacker();
  for (let first = skip; first < items; first += BATCH_ITEMS) {
    if (signal.aborted) throw new AppError('cancelled', 'Generating was stopped.');
    const end = Math.min(items, first + BATCH_ITEMS);
    for (let index = first; index < end; index++) packer.add(library.at(index));
    yield { items: packer.take(), rejected: [], position: { file: 0, line: end, fraction: end / items } };
  }
}
