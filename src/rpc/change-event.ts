import type { ItemDetail } from '../shared/media-item.ts';

/** The kinds of things a commit may change; `playback` is how far a person is with titles. */
export type ChangeKind =
  | 'library'
  | 'item'
  | 'person'
  | 'job'
  | 'setting'
  | 'saved-search'
  | 'playback'
  | 'database';

/**
 * Told to every tab after a commit. `database` means the whole file was replaced: reopen.
 */
export interface ChangeEvent {
  readonly kinds: readonly ChangeKind[];
  /** Libraries whose items changed; empty with kind `item` means any. */
  readonly libraryIds: readonly number[];
  /** Items changed, when they are few (at most 100); absent means many. */
  readonly itemIds?: readonly number[];
  /**
   * True: no list without conditions has other titles, another order or other rows than before, and no count has changed.
   * Absent: that is not known.
   */
  readonly keepsLists?: boolean;
  /** True: a job is under way, and will have changed more soon. */
  readonly isOfJob?: boolean;
  /** The only title that was changed, as it is since; told to the page that changed it, so that it need not ask. */
  readonly item?: ItemDetail;
}
