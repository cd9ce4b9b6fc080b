import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { VersionWritesApi } from '../../../rpc/duplicates-api.ts';
import type { EditsApi, EditWritesApi, UndoOutcome } from '../../../rpc/edits-api.ts';
import { editFault } from '../../../shared/edits/edit-fault.ts';
import type { OwnField } from '../../../shared/edits/editable-field.ts';
import type { Act, ItemEdit, VersionDeed } from '../../../shared/edits/item-edit.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { type ActPart, type ActRow, actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { answerRead } from './answer-read.ts';
import { editItems } from './edit-items.ts';
import { fieldHistory } from './field-history.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { type Reversal, turnRound } from './undo-act.ts';
import { undoVersions } from './undo-versions.ts';
import { doVersions, redoVersions, type VersionWork } from './version-acts.ts';

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
/** Of titles as wholes. */
const VERSIONS = 'versions';

/** What is stored of an act beside its rows. */
interface ActDetail {
  readonly edits: readonly ItemEdit[];
  readonly deed?: VersionDeed;
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
): EditWritesApi & VersionWritesApi {
  const tell = (itemIds: readonly number[], libraryIds: readonly number[]) =>
    publish({ kinds: ['item'], libraryIds, ...(itemIds.length <= FEW ? { itemIds } : {}) });

  async function turn(actId: number | undefined, direction: 'undo' | 'redo'): Promise<UndoOutcome> {
    const { outcome, itemIds, libraryIds } = await connection.write((statements) => {
      requireIndexes(statements);
      const acts = actRepository(statements);
      const act = requireAct(statements, actId, direction);
      const now = Date.now();
      const { left, itemIds } = turnAct(statements, act, direction, now);
      const undoneAt = direction === 'undo' ? now : null;
      acts.setUndone(act.id, undoneAt);
      tidyUp(statements, NOBODY);
      const outcome = { act: toAct({ ...act, undoneAt }), left };
      return { outcome, itemIds, libraryIds: acts.librariesOf(itemIds) };
    });
    tell(itemIds, libraryIds);
    return outcome;
  }

  async function write(work: (statements: Statements) => StoredAct): Promise<Act> {
    const { act, changed, libraryIds } = await connection.write((statements) => {
      requireIndexes(statements);
      return work(statements);
    });
    tell(changed, libraryIds);
    return act;
  }

  const change = (work: VersionWork) =>
    asReply(write((statements) => storeAct(statements, VERSIONS, doVersions(statements, work, Date.now()))));

  return {
    edit: (itemIds, edits) =>
      asReply(
        (async () => {
          requireSound(edits);
          return write((statements) => edit(statements, [...itemIds], edits));
        })(),
      ),
    merge: (groups) => change({ kind: 'merge', groups }),
    split: (itemId, fileId) => change({ kind: 'split', itemId, fileId }),
    setApart: (itemIds) => change({ kind: 'apart', itemIds }),
    undo: (actId) => asReply(turn(actId, 'undo')),
    redo: (actId) => asReply(turn(actId, 'redo')),
  };
}

const NOBODY = { people: [], companies: [], genres: [] };

/** An act that is stored, and what it changed. */
interface StoredAct {
  readonly act: Act;
  readonly changed: readonly number[];
  readonly libraryIds: readonly number[];
}

function edit(statements: Statements, itemIds: readonly number[], edits: readonly ItemEdit[]): StoredAct {
  const items = actTables(statements).read('media_item', [...new Set(itemIds)]);
  if (items.length === 0) throw new AppError('not-found', 'None of these titles is in the library any more.');
  const ids = items.map(([id]) => Number(id));
  const now = Date.now();
  const changes = editItems(statements, ids, edits, now);
  const [only] = items.length === 1 ? items : [];
  const detail: ActDetail = {
    edits,
    itemId: only ? Number(only[0]) : null,
    title: only ? String(only[1]) : null,
  };
  const parts = [...changes].map(([table, rows]) => ({ table, changes: rows }));
  return storeAct(statements, EDIT, {
    detail,
    parts,
    itemCount: ids.length,
    itemIds: ids,
    changed: ids,
    now,
  });
}

/** What is stored of an act. */
interface ActToStore {
  readonly detail: ActDetail;
  readonly parts: readonly ActPart[];
  readonly itemCount: number;
  /** Those it is listed with. */
  readonly itemIds: readonly number[];
  readonly changed: readonly number[];
  /** ms since the epoch. */
  readonly now: number;
}

function storeAct(
  statements: Statements,
  kind: string,
  { detail, parts, itemCount, itemIds, changed, now }: ActToStore,
): StoredAct {
  const acts = actRepository(statements);
  const stored = { kind, detail: JSON.stringify(detail), itemCount, now };
  const id = acts.insert(stored, parts);
  if (itemIds.length <= MOST_LISTED) acts.insertItems(id, itemIds);
  acts.prune(MOST_ACTS);
  tidyUp(statements, NOBODY);
  const act = toAct({ ...stored, id, doneAt: now, undoneAt: null });
  return { act, changed, libraryIds: acts.librariesOf(changed) };
}

function turnAct(statements: Statements, act: ActRow, direction: 'undo' | 'redo', now: number): Reversal {
  const acts = actRepository(statements);
  const parts = acts.parts(act.id);
  if (act.kind !== VERSIONS) return turnRound(statements, parts, direction, now);
  if (direction === 'undo') return undoVersions(statements, parts);
  const { deed } = JSON.parse(act.detail) as ActDetail;
  const again = redoVersions(statements, deed, parts, now);
  acts.replaceParts(act.id, again.parts);
  return again;
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
  const { edits, deed, itemId, title } = JSON.parse(detail) as ActDetail;
  return { id, edits, ...(deed ? { deed } : {}), itemId, title, itemCount, doneAt, undoneAt };
}
