import type { LibrariesApi } from '../../../rpc/libraries-api.ts';
import type { Library } from '../../../shared/library.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { binRepository } from '../repositories/bin-repository.ts';
import { itemCounts } from '../repositories/item-list-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { answerRead } from './answer-read.ts';

const MOST_AT_ONCE = 200;
const FIRST = { deletedAt: Number.MAX_SAFE_INTEGER, id: 0 };

/** Reading libraries, on any connection. */
export function createLibraries(connection: Connection): LibrariesApi {
  return {
    list: () => answerRead(connection, listLibraries),
    binned: (after, limit) =>
      answerRead(connection, (statements) =>
        binRepository(statements).page(after ?? FIRST, Math.min(limit, MOST_AT_ONCE)),
      ),
    deleted: () => answerRead(connection, (statements) => libraryRepository(statements).deleted()),
  };
}

/** All libraries with their counts, by name. */
export function listLibraries(statements: Statements): readonly Library[] {
  const counts = new Map<number, Partial<Record<MediaType, number>>>();
  for (const { library_id, media_type, count } of itemCounts(statements)) {
    const ofLibrary = counts.get(library_id) ?? {};
    ofLibrary[media_type] = count;
    counts.set(library_id, ofLibrary);
  }
  return libraryRepository(statements)
    .list()
    .map((library) => ({ ...library, counts: counts.get(library.id) ?? {} }));
}
