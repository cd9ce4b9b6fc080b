import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import addCountSql from '../sql/import/add-count.sql?raw';
import libraryNameSql from '../sql/import/library-name.sql?raw';

const LIBRARY_NAME = defineQuery<{ id: number }, { name: string }>('library-name', libraryNameSql);
const ADD_COUNT = defineQuery<{ libraryId: number; mediaType: MediaType; count: number }, never>(
  'add-count',
  addCountSql,
);

/** The library's name, if it is there. */
export function libraryName(statements: Statements, id: number): string | undefined {
  return statements.get(LIBRARY_NAME, { id })?.name;
}

/** Adds new items to the library's counters; triggers do it, except during a first load. */
export function addToCounts(
  statements: Statements,
  libraryId: number,
  newRows: ReadonlyMap<MediaType, number>,
): void {
  for (const [mediaType, count] of newRows) statements.run(ADD_COUNT, { libraryId, mediaType, count });
}
