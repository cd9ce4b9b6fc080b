import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { EditsApi, EditWritesApi } from '../../../rpc/edits-api.ts';
import type { OwnField } from '../../../shared/edits/editable-field.ts';
import { asReply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { answerRead } from './answer-read.ts';
import { doAct, toAct } from './do-act.ts';
import { fieldHistory } from './field-history.ts';
import { atOnce } from './steps.ts';
import { turnAct } from './undo-act.ts';

const MOST_AT_ONCE = 200;
/** Acts of a title that are looked through for what its fields were. */
const MOST_LOOKED_AT = 50;

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

/** Changes titles as a person, on the writer's connection: each act at once. Many titles are a job (`runBatch`). */
export function createEditWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): EditWritesApi {
  const turn = async (actId: number | undefined, direction: 'undo' | 'redo') => {
    const { outcome, event } = await connection.write((statements) =>
      atOnce(turnAct(statements, actId, direction)),
    );
    publish(event);
    return outcome;
  };
  return {
    edit: (itemIds, edits) =>
      asReply(
        (async () => {
          const { act, event } = await connection.write((statements) =>
            atOnce(doAct(statements, itemIds, edits)),
          );
          publish(event);
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
