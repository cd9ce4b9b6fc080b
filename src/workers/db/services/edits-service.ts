import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { EditsApi, EditWritesApi, UndoOutcome } from '../../../rpc/edits-api.ts';
import { editFault } from '../../../shared/edits/edit-fault.ts';
import type { OwnField } from '../../../shared/edits/editable-field.ts';
import type { Act, ItemEdit } from '../../../shared/edits/item-edit.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { type ActRow, actRepository } from '../repositories/act-repository.ts';
import { actTables, UNTOLD_TABLES } from '../repositories/act-tables.ts';
import { answerRead } from './answer-read.ts';
import { editItems } from './edit-items.ts';
import { previewEdits } from './edit-preview.ts';
import { fieldHistory } from './field-history.ts';
import { readManyValues } from './many-values.ts';
import { MATCH, readMatch } from './match-acts.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { turnMatch } from './turn-match.ts';
import { turnRound } from './undo-act.ts';

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
  readonly edits: Act['edits'];
  readonly itemId: number | null;
  readonly title: string | null;
}

/** Reads what a person did, on any connection. */
export function createEdits(connection: Connection): EditsApi {
  const running = new RunningCalls();
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
    manyValues: (itemIds, requestId) =>
      asReply(running.run(requestId, (signal) => readManyValues(connection, itemIds, signal))),
    preview: (itemIds, edits, requestId) =>
      asReply(
        running.run(requestId, (signal) => {
          requireSound(edits);
          return previewEdits(connection, itemIds, edits, signal);
        }),
      ),
    async cancel(requestId) {
      running.cancel(requestId);
    },
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
      const parts = act.kind === MATCH ? [] : acts.parts(act.id);
      const match = act.kind === MATCH ? readMatch(statements, act.id) : undefined;
      const { left, itemIds } =
        match === undefined
          ? turnRound(statements, parts, direction, now)
          : turnMatch(statements, act.id, match, direction, now);
      if (parts.some(({ table }) => UNTOLD_TABLES.includes(table))) acts.noteSearch(itemIds);
      const undoneAt = direction === 'undo' ? now : null;
      acts.setUndone(act.id, undoneAt);
      tidyUp(statements, NOBODY);
      const outcome = { act: toAct({ ...act, undoneAt }), left };
      return { outcome, itemIds, libraryIds: acts.librariesOf(itemIds) };
    });
    tell(itemIds, libraryIds);
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
          if (act !== null) tell(changed, libraryIds);
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
  const { changes, itemIds: changed, titles } = editItems(statements, ids, edits, now);
  if (changes.size === 0) return { act: null, changed, libraryIds: [] };
  const [only] = titles.length === 1 ? items.filter(([id]) => id === titles[0]) : [];
  const detail: ActDetail = {
    edits: edits.map(told),
    itemId: only ? Number(only[0]) : null,
    title: only ? String(only[1]) : null,
  };
  const stored = { kind: EDIT, detail: JSON.stringify(detail), itemCount: titles.length, now };
  const parts = [...changes].map(([table, rows]) => ({ table, changes: rows }));
  const id = acts.insert(stored, parts);
  if (changed.length <= MOST_LISTED) acts.insertItems(id, changed);
  if (parts.some(({ table }) => UNTOLD_TABLES.includes(table))) acts.noteSearch(changed);
  acts.prune();
  tidyUp(statements, NOBODY);
  const act = toAct({ ...stored, id, doneAt: now, undoneAt: null });
  return { act, changed, libraryIds: acts.librariesOf(changed) };
}

/** What is listed of an edit: who was in a title is in its rows. */
function told(edit: ItemEdit): ItemEdit {
  return edit.kind === 'credits' ? { ...edit, credits: [] } : edit;
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
