import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { EditsApi, EditWritesApi, UndoOutcome } from '../../../rpc/edits-api.ts';
import { editFault } from '../../../shared/edits/edit-fault.ts';
import type { OwnField } from '../../../shared/edits/editable-field.ts';
import { type GroupEdit, isGroupEdit } from '../../../shared/edits/group-edit.ts';
import { groupFault } from '../../../shared/edits/group-fault.ts';
import type { Act, ItemEdit } from '../../../shared/edits/item-edit.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { type ActRow, actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { answerRead } from './answer-read.ts';
import { editGroups } from './edit-groups.ts';
import { editItems } from './edit-items.ts';
import { fieldHistory } from './field-history.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { turnRound } from './undo-act.ts';

/** Acts that can be taken back, the newest ones. */
const MOST_ACTS = 500;
/** An act of more titles stands in the list of acts, but not in those of its titles. */
const MOST_LISTED = 1000;
const MOST_AT_ONCE = 200;
/** Acts of a title that are looked through for what its fields were. */
const MOST_LOOKED_AT = 50;
/** Changes tell which items they are of when they are few. */
const FEW = 100;
const EDIT = 'edit';

/** What is stored of an act beside its rows. */
interface ActDetail {
  readonly edits: readonly (ItemEdit | GroupEdit)[];
  readonly itemId: number | null;
  readonly title: string | null;
}

/** Reads what a person did, on any connection. */
export function createEdits(connection: Connection): EditsApi {
  return {
    acts: ({ before = Number.MAX_SAFE_INTEGER, limit }) =>
      answerRead(connection, (statements) =>
        actRepository(statements).list(before, Math.min(limit, MOST_AT_ONCE)).map(toAct),
      ),
    history: (itemId) =>
      answerRead(connection, (statements) => fieldHistory(statements, itemId, MOST_LOOKED_AT)),
    ownFields: (itemId) =>
      answerRead(connection, (statements) =>
        actRepository(statements)
          .fieldsOf(itemId)
          .map(({ field, isEdited, isLocked, changedAt }) => ({
            field: field as OwnField,
            isEdited: isEdited === 1,
            isLocked: isLocked === 1,
            changedAt,
          })),
      ),
  };
}

/** Changes titles as a person, on the writer's connection. */
export function createEditWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): EditWritesApi {
  const tell = (itemIds: readonly number[], libraryIds: readonly number[]) =>
    publish({ kinds: ['item'], libraryIds, ...(itemIds.length <= FEW ? { itemIds } : {}) });

  async function turn(actId: number | undefined, direction: 'undo' | 'redo'): Promise<UndoOutcome> {
    const { outcome, itemIds, libraryIds } = await connection.write((statements) => {
      requireIndexes(statements);
      const acts = actRepository(statements);
      const act = requireAct(statements, actId, direction);
      const now = Date.now();
      const isOfGroups = toAct(act).edits.some(isGroupEdit);
      const { left, itemIds } = turnRound(statements, acts.parts(act.id), direction, { now, isOfGroups });
      const undoneAt = direction === 'undo' ? now : null;
      acts.setUndone(act.id, undoneAt);
      tidyUp(statements, NOBODY);
      const outcome = { act: toAct({ ...act, undoneAt }), left };
      return { outcome, itemIds, libraryIds: acts.librariesOf(itemIds) };
    });
    if (outcome.act.edits.some(isGroupEdit)) publish({ kinds: ['item'], libraryIds: [] });
    else tell(itemIds, libraryIds);
    return outcome;
  }

  return {
    edit: (itemIds, edits) =>
      asReply(
        (async () => {
          requireSound(edits);
          const { act, changed, libraryIds } = await connection.write((statements) => {
            requireIndexes(statements);
            return edit(statements, [...itemIds], edits);
          });
          tell(changed, libraryIds);
          return act;
        })(),
      ),
    organise: (edit) =>
      asReply(
        (async () => {
          const fault = groupFault(edit);
          if (fault !== undefined) throw new AppError('invalid-argument', fault);
          const act = await connection.write((statements) => {
            requireIndexes(statements);
            return organise(statements, edit);
          });
          // Titles are shown with names and colours of what they are grouped by, and any may have them.
          publish({ kinds: ['item'], libraryIds: [] });
          return act;
        })(),
      ),
    undo: (actId) => asReply(turn(actId, 'undo')),
    redo: (actId) => asReply(turn(actId, 'redo')),
  };
}

const NOBODY = { people: [], companies: [], genres: [] };

function edit(statements: Statements, itemIds: readonly number[], edits: readonly ItemEdit[]) {
  const now = Date.now();
  const acts = actRepository(statements);
  const items = actTables(statements).read('media_item', [...new Set(itemIds)]);
  if (items.length === 0) throw new AppError('not-found', 'None of these titles is in the library any more.');
  const ids = items.map(([id]) => Number(id));
  const changes = editItems(statements, ids, edits, now);
  const [only] = items.length === 1 ? items : [];
  const detail: ActDetail = {
    edits,
    itemId: only ? Number(only[0]) : null,
    title: only ? String(only[1]) : null,
  };
  const stored = { kind: EDIT, detail: JSON.stringify(detail), itemCount: ids.length, now };
  const parts = [...changes].map(([table, rows]) => ({ table, changes: rows }));
  const id = acts.insert(stored, parts);
  if (ids.length <= MOST_LISTED) acts.insertItems(id, ids);
  acts.prune(MOST_ACTS);
  tidyUp(statements, NOBODY);
  const act = toAct({ ...stored, id, doneAt: now, undoneAt: null });
  return { act, changed: ids, libraryIds: acts.librariesOf(ids) };
}

function organise(statements: Statements, edit: GroupEdit): Act {
  const now = Date.now();
  const { title, changes, itemIds } = editGroups(statements, edit, now);
  const detail: ActDetail = { edits: [edit], itemId: null, title };
  const stored = { kind: EDIT, detail: JSON.stringify(detail), itemCount: itemIds.length, now };
  const parts = [...changes].map(([table, rows]) => ({ table, changes: rows }));
  const acts = actRepository(statements);
  const id = acts.insert(stored, parts);
  if (itemIds.length <= MOST_LISTED) acts.insertItems(id, itemIds);
  acts.prune(MOST_ACTS);
  return toAct({ ...stored, id, doneAt: now, undoneAt: null });
}

function requireSound(edits: readonly ItemEdit[]): void {
  if (edits.length === 0) throw new AppError('invalid-argument', 'There is nothing to be changed.');
  for (const edit of edits) {
    const fault = editFault(edit);
    if (fault !== undefined) throw new AppError('invalid-argument', fault);
  }
}

function requireAct(statements: Statements, actId: number | undefined, direction: 'undo' | 'redo'): ActRow {
  const acts = actRepository(statements);
  const id = actId ?? acts.newest();
  const act = id === undefined ? undefined : acts.get(id);
  if (act === undefined) throw new AppError('not-found', 'There is nothing that could be undone.');
  if ((act.undoneAt === null) === (direction === 'undo')) return act;
  const message = direction === 'undo' ? 'This was undone already.' : 'This holds already.';
  throw new AppError('not-found', message);
}

function toAct({ id, detail, itemCount, doneAt, undoneAt }: ActRow): Act {
  const { edits, itemId, title } = JSON.parse(detail) as ActDetail;
  return { id, edits, itemId, title, itemCount, doneAt, undoneAt };
}
