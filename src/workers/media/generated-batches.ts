import type { CatalogueBatch } from '../../rpc/catalogue-source.ts';
import type { GenerateOptions } from '../../rpc/media-api.ts';
import { ItemPacker } from '../../shared/item-packer.ts';
import { AppError } from '../../shared/reply.ts';
import { SyntheticItems } from './generator/synthetic-items.ts';

/** The items of a synthetic library from item `skip` on, `batchSize` at a time. */
export async function* generatedBatches(
  { items, seed }: GenerateOptions,
  skip: number,
  signal: AbortSignal,
  batchSize: number,
): AsyncGenerator<CatalogueBatch, void, void> {
  const library = new SyntheticItems(items, seed);
  const packer = new ItemPacker();
  for (let first = skip; first < items; first += batchSize) {
    if (signal.aborted) throw new AppError('cancelled', 'Generating was stopped.');
    const end = Math.min(items, first + batchSize);
    for (let index = first; index < end; index++) packer.add(library.at(index));
    yield { items: packer.take(), rejected: [], position: { file: 0, line: end, fraction: end / items } };
  }
}
