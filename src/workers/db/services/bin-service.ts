import type { TidiedBin } from '../../../rpc/libraries-api.ts';
import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { RowChange } from '../../../shared/edits/row-changes.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actEpisodes } from '../repositories/act-episodes.ts';
import { actTables } from '../repositories/act-tables.ts';
import { binRepository } from '../repositories/bin-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { requireIndexes } from './metadata-writer.ts';

/** What was deleted stays in the bin for so many ms: 30 days. */
export const KEPT_FOR = 30 * 86_400_000;
/** Titles deleted for good in one transaction. */
const CHUNK = 100;

/** Deletes titles of the bin for good, series with their episodes. Cut off in the middle, the rest is there still. */
export async function forgetTitles(connection: Connection, itemIds: Iterable<number>): Promise<void> {
  const all = await connection.read((statements) => {
    const places = actTables(statements).read('item_place', [...itemIds]);
    const asked = places.filter(([, libraryId]) => libraryId === BIN_LIBRARY_ID).map(([id]) => Number(id));
    return [...new Set([...actEpisodes(statements, asked).map(([id]) => id), ...asked])];
  });
  for (let at = 0; at < all.length; at += CHUNK)
    await connection.write((statements) => {
      requireIndexes(statements);
      binRepository(statements).forget(all.slice(at, at + CHUNK));
    });
}

/** Deletes for good what is too old for the bin; libraries as old are told of, without what a scan would find again: that is in the bin then. `now` in ms since the epoch. */
export async function tidyBin(connection: Connection, now: number): Promise<TidiedBin> {
  const before = now - KEPT_FOR;
  let titles = 0;
  for (;;) {
    const older = await connection.read((statements) => binRepository(statements).older(before, CHUNK));
    if (older.length === 0) break;
    await forgetTitles(connection, older);
    titles += older.length;
  }
  const deleted = await connection.read((statements) => libraryRepository(statements).deleted());
  const libraries = deleted.filter(({ deletedAt }) => deletedAt < before);
  for (const { id, deletedAt } of libraries)
    await connection.write((statements) => keepScanned(statements, id, deletedAt, now));
  return { titles, libraries };
}

/** Puts titles of a library that goes into the bin when another one scans their files: it would find them as new ones. */
function keepScanned(statements: Statements, libraryId: number, deletedAt: number, now: number): void {
  const titles = binRepository(statements).scannedElsewhere(libraryId);
  if (titles.length === 0) return;
  requireIndexes(statements);
  const tables = actTables(statements);
  const all = [...new Set([...titles, ...actEpisodes(statements, titles).map(([id]) => id)])];
  const places = tables.read('item_place', all).filter(([, at]) => at === libraryId);
  tables.write(
    'item_place',
    places.map((row): RowChange => [row, row.with(1, BIN_LIBRARY_ID)]),
    now,
  );
  tables.write(
    'bin_item',
    places.map(([id = null]): RowChange => [null, [id, libraryId, deletedAt]]),
    now,
  );
}
