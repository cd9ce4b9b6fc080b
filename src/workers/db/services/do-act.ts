import type { ChangeEvent } from '../../../rpc/change-event.ts';
import { editFault } from '../../../shared/edits/edit-fault.ts';
import type { Act, ItemEdit } from '../../../shared/edits/item-edit.ts';
import type { Row } from '../../../shared/edits/row-changes.ts';
import { IdSet } from '../../../shared/id-set.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActRow, actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { type ChangesByTable, prepareEdits } from './edit-items.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import type { InSteps } from './steps.ts';
import { TouchedTitles } from './touched-titles.ts';

/** Titles of one step, whose changes are kept together. */
export const GROUP_SIZE = 2_500;
/** Acts that can be taken back, the newest ones. */
const MOST_ACTS = 500;
/** An act of more titles stands in the list of acts, but not in those of its titles. */
const MOST_LISTED = 1000;
const EDIT = 'edit';
const NOBODY = { people: [], companies: [], genres: [] };

/** What is stored of an act beside its rows. */
interface ActDetail {
  readonly edits: readonly ItemEdit[];
  readonly itemId: number | null;
  readonly title: string | null;
  /** Its parts come in groups: all changes of a title are in one of them. */
  readonly isGrouped?: boolean;
}

/** What came of an act. */
export interface DoneAct {
  readonly act: Act;
  /** Titles of which something was changed. */
  readonly changed: number;
  /** What others are to be told. */
  readonly event: ChangeEvent;
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
  const prepared = prepareEdits(statements, edits, now);
  const id = acts.begin(EDIT, now);
  const touched = new TouchedTitles(statements);
  const listed: number[] = [];
  let first: Row | undefined;
  let itemCount = 0;
  let changed = 0;
  for (const [group, ids] of groupsOf(itemIds).entries()) {
    const present = acts.present(ids);
    const there = ids.filter((itemId) => present.has(itemId));
    first ??= actTables(statements).read('media_item', there.slice(0, 1))[0];
    const changes = prepared.doTo(there);
    acts.addGroup(
      id,
      group,
      [...changes].map(([table, rows]) => ({ table, changes: rows })),
    );
    touched.add(there);
    itemCount += there.length;
    changed += countItems(changes);
    if (itemCount <= MOST_LISTED) listed.push(...there);
    const done = Math.min((group + 1) * GROUP_SIZE, itemIds.length);
    yield { done, changed, total: itemIds.length };
  }
  if (itemCount === 0) throw new AppError('not-found', 'None of these titles is in the library any more.');
  const only = itemCount === 1 ? first : undefined;
  const detail: ActDetail = {
    edits,
    itemId: only ? Number(only[0]) : null,
    title: only ? String(only[1]) : null,
    isGrouped: true,
  };
  acts.settle(id, JSON.stringify(detail), itemCount);
  if (itemCount <= MOST_LISTED) acts.insertItems(id, listed);
  acts.prune(MOST_ACTS);
  tidyUp(statements, NOBODY);
  const row = { id, kind: EDIT, detail: JSON.stringify(detail), itemCount, doneAt: now, undoneAt: null };
  return { act: toAct(row), changed, event: touched.toEvent() };
}

/** An act as it is told. */
export function toAct({ id, detail, itemCount, doneAt, undoneAt }: ActRow): Act {
  const { edits, itemId, title } = JSON.parse(detail) as ActDetail;
  return { id, edits, itemId, title, itemCount, doneAt, undoneAt };
}

/** Whether all changes of a title are in one group of the act's parts. */
export function isGrouped({ detail }: ActRow): boolean {
  return (JSON.parse(detail) as ActDetail).isGrouped === true;
}

/** Each id once, in their order. */
function groupsOf(itemIds: Uint32Array): number[][] {
  const seen = new IdSet();
  const groups: number[][] = [];
  let group: number[] = [];
  for (const id of itemIds) {
    if (!seen.add(id)) continue;
    if (group.length === 0) groups.push(group);
    group.push(id);
    if (group.length === GROUP_SIZE) group = [];
  }
  return groups;
}

function countItems(changes: ChangesByTable): number {
  const items = new Set<unknown>();
  for (const rows of changes.values()) for (const [before, after] of rows) items.add((before ?? after)?.[0]);
  return items.size;
}

function requireSound(edits: readonly ItemEdit[]): void {
  if (edits.length === 0) throw new AppError('invalid-argument', 'There is nothing to be changed.');
  for (const edit of edits) {
    const fault = editFault(edit);
    if (fault !== undefined) throw new AppError('invalid-argument', fault);
  }
}
