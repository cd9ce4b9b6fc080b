import type { Connection } from '../engine/connection.ts';
import { hasSortIndexes } from '../repositories/item-list-repository.ts';
import { type ChangeMark, latestChange } from '../repositories/search-change-repository.ts';
import {
  type IdRange,
  readItemStretch,
  readLastIds,
  readPeopleStretch,
  readTitleOrder,
} from '../repositories/search-load-repository.ts';
import type { SearchData } from './search-data.ts';
import { SearchDataBuilder } from './search-data-builder.ts';

/** Ids read at once, some 20 ms of work: in between the connection answers others. */
const ITEMS_AT_ONCE = 10_000;
const PEOPLE_AT_ONCE = 40_000;

/** Search data as of a change: what came after it may be in there, or not. */
export interface LoadedSearchData {
  readonly change: ChangeMark;
  readonly data: SearchData;
  /** There are no sort indexes yet: titles stand in order of arrival, and more are on their way. */
  readonly provisional: boolean;
}

/**
 * Reads all that is searched and filtered by, in parts.
 * @param mayGoOn is waited for before each part
 */
export async function loadSearchData(
  connection: Connection,
  mayGoOn: () => Promise<void> = () => Promise.resolve(),
): Promise<LoadedSearchData> {
  const { change, last } = await connection.read((statements) => ({
    change: latestChange(statements),
    last: readLastIds(statements),
  }));
  const builder = new SearchDataBuilder(last);
  for (const range of rangesUpTo(last.person, PEOPLE_AT_ONCE)) {
    await mayGoOn();
    await connection.read((statements) => builder.addPeople(readPeopleStretch(statements, range)));
  }
  for (const range of rangesUpTo(last.item, ITEMS_AT_ONCE)) {
    await mayGoOn();
    await connection.read((statements) => builder.addItems(readItemStretch(statements, range)));
  }
  return connection.read((statements) => {
    const provisional = !hasSortIndexes(statements);
    const titleOrder = provisional ? undefined : readTitleOrder(statements);
    return { change, data: builder.build(titleOrder ?? everyId(last.item)), provisional };
  });
}

function* rangesUpTo(last: number, size: number): Generator<IdRange> {
  for (let after = 0; after < last; after += size) yield { after, last: Math.min(last, after + size) };
}

function everyId(last: number): Uint32Array {
  return Uint32Array.from({ length: last }, (_, index) => index + 1);
}
