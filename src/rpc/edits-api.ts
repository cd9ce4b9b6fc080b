import type { EarlierValue } from '../shared/edits/earlier-value.ts';
import type { GroupEdit } from '../shared/edits/group-edit.ts';
import type { Act, ItemEdit, OwnFieldState } from '../shared/edits/item-edit.ts';
import type { EditBasis } from '../shared/edits/item-part.ts';
import type { EditPreview, ManyValues } from '../shared/edits/many-values.ts';
import type { Reply } from '../shared/reply.ts';

/** What became of taking an act back, or of doing it again. */
export interface UndoOutcome {
  readonly act: Act;
  /** Titles that were changed since, or are gone, and were left as they are. */
  readonly left: number;
}

/** What was done to the library, the newest first: any reader. */
export interface EditsApi {
  /**
   * @param before Only acts with lower ids; absent: from the newest. @param limit at most 200
   * @param itemId Only acts of this title, without those of more than a thousand titles; absent: all
   */
  acts(range: {
    readonly before?: number;
    readonly limit: number;
    readonly itemId?: number;
  }): Promise<Reply<readonly Act[]>>;
  /**
   * What parts of a title were before its newest acts and matches, the newest first; acts of more than a thousand titles are
   * not looked through.
   */
  history(itemId: number): Promise<Reply<readonly EarlierValue[]>>;
  /** Which fields of a title are a person's own. */
  ownFields(itemId: number): Promise<Reply<readonly OwnFieldState[]>>;
  /** What many titles have in common, and what they have not. */
  manyValues(itemIds: Uint32Array, requestId: string): Promise<Reply<ManyValues>>;
  /** What edits would do to titles; nothing is changed. `invalid-argument` when an edit cannot be done. */
  preview(itemIds: Uint32Array, edits: readonly ItemEdit[], requestId: string): Promise<Reply<EditPreview>>;
  /** Stops one of the two that was asked for with this id; it rejects with `cancelled`. */
  cancel(requestId: string): Promise<void>;
}

/** Changing titles as a person: the writer. Each act is one transaction, and stands in the list of acts. */
export interface EditWritesApi {
  /**
   * Does all edits to all items that are there. `invalid-argument` when an edit cannot be done: nothing is;
   * `not-found` when no item is there. Null: all was so already, and nothing is stored.
   * @param basis What the title (one) held when the edits were thought of; `changed-since` when it holds something else by
   * now, and nothing is done.
   */
  edit(itemIds: Uint32Array, edits: readonly ItemEdit[], basis?: EditBasis): Promise<Reply<Act | null>>;
  /**
   * Changes a tag or a collection. `not-found` when it is gone; `constraint` when its new name is another's and they are
   * not to be merged.
   */
  organise(edit: GroupEdit): Promise<Reply<Act>>;
  /**
   * Takes an act back, or the newest that holds, but for those that others stand on (`standsBelow`). What was changed since is left; `constraint` where the name of a tag or
   * a collection is another's by now. `not-found` without any.
   */
  undo(actId?: number): Promise<Reply<UndoOutcome>>;
  /** Does again what was taken back. */
  redo(actId: number): Promise<Reply<UndoOutcome>>;
}
