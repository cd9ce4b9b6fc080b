import type { BinnedTitle, BinPlace } from '../shared/bin-library.ts';
import type { Act, Done } from '../shared/edits/item-edit.ts';
import type { LibraryChanges, LibraryEdit } from '../shared/edits/library-edit.ts';
import type { DeletedLibrary, Library, LibraryDraft } from '../shared/library.ts';
import type { Reply } from '../shared/reply.ts';

/** What was too old for the bin. */
export interface TidiedBin {
  readonly titles: number;
  readonly libraries: readonly DeletedLibrary[];
}

/** Reading libraries: any reader. */
export interface LibrariesApi {
  /** All libraries with their counts, by name. */
  list(): Promise<Reply<readonly Library[]>>;
  /** Those in the bin, the last deleted first. */
  deleted(): Promise<Reply<readonly DeletedLibrary[]>>;
  /** Titles in the bin, the last deleted first, after a place or from the first. @param limit at most 200 */
  binned(after: BinPlace | null, limit: number): Promise<Reply<readonly BinnedTitle[]>>;
}

/** Changing libraries: the writer. Names are unique without regard to case; a clash is `constraint`. */
export interface LibraryWritesApi {
  /** An act, but for one that is to go again by itself (`isPassing`). */
  create(draft: LibraryDraft): Promise<Reply<Done<Library>>>;
  /**
   * Changes, deletes, restores or merges a library: an act as those of titles are, see `EditWritesApi`. `busy` while a
   * job runs that titles of it may come from, or that removes it for good.
   * @param basis What was there when the changes were thought of; `changed-since` when it is something else by now, and
   * nothing is done.
   */
  edit(id: number, edit: LibraryEdit, basis?: LibraryChanges): Promise<Reply<Act>>;
  /** Deletes titles of the bin for good, series with their episodes; others are left. */
  forget(itemIds: Uint32Array): Promise<Reply<void>>;
  /**
   * Deletes titles for good that were in the bin for longer than 30 days, but for those that a scan would find again.
   * Tells how many, and which libraries are as old, which are removed by a job. `now` in ms since the epoch.
   */
  tidyBin(now: number): Promise<Reply<TidiedBin>>;
}
