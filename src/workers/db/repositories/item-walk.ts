import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import sortKeySql from '../sql/item/sort-key.sql?raw';
import {
  itemWalkQuery,
  type SortKeyRow,
  segmentOf,
  segmentsOf,
  type WalkPlace,
  type WalkScope,
} from './item-walk-query.ts';

/** Which way a walk goes. */
export interface WalkDirection {
  /** The list's own direction. */
  readonly descending: boolean;
  /** From the list's end to its beginning. */
  readonly fromEnd: boolean;
}

const SORT_KEY = defineQuery<{ id: number }, SortKeyRow>('sort-key', sortKeySql);

/**
 * The next ids of a list, at most `limit`, by its indexes: from its beginning (or end), or after a
 * place. Unknown values stand last in both directions.
 */
export function walkItems(
  statements: Statements,
  scope: WalkScope,
  direction: WalkDirection,
  after: WalkPlace | undefined,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const segments = direction.fromEnd ? segmentsOf(scope.sort).toReversed() : segmentsOf(scope.sort);
  const descending = direction.descending !== direction.fromEnd;
  const start = after ? segments.indexOf(segmentOf(scope.sort, after.key)) : 0;
  const found: Uint32Array<ArrayBuffer>[] = [];
  let left = limit;
  for (const segment of segments.slice(start)) {
    const isFirst = found.length === 0;
    const step = { segment, descending, limit: left, ...(after && isFirst ? { after } : {}) };
    const { query, params } = itemWalkQuery(scope, step);
    const ids = statements.ids(query, params);
    found.push(ids);
    left -= ids.length;
    if (left === 0) break;
  }
  return joinIds(found);
}

/** Where an item stands in any order; undefined when it is gone. */
export function itemSortKey(statements: Statements, id: number): SortKeyRow | undefined {
  return statements.get(SORT_KEY, { id });
}

/** Stretches of ids as one. */
export function joinIds<Ids extends Uint32Array>(stretches: readonly Ids[]): Ids | Uint32Array<ArrayBuffer> {
  const [only] = stretches;
  if (only && stretches.length === 1) return only;
  const joined = new Uint32Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) {
    joined.set(stretch, at);
    at += stretch.length;
  }
  return joined;
}
