import type { ChangeEvent } from '../../../rpc/change-event.ts';
import { editFault } from '../../../shared/edits/edit-fault.ts';
import type { Act, ItemEdit } from '../../../shared/edits/item-edit.ts';
import { IdSet } from '../../../shared/id-set.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { actTables, UNTOLD_TABLES } from '../repositories/act-tables.ts';
import { partsOf, prepareEdits } from './edit-items.ts';
import { partsOfCredits, tidyNames } from './kept-people.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { requireMoved, withLibraryNames } from './place-edits.ts';
import type { InSteps } from './steps.ts';
import { type ActDetail, MOST_LISTED, noteTitles, toAct } from './stored-act.ts';
import { TouchedTitles } from './touched-titles.ts';

/** Titles of one step, whose changes are kept together. */
const GROUP_SIZE = 2_500;
const EDIT = 'edit';
const NOBODY = { people: [], companies: [], genres: [] };

/** What came of an act. */
export interface DoneAct {
  /** Null: all was so already, and nothing is stored. */
  readonly act: Act | null;
  /** Titles of which something was changed. */
  readonly changed: number;
  /** What others are to be told; null: nothing. */
  readonly event: ChangeEvent | null;
}

/**
 * Does edits to the items that are there, and keeps what that changed. Throws {@link AppError}: `invalid-argument` when an
 * edit cannot be done, `not-found` when no item is there.
 */
export function* doAct(
  statements: Statements,
  itemIds: Uint32Array,
  edits: readonly ItemEdit[],
): InSteps<DoneAct> {
  requireSound(edits);
  requireIndexes(statements);
  const now = Date.now();
  const acts = actRepository(statements);
  const asked = new IdSet();
  const groups = groupsOf(itemIds, asked);
  const id = acts.begin(EDIT, now);
  const prepared = prepareEdits(statements, edits, (itemId) => asked.has(itemId), now);
  // In a group of their own, before those whose titles they are given to.
  acts.addGroup(id, 0, partsOf(prepared.made));
  const touched = new TouchedTitles(statements);
  touched.addTables(prepared.made.keys());
  const listed: number[] = [];
  let only: number | undefined;
  let [present, changed] = [0, 0];
  for (const [at, ids] of groups.entries()) {
    const there = touched.addPlaces(ids);
    const done = prepared.doTo(ids.filter((itemId) => there.has(itemId)));
    acts.addGroup(id, at + 1, [
      ...partsOf(done.changes),
      ...partsOfCredits(statements, done.changes.get('credit')),
    ]);
    tidyNames(statements, done.changes.get('credit'), done.changes.get('item_genre'));
    if ([...done.changes.keys()].some((table) => UNTOLD_TABLES.includes(table)))
      acts.noteSearch(done.itemIds);
    touched.addTables(done.changes.keys());
    touched.add(done.itemIds);
    present += there.size;
    changed += done.titles.length;
    only ??= done.titles[0];
    listed.push(...done.itemIds.slice(0, MOST_LISTED + 1 - listed.length));
    yield { done: Math.min((at + 1) * GROUP_SIZE, itemIds.length), changed, total: itemIds.length };
  }
  if (present === 0) throw new AppError('not-found', 'None of these titles is in the library any more.');
  requireMoved(edits, changed > 0);
  if (changed === 0) {
    acts.delete(id);
    return { act: null, changed, event: null };
  }
  const [item] = changed === 1 && only !== undefined ? actTables(statements).read('media_item', [only]) : [];
  const detail: ActDetail = {
    edits: withLibraryNames(statements, edits).map(told),
    itemId: item ? Number(item[0]) : null,
    title: item ? String(item[1]) : null,
    isGrouped: true,
  };
  acts.settle(id, JSON.stringify(detail), changed);
  noteTitles(statements, id, listed);
  acts.prune();
  tidyUp(statements, NOBODY);
  const row = { id, kind: EDIT, detail: JSON.stringify(detail), itemCount: changed, doneAt: now };
  return { act: toAct({ ...row, undoneAt: null }), changed, event: touched.toEvent() };
}

/** What is listed of an edit: who was in a title is in its rows. */
function told(edit: ItemEdit): ItemEdit {
  return edit.kind === 'credits' ? { ...edit, credits: [] } : edit;
}

/** Each id once, in their order; `asked` takes them in. */
function groupsOf(itemIds: Uint32Array, asked: IdSet): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  for (const id of itemIds) {
    if (!asked.add(id)) continue;
    if (group.length === 0) groups.push(group);
    group.push(id);
    if (group.length === GROUP_SIZE) group = [];
  }
  return groups;
}

/** Throws `invalid-argument` when one of the edits cannot be done. */
export function requireSound(edits: readonly ItemEdit[]): void {
  if (edits.length === 0) throw new AppError('invalid-argument', 'There is nothing to be changed.');
  for (const edit of edits) {
    const fault = editFault(edit);
    if (fault !== undefined) throw new AppError('invalid-argument', fault);
  }
}
