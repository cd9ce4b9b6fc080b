import type { IndexedSort } from '../../../shared/item-criteria.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import { defineQuery, type Query, type SqlParams, type SqlValue } from '../engine/query.ts';

/** Which index a walk reads, and how its rows are narrowed. */
export interface WalkScope {
  readonly sort: IndexedSort;
  /** Libraries whose orders are merged; at least one. */
  readonly libraryIds: readonly number[];
  /** The libraries are several, and no other has items. */
  readonly everyLibrary: boolean;
  readonly mediaType?: MediaType;
  /** Few items match: fetch them by library and type and sort them, instead of looking for them in the order. */
  readonly sparse: boolean;
}

/** Rows whose sorted value is known, and those where it is not: each stands together in the list. */
export type WalkSegment = 'known' | 'unknown';

/** The values of one item that place it in any order. */
export interface SortKeyRow {
  readonly sort_title: string;
  readonly year: number | null;
  readonly rating: number | null;
  readonly added_at: number;
  readonly runtime_min: number | null;
  readonly media_type: MediaType;
  readonly library_id: number;
}

/** A place in a walk: go on after this item. */
export interface WalkPlace {
  readonly id: number;
  readonly key: SortKeyRow;
}

/** One step of a walk. */
export interface WalkStep {
  readonly segment: WalkSegment;
  readonly descending: boolean;
  readonly after?: WalkPlace;
  readonly limit: number;
}

interface SortColumns {
  readonly index: string;
  readonly key: keyof SortKeyRow;
  readonly mayBeUnknown: boolean;
  /** What ties go on by, before type, library and id. */
  readonly tie?: 'sort_title' | 'year';
}

const SORTS: Readonly<Record<IndexedSort, SortColumns>> = {
  title: { index: 'media_item_library_title', key: 'sort_title', mayBeUnknown: false, tie: 'year' },
  year: { index: 'media_item_library_year', key: 'year', mayBeUnknown: true, tie: 'sort_title' },
  rating: { index: 'media_item_library_rating', key: 'rating', mayBeUnknown: true },
  added: { index: 'media_item_library_added', key: 'added_at', mayBeUnknown: false },
  runtime: { index: 'media_item_library_runtime', key: 'runtime_min', mayBeUnknown: true },
};

/** The segments of a sort in the order they are shown, in either direction. */
export function segmentsOf(sort: IndexedSort): readonly WalkSegment[] {
  return SORTS[sort].mayBeUnknown ? ['known', 'unknown'] : ['known'];
}

/** The segment an item with this key stands in. */
export function segmentOf(sort: IndexedSort, key: SortKeyRow): WalkSegment {
  return key[SORTS[sort].key] === null ? 'unknown' : 'known';
}

/** What a list is sorted by, of one item. */
export function sortedValue(sort: IndexedSort, key: SortKeyRow): string | number | null {
  return key[SORTS[sort].key];
}

/** The statement for one step, with what to bind. Its only column is the item's id. */
export function itemWalkQuery(
  scope: WalkScope,
  step: WalkStep,
): { query: Query<SqlParams, { id: number }>; params: SqlParams } {
  const params: Record<string, SqlValue> = { limit: step.limit };
  const arms = armsOf(scope).map((arm) => armSql(arm, scope, step, params));
  const order = orderColumns(scope.sort).map((column) => (step.descending ? `${column} DESC` : column));
  const sql = `${arms.join('\nUNION ALL\n')}\nORDER BY ${order.join(', ')}\nLIMIT :limit`;
  return { query: defineQuery('item-walk', sql), params };
}

interface Arm {
  readonly index: string;
  /** Absent: every library. */
  readonly libraryId?: number;
}

/** Titles of every library have an index of their own; any other order is merged from the libraries'. */
function armsOf(scope: WalkScope): readonly Arm[] {
  if (scope.everyLibrary && scope.sort === 'title' && scope.mediaType === undefined) {
    return [{ index: 'media_item_title_year' }];
  }
  const byType = scope.mediaType !== undefined && (scope.sparse || scope.sort === 'title');
  const index = byType ? 'media_item_library_type' : SORTS[scope.sort].index;
  return scope.libraryIds.map((libraryId) => ({ index, libraryId }));
}

function orderColumns(sort: IndexedSort): readonly string[] {
  const { key, tie } = SORTS[sort];
  return [key, ...(tie ? [tie] : []), 'media_type', 'library_id', 'id'];
}

function armSql(arm: Arm, scope: WalkScope, step: WalkStep, params: Record<string, SqlValue>): string {
  const { key, mayBeUnknown } = SORTS[scope.sort];
  const conditions: string[] = [];
  if (arm.libraryId !== undefined) {
    params[`library${arm.libraryId}`] = arm.libraryId;
    conditions.push(`library_id = :library${arm.libraryId}`);
  }
  if (scope.mediaType !== undefined) {
    params.mediaType = scope.mediaType;
    // The plus keeps SQLite from taking the type for a constant of the order, after which it would sort.
    const exact = arm.index === 'media_item_library_type';
    conditions.push(exact ? 'media_type = :mediaType' : '+media_type = :mediaType');
  }
  if (mayBeUnknown) conditions.push(step.segment === 'known' ? `${key} IS NOT NULL` : `${key} IS NULL`);
  if (step.after) conditions.push(afterSql(arm, scope.sort, step, step.after, params));
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `SELECT ${[...new Set(['id', ...orderColumns(scope.sort)])].join(', ')}
FROM media_item INDEXED BY ${arm.index}${where}`;
}

/**
 * The rows of an arm that come after an item of any arm: those equal in all but the library come
 * after it when their library does.
 */
function afterSql(
  arm: Arm,
  sort: IndexedSort,
  step: WalkStep,
  { id, key }: WalkPlace,
  params: Record<string, SqlValue>,
): string {
  const bind = (name: string, value: SqlValue): string => {
    params[name] = value;
    return `:${name}`;
  };
  const columns = SORTS[sort];
  const sign = step.descending ? '<' : '>';
  const lead: [string, string][] =
    step.segment === 'known' ? [[columns.key, bind('afterKey', key[columns.key])]] : [];
  const rest: [string, string][] = [];
  if (columns.tie === 'sort_title') rest.push(['sort_title', bind('afterTie', key.sort_title)]);
  // NULLs come first in an ascending index and compare with nothing.
  if (columns.tie === 'year') rest.push(['ifnull(year, -1)', bind('afterTie', key.year ?? -1)]);
  rest.push(['media_type', bind('afterType', key.media_type)]);
  if (arm.libraryId === undefined) rest.push(['library_id', bind('afterLibrary', key.library_id)]);
  const sameLibrary = arm.libraryId === undefined || arm.libraryId === key.library_id;
  if (sameLibrary) rest.push(['id', bind('afterId', id)]);
  const libraryFollows = !sameLibrary && arm.libraryId > key.library_id !== step.descending;
  const restSign = libraryFollows ? `${sign}=` : sign;
  if (columns.tie !== 'year') return compare([...lead, ...rest], restSign);
  // An expression within a row value would keep the index from being searched at all.
  return `${compare(lead, `${sign}=`)} AND (${compare(lead, sign)} OR ${compare(rest, restSign)})`;
}

function compare(terms: readonly [string, string][], sign: string): string {
  const left = terms.map(([column]) => column).join(', ');
  const right = terms.map(([, value]) => value).join(', ');
  return terms.length === 1 ? `${left} ${sign} ${right}` : `(${left}) ${sign} (${right})`;
}
