import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { LibraryWritesApi } from '../../../rpc/libraries-api.ts';
import type { Library, LibraryDraft } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { libraryRepository, type NewLibrary } from '../repositories/library-repository.ts';
import { listLibraries } from './libraries-service.ts';

const LONGEST_NAME = 200;
const MEDIA_TYPES: readonly LibraryMediaType[] = ['movie', 'tv', 'mixed'];

/** Changing libraries, on the writer's connection. */
export function createLibraryWrites(
  connection: Connection,
  publish: (change: ChangeEvent) => void,
): LibraryWritesApi {
  /** Runs a change and answers with the library as it is then. */
  async function change(work: (statements: Statements) => number): Promise<Reply<Library>> {
    try {
      const library = await connection.write((statements) => requireLibrary(statements, work(statements)));
      publish({ kinds: ['library'], libraryIds: [library.id] });
      return ok(library);
    } catch (error) {
      return failed(error);
    }
  }

  return {
    create: (draft) =>
      change((statements) => {
        const library = fromDraft(draft);
        checkNameIsFree(statements, library.name);
        checkPathIsFree(statements, library.path);
        return libraryRepository(statements).insert(library, Date.now());
      }),

    rename: (id, name) =>
      change((statements) => {
        requireLibrary(statements, id);
        const newName = checkName(name);
        checkNameIsFree(statements, newName, id);
        libraryRepository(statements).rename(id, newName, Date.now());
        return id;
      }),
  };
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

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new AppError('invalid-argument', 'A library needs a name.');
  if (trimmed.length > LONGEST_NAME) {
    throw new AppError('invalid-argument', `A library’s name has at most ${LONGEST_NAME} characters.`);
  }
  return trimmed;
}

/** The database disregards the case of ASCII letters only; a person expects it of all. */
function checkNameIsFree(statements: Statements, name: string, exceptId?: number): void {
  const folded = foldCase(name);
  const clash = libraryRepository(statements)
    .list()
    .find((library) => library.id !== exceptId && foldCase(library.name) === folded);
  if (clash) throw new AppError('constraint', `There is a library named “${clash.name}” already.`);
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
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
