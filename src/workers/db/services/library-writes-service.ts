import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { LibraryWritesApi } from '../../../rpc/libraries-api.ts';
import type { Done } from '../../../shared/edits/item-edit.ts';
import type { Library, LibraryDraft } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { libraryRepository, type NewLibrary } from '../repositories/library-repository.ts';
import { aloneAmongJobs } from './alone-among-jobs.ts';
import { forgetTitles, tidyBin } from './bin-service.ts';
import { editLibrary, keepCreation } from './edit-library.ts';
import { listLibraries } from './libraries-service.ts';
import { checkName, checkNameIsFree } from './library-name.ts';
import { requireIndexes } from './metadata-writer.ts';
import { atOnce } from './steps.ts';

const MEDIA_TYPES: readonly LibraryMediaType[] = ['movie', 'tv', 'mixed'];

/**
 * Changing libraries, on the writer's connection.
 * @param lockName Name of the lock that a job holds: no library goes into another while it is being filled.
 */
export function createLibraryWrites(
  connection: Connection,
  publish: (change: ChangeEvent) => void,
  lockName?: () => string,
): LibraryWritesApi {
  return {
    create: (draft) =>
      asReply(
        (async () => {
          const done = await connection.write((statements) => createLibrary(statements, draft));
          publish({ kinds: ['library'], libraryIds: [done.value.id] });
          return done;
        })(),
      ),

    forget: (itemIds) =>
      asReply(
        (async () => {
          await forgetTitles(connection, itemIds);
          publish({ kinds: ['item', 'person'], libraryIds: [] });
        })(),
      ),

    tidyBin: (now) =>
      asReply(
        (async () => {
          const forgotten = await tidyBin(connection, now);
          if (forgotten.titles > 0 || forgotten.libraries.length > 0)
            publish({ kinds: ['item', 'person'], libraryIds: [] });
          return forgotten;
        })(),
      ),

    edit: (id, edit, basis) =>
      asReply(
        aloneAmongJobs(edit.kind === 'library-merge' ? lockName : undefined, async () => {
          const act = await connection.write((statements) => {
            if (edit.kind === 'library-merge') requireIndexes(statements);
            return atOnce(editLibrary(statements, id, edit, basis));
          });
          publish({ kinds: ['library', 'item'], libraryIds: [] });
          return act;
        }),
      ),
  };
}

function createLibrary(statements: Statements, draft: LibraryDraft): Done<Library> {
  const library = fromDraft(draft);
  checkNameIsFree(statements, library.name);
  checkPathIsFree(statements, library.path);
  libraryRepository(statements).freeName(library.name);
  const now = Date.now();
  const id = libraryRepository(statements).insert(library, now);
  const act = draft.isPassing ? null : keepCreation(statements, id, now);
  return { value: requireLibrary(statements, id), act };
}

function fromDraft(draft: LibraryDraft): NewLibrary {
  const mediaType = draft.mediaType ?? 'mixed';
  if (!MEDIA_TYPES.includes(mediaType)) {
    throw new AppError('invalid-argument', `A library holds movie, tv or mixed, not “${mediaType}”.`);
  }
  return {
    name: checkName(draft.name),
    path: draft.path ?? null,
    mediaType,
    description: draft.description ?? null,
    isSynthetic: draft.isSynthetic ?? false,
    color: draft.color ?? null,
  };
}

function checkPathIsFree(statements: Statements, path: string | null): void {
  const clash = path === null ? undefined : libraryRepository(statements).byPath(path);
  if (clash) throw new AppError('constraint', `The library “${clash.name}” is kept in ${path} already.`);
}

function requireLibrary(statements: Statements, id: number): Library {
  const library = listLibraries(statements).find((candidate) => candidate.id === id);
  if (!library) throw new AppError('not-found', 'This library is no longer there.', `library ${id}`);
  return library;
}
