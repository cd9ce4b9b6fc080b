import type { CatalogueCredit, CatalogueItem } from '../../../shared/catalogue-item.ts';
import { ItemPacker } from '../../../shared/item-packer.ts';
import type { Statements } from '../engine/connection.ts';
import { clearItemLists } from '../repositories/import-merge-repository.ts';
import { ImportRows } from '../repositories/import-row-repository.ts';
import { CreditWriter } from './credit-writer.ts';
import { ItemColumns } from './item-columns.ts';
import { PeopleDirectory } from './people-directory.ts';

/** Who had a part in an item. */
export interface CreditsOfItem {
  readonly id: number;
  readonly credits: readonly CatalogueCredit[];
}

/** An episode of which nothing is known but credits. */
const NOTHING: Omit<CatalogueItem, 'credits'> = {
  line: 0,
  mediaType: 'episode',
  title: '',
  sortTitle: '',
  originalTitle: null,
  alternativeTitles: [],
  year: null,
  description: null,
  genres: [],
  countries: [],
  companies: [],
  runtimeMin: null,
  rating: null,
  votes: null,
  airedDate: null,
  season: null,
  episode: null,
  seriesTitle: null,
  seriesSortTitle: null,
  externalIds: {},
  addedAt: null,
};

/**
 * Puts credits in the place of those that items have, all in one go: people who are in many are looked up once.
 * Returns the ids of people who may have no part in anything any more.
 */
export function storeCredits(
  statements: Statements,
  entries: readonly CreditsOfItem[],
  now: number,
  directory = new PeopleDirectory(false),
): number[] {
  if (entries.length === 0) return [];
  const packer = new ItemPacker();
  for (const { credits } of entries) packer.add({ ...NOTHING, credits });
  const packed = packer.take();
  const texts = statements.lend(packed.utf8, packed.ends);
  const items = new ItemColumns(packed);
  const rows = new ImportRows(statements, texts, false);
  const counts = { people: 0, credits: 0 };
  const writer = new CreditWriter(statements, items, rows, directory, counts, now);
  const people = new Set<number>();
  for (const [at, { id }] of entries.entries()) {
    for (const person of clearItemLists(statements, id, ['credits']).people) people.add(person);
    writer.add(id, at);
  }
  rows.finish();
  texts.free();
  return [...people];
}
