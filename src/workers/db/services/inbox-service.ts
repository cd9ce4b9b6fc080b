import type { InboxApi } from '../../../rpc/inbox-api.ts';
import { INBOX_LISTS, type InboxList } from '../../../shared/match-inbox.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { countInbox, inboxOrder, inboxRows, readInboxCase } from '../repositories/inbox-repository.ts';
import { answerRead } from './answer-read.ts';

/** Most rows that are asked for at once. */
const MOST_ROWS = 1_000;

/** Reading the match inbox, on any connection. */
export function createInbox(connection: Connection): InboxApi {
  return {
    counts: () => answerRead(connection, countInbox),
    order: (list, libraryId) =>
      answerRead(connection, (statements) => inboxOrder(statements, known(list), libraryId)),
    rows: (list, ids) =>
      answerRead(connection, (statements) => {
        if (ids.length > MOST_ROWS)
          throw new AppError(
            'invalid-argument',
            `At most ${MOST_ROWS} rows are read at once, not ${ids.length}.`,
          );
        return inboxRows(statements, known(list), ids);
      }),
    get: (id) =>
      answerRead(connection, (statements) => {
        const found = readInboxCase(statements, id);
        if (!found) throw new AppError('not-found', 'This title does not wait any more.', `item ${id}`);
        return found;
      }),
  };
}

function known(list: InboxList): InboxList {
  if (INBOX_LISTS.includes(list)) return list;
  throw new AppError('invalid-argument', `“${String(list)}” is no list of the inbox.`);
}
