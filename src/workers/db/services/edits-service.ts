import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { VersionWritesApi } from '../../../rpc/duplicates-api.ts';
import type { EditsApi, EditWritesApi } from '../../../rpc/edits-api.ts';
import type { OwnField } from '../../../shared/edits/editable-field.ts';
import type { GroupEdit } from '../../../shared/edits/group-edit.ts';
import { groupFault } from '../../../shared/edits/group-fault.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';
import { type EditBasis, partsChangedSince } from '../../../shared/edits/item-part.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { aloneAmongJobs } from './alone-among-jobs.ts';
import { answerRead } from './answer-read.ts';
import { doAct, requireSound } from './do-act.ts';
import { editGroups } from './edit-groups.ts';
import { partsOf } from './edit-items.ts';
import { previewEdits } from './edit-preview.ts';
import { fieldHistory } from './field-history.ts';
import { readItemDetail } from './item-detail.ts';
import { readManyValues } from './many-values.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { atOnce } from './steps.ts';
import { keepAct, toAct } from './stored-act.ts';
import { TouchedTitles } from './touched-titles.ts';
import { isTurnedAlone, turnAct } from './undo-act.ts';
import { doVersions, type VersionWork } from './version-acts.ts';

const NOBODY = { people: [], companies: [], genres: [] };
const MOST_AT_ONCE = 200;
/** Acts of a title that are looked through for what its fields were. */
const MOST_LOOKED_AT = 50;

/** Reads what a person did, on any connection. */
export function createEdits(connection: Connection): EditsApi {
  const running = new RunningCalls();
  return {
    acts: ({ before = Number.MAX_SAFE_INTEGER, limit, itemId }) =>
      answerRead(connection, (statements) => {
        const acts = actRepository(statements);
        const most = Math.min(limit, MOST_AT_ONCE);
        const found = itemId === undefined ? acts.list(before, most) : acts.ofItem(itemId, before, most);
        return found.map(toAct);
      }),
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

/**
 * Changes titles, and what they are grouped by, as a person, on the writer's connection: each act at once. Very many titles
 * are a job (`runBatch`).
 * @param lockName Name of the lock that a job holds: what jobs fill is not turned round beneath them.
 */
export function createEditWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
  lockName?: () => string,
): EditWritesApi & VersionWritesApi {
  /** Does something in one transaction, and tells others of it. */
  const write = async <T extends { readonly event: ChangeEvent | null }>(
    work: (statements: Statements) => T,
  ): Promise<T> => {
    const { done, event } = await connection.write((statements) => {
      const result = work(statements);
      return { done: result, event: result.event && withItem(statements, result.event) };
    });
    if (event !== null) publish(event);
    return done;
  };
  const turn = (actId: number | undefined, direction: 'undo' | 'redo') => {
    const turned = (isAlone: boolean) =>
      write((statements) => {
        if (!isAlone && lockName !== undefined && isTurnedAlone(statements, actId)) return NEEDS_LOCK;
        return atOnce(turnAct(statements, actId, direction));
      });
    return asReply(
      (async () => {
        const done = await turned(false);
        if ('outcome' in done) return done.outcome;
        // The lock comes before the transaction, as it does for jobs.
        const alone = await aloneAmongJobs(lockName, () => turned(true));
        if ('outcome' in alone) return alone.outcome;
        throw new AppError('internal', 'An act was not turned round.');
      })(),
    );
  };
  const change = (work: VersionWork) =>
    asReply(write((statements) => changeVersions(statements, work)).then(({ act }) => act));
  return {
    edit: (itemIds, edits, basis) =>
      asReply(
        write((statements) => {
          if (basis !== undefined) requireUnchanged(statements, itemIds, basis);
          return atOnce(doAct(statements, itemIds, edits));
        }).then(({ act }) => act),
      ),
    organise: (edit) => asReply(write((statements) => organise(statements, edit)).then(({ act }) => act)),
    merge: (groups) => change({ kind: 'merge', groups }),
    split: (itemId, fileId) => change({ kind: 'split', itemId, fileId }),
    setApart: (itemIds) => change({ kind: 'apart', itemIds }),
    undo: (actId) => turn(actId, 'undo'),
    redo: (actId) => turn(actId, 'redo'),
  };
}

/** What the page of the only title shows is at hand here, and costs a reader a turn of its own. */
function withItem(statements: Statements, event: ChangeEvent): ChangeEvent {
  const [id, ...others] = event.itemIds ?? [];
  if (id === undefined || others.length > 0 || !actRepository(statements).present([id]).has(id)) return event;
  return { ...event, item: readItemDetail(statements, id) };
}

/** Throws `changed-since` where a title is not what it was when its edits were thought of. */
function requireUnchanged(statements: Statements, itemIds: Uint32Array, basis: EditBasis): void {
  const [itemId] = itemIds;
  if (itemId === undefined || itemIds.length > 1)
    throw new AppError('invalid-argument', 'What was there before is told of one title.');
  if (partsChangedSince(basis, readItemDetail(statements, itemId)).length > 0)
    throw new AppError('changed-since', 'This title was changed in another place meanwhile.');
}

/** Nothing was done yet: no job may begin while it is. */
const NEEDS_LOCK = { event: null } as const;

interface Kept {
  readonly act: Act;
  readonly event: ChangeEvent;
}

function organise(statements: Statements, edit: GroupEdit): Kept {
  const fault = groupFault(edit);
  if (fault !== undefined) throw new AppError('invalid-argument', fault);
  requireIndexes(statements);
  const now = Date.now();
  const { title, changes, itemIds } = editGroups(statements, edit, now);
  const act = keepAct(statements, {
    kind: 'organise',
    detail: { edits: [edit], itemId: null, title },
    parts: partsOf(changes),
    itemCount: itemIds.length,
    itemIds,
    now,
  });
  // Titles are shown with names and colours of what they are grouped by, and any may have them.
  return { act, event: { kinds: ['item'], libraryIds: [] } };
}

function changeVersions(statements: Statements, work: VersionWork): Kept {
  requireIndexes(statements);
  const touched = new TouchedTitles(statements);
  // Titles that become a part of another one are in no library then.
  if (work.kind === 'merge') touched.addPlaces(work.groups.flatMap(({ itemIds }) => itemIds));
  const { changed, ...done } = doVersions(statements, work, Date.now());
  const act = keepAct(statements, { kind: 'versions', ...done });
  touched.add(changed);
  tidyUp(statements, NOBODY);
  return { act, event: touched.toEvent() };
}
