import type { Library, LibraryDraft } from '../shared/library.ts';
import type { Reply } from '../shared/reply.ts';

/** Reading libraries: any reader. */
export interface LibrariesApi {
  /** All libraries with their counts, by name. */
  list(): Promise<Reply<readonly Library[]>>;
}

/** Changing libraries: the writer. Names are unique without regard to case; a clash is `constraint`. */
export interface LibraryWritesApi {
  create(draft: LibraryDraft): Promise<Reply<Library>>;
  rename(id: number, name: string): Promise<Reply<Library>>;
}
