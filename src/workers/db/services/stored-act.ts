import type { Act, ItemEdit } from '../../../shared/edits/item-edit.ts';
import type { LibraryEdit } from '../../../shared/edits/library-edit.ts';
import type { ActRow } from '../repositories/act-repository.ts';

/** Acts that can be taken back, the newest ones. */
export const MOST_ACTS = 500;

/** What is stored of an act beside its rows. */
export interface ActDetail {
  readonly edits: readonly ItemEdit[];
  readonly itemId: number | null;
  readonly title: string | null;
  /** What was done to a library, which the title is then the name of. */
  readonly library?: LibraryEdit;
}

/** An act as it is told. */
export function toAct({ id, detail, itemCount, doneAt, undoneAt }: ActRow): Act {
  const { edits, itemId, title, library } = JSON.parse(detail) as ActDetail;
  return { id, edits, itemId, title, itemCount, doneAt, undoneAt, ...(library ? { library } : {}) };
}
