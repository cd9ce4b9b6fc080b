import { databaseFileName } from '../engine/database-pointer.ts';
import { openAppDirectory } from '../engine/storage-choice.ts';
import type { ChangeMark } from '../repositories/search-change-repository.ts';
import type { LoadedSearchData } from './load-search-data.ts';
import { SEARCH_DATA_VERSION, type SearchData } from './search-data.ts';
import { readSnapshot, snapshotFileName, writeSnapshot } from './search-snapshot.ts';

/** With fewer items all is read from the database as quickly. */
const WORTH_STORING = 20_000;

/** Where the database lies that is open. */
export interface SearchLocation {
  /** Of everything stored. */
  readonly prefix: string;
  readonly generation: number;
}

/** Stores search data beside its database where that makes the next start quicker; a failure does no harm. */
export async function storeSearchData(
  location: SearchLocation,
  { data, change, provisional }: LoadedSearchData,
): Promise<void> {
  if (provisional || data.columns.count < WORTH_STORING) return;
  const directory = await directoryOf(location);
  if (!directory) return;
  const stamp = { version: SEARCH_DATA_VERSION, change };
  // It only makes the next start quicker: no room for it is no trouble.
  await writeSnapshot(directory, fileName(location), stamp, data).catch(() => undefined);
}

/** The search data that was stored last, and the newest change in it; undefined without such. */
export async function readStoredSearchData(
  location: SearchLocation,
): Promise<{ readonly change: ChangeMark; readonly data: SearchData } | undefined> {
  const directory = await directoryOf(location);
  const snapshot = directory && (await readSnapshot(directory, fileName(location), SEARCH_DATA_VERSION));
  return snapshot && { change: snapshot.stamp.change, data: snapshot.data as SearchData };
}

const fileName = ({ generation }: SearchLocation) => snapshotFileName(databaseFileName(generation));

/** Undefined where this browser keeps no files for a page. */
function directoryOf({ prefix }: SearchLocation): Promise<FileSystemDirectoryHandle | undefined> {
  return openAppDirectory(prefix).catch(() => undefined);
}
