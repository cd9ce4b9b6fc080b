import type { PackedPage } from '../../../rpc/items-api.ts';
import type { ListCriteria } from '../../../shared/item-criteria.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { itemRows, itemsByArrival, newestItems } from '../repositories/item-list-repository.ts';
import { walkItems } from '../repositories/item-walk.ts';
import { type ItemScope, itemScope } from './item-scope.ts';

/** How far from either end a page may lie, in rows: farther in, the order's positions are needed. */
const NEAR_AN_END = 2000;
const LARGEST_PAGE = 1000;

/** Rows `at … at + limit` of a list, near either end. Throws `invalid-argument` farther in. */
export function readPage(
  statements: Statements,
  criteria: ListCriteria,
  at: number,
  limit: number,
): PackedPage {
  checkRange(at, limit);
  const scope = itemScope(statements, criteria);
  const ids = pageIds(statements, criteria, scope, at, Math.min(limit, scope.total - at));
  return { rows: itemRows(statements, ids), at, total: scope.total, provisional: scope.provisional };
}

function pageIds(
  statements: Statements,
  criteria: ListCriteria,
  scope: ItemScope,
  at: number,
  length: number,
): Uint32Array {
  if (length <= 0) return new Uint32Array();
  const end = at + length;
  if (end <= NEAR_AN_END + LARGEST_PAGE) return take(statements, criteria, scope, false, end).subarray(at);
  const fromEnd = scope.total - at;
  if (fromEnd <= NEAR_AN_END + LARGEST_PAGE) {
    return take(statements, criteria, scope, true, fromEnd).reverse().subarray(0, length);
  }
  throw new AppError(
    'invalid-argument',
    `Row ${at} is far from both ends of the list; it is found by the list's order.`,
  );
}

/** The first rows of the list, or the last with the very last first. */
function take(
  statements: Statements,
  criteria: ListCriteria,
  { walk, provisional }: ItemScope,
  fromEnd: boolean,
  limit: number,
): Uint32Array {
  if (provisional) {
    return fromEnd ? newestItems(statements, walk, limit) : itemsByArrival(statements, walk, 0, limit);
  }
  return walkItems(statements, walk, { descending: criteria.descending, fromEnd }, undefined, limit);
}

function checkRange(at: number, limit: number): void {
  if (!Number.isSafeInteger(at) || at < 0) {
    throw new AppError('invalid-argument', `A page begins at a row from 0 on, not ${at}.`);
  }
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new AppError('invalid-argument', `A page has 1 to ${LARGEST_PAGE} rows, not ${limit}.`);
  }
}
