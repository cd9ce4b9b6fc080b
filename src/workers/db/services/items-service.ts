import type { ItemsApi } from '../../../rpc/items-api.ts';
import type { ListCriteria } from '../../../shared/item-criteria.ts';
import { AppError, failed, ok } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemRows } from '../repositories/item-list-repository.ts';
import { walkItems } from '../repositories/item-walk.ts';
import type { SortKeyRow } from '../repositories/item-walk-query.ts';
import { answerRead } from './answer-read.ts';
import { readItemDetail } from './item-detail.ts';
import { readOrder } from './item-order.ts';
import { readPage } from './item-page.ts';
import { countItems, itemScope } from './item-scope.ts';

/** Most ids whose rows are asked for at once. */
const MOST_ROWS = 10_000;
/** Sorts after every title that begins with what stands before it. */
const AFTER_ALL = '\u{10ffff}';

/** Reading items, on any connection. */
export function createItems(connection: Connection): ItemsApi {
  const orders = new RunningCalls();

  return {
    page: (criteria, at, limit) =>
      answerRead(connection, (statements) => readPage(statements, criteria, at, limit)),

    rows: (ids) =>
      answerRead(connection, (statements) => {
        if (ids.length > MOST_ROWS) {
          throw new AppError(
            'invalid-argument',
            `At most ${MOST_ROWS} rows are read at once, not ${ids.length}.`,
          );
        }
        return { rows: itemRows(statements, ids) };
      }),

    async order(criteria, requestId) {
      try {
        return ok(await orders.run(requestId, (signal) => readOrder(connection, criteria, signal)));
      } catch (error) {
        return failed(error);
      }
    },

    async cancelOrder(requestId) {
      orders.cancel(requestId);
    },

    count: (criteria) => answerRead(connection, (statements) => countItems(statements, criteria)),

    seekTitle: (criteria, text) =>
      answerRead(connection, (statements) => seekTitle(statements, criteria, text)),

    get: (id) => answerRead(connection, (statements) => readItemDetail(statements, id)),
  };
}

function seekTitle(statements: Statements, criteria: ListCriteria, text: string): number | null {
  if (criteria.sort !== 'title') {
    throw new AppError(
      'invalid-argument',
      'Only a list sorted by title can be searched by its first letters.',
    );
  }
  const { walk, total, provisional } = itemScope(statements, criteria);
  if (total === 0 || provisional) return null;
  const { descending } = criteria;
  const typed = sortTitle(text);
  const place = { id: 0, key: beforeTitle(descending ? typed + AFTER_ALL : typed) };
  return walkItems(statements, walk, { descending, fromEnd: false }, place, 1)[0] ?? null;
}

/** A key that stands before every item of that sort title; no item has these values. */
function beforeTitle(title: string): SortKeyRow {
  return {
    sort_title: title,
    year: -2,
    rating: null,
    added_at: 0,
    runtime_min: null,
    media_type: 'episode',
    library_id: 0,
  };
}
