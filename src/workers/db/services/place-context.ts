import type { Row } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import type { ItemPlace, PlaceContext } from './place-rows.ts';

/** Where titles are before they are moved. `isAsked` tells all of those that are to be, these and others. */
export function placeContext(
  statements: Statements,
  itemIds: readonly number[],
  isAsked: (itemId: number) => boolean,
): PlaceContext {
  const tables = actTables(statements);
  const among = new Set(itemIds);
  const places = new Map<number, ItemPlace>();
  const read = (ids: readonly number[]): Row[] => {
    const rows = tables.read('item_place', ids);
    const binned = new Map(tables.read('bin_item', ids).map((row) => [row[0], row]));
    for (const [id, libraryId] of rows) {
      const [, fromId = null, deletedAt = null] = binned.get(id ?? null) ?? [];
      places.set(Number(id), {
        libraryId: Number(libraryId),
        fromId: fromId === null ? null : Number(fromId),
        deletedAt: deletedAt === null ? null : Number(deletedAt),
      });
    }
    return rows;
  };
  const series = new Set(read(itemIds).map(([, , seriesId]) => seriesId));
  read([...series].filter((id) => typeof id === 'number' && !among.has(id)).map(Number));
  const standing = libraryRepository(statements).standing();
  return {
    isAmong: isAsked,
    placeOf: (seriesId) => places.get(seriesId),
    isStanding: (libraryId) => standing.has(libraryId),
  };
}

/** For edits that move nothing. */
export const NO_PLACES: PlaceContext = {
  isAmong: () => false,
  placeOf: () => undefined,
  isStanding: () => true,
};
