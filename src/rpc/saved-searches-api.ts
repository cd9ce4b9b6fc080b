import type { Done } from '../shared/edits/item-edit.ts';
import type { Reply } from '../shared/reply.ts';
import type {
  RemovedSearch,
  SavedSearch,
  SavedSearchChanges,
  SavedSearchDraft,
} from '../shared/saved-search.ts';

/** Reading saved searches: any reader. */
export interface SavedSearchesApi {
  /** All of them in their order, those too whose criteria cannot be read. */
  list(): Promise<Reply<readonly SavedSearch[]>>;
}

/**
 * Changing saved searches: the writer. Each change is an act, see `EditWritesApi`. Names are unique without regard to case; a clash is `constraint`, a name
 * or a text that will not do `invalid-argument`, an id that is gone `not-found`.
 */
export interface SavedSearchWritesApi {
  /** It goes to the end. */
  create(draft: SavedSearchDraft): Promise<Reply<Done<SavedSearch>>>;
  /** Renames, describes, or keeps other criteria. */
  update(id: number, changes: SavedSearchChanges): Promise<Reply<Done<SavedSearch>>>;
  setPinned(id: number, isPinned: boolean): Promise<Reply<Done<SavedSearch>>>;
  /** Moves it to a position from 0 on among all of them; past the end is the end. Answers with all. */
  move(id: number, to: number): Promise<Reply<Done<readonly SavedSearch[]>>>;
  /** Answers with what {@link restore} takes. */
  delete(id: number): Promise<Reply<Done<RemovedSearch>>>;
  /** Brings it back where it stood; under a name with a number where the name has been taken meanwhile. */
  restore(removed: RemovedSearch): Promise<Reply<Done<SavedSearch>>>;
  /** Adds all at the end or, on failure, none; names that are taken get a number. Answers in the same order. */
  importMany(drafts: readonly SavedSearchDraft[]): Promise<Reply<Done<readonly SavedSearch[]>>>;
}
