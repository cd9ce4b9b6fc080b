/** What a column of a row holds. */
export type Cell = string | number | null;
/** A row; the key comes first, and of it the id of what the row is of. */
export type Row = readonly Cell[];
/** A row before and after; null: it was not, or is not, there. */
export type RowChange = readonly [before: Row | null, after: Row | null];

/**
 * So many first columns are the key; `isFolded`: rows whose keys differ in the case of ASCII letters alone are the same, as
 * columns with NOCASE have it.
 */
export type RowKey = number | { readonly columns: number; readonly isFolded: true };

/** What is to be done to rows that are there now, and which changes cannot be done any more. */
export interface RowPlan {
  readonly changes: readonly RowChange[];
  /** Ids of those whose rows are others by now. */
  readonly left: ReadonlySet<Cell>;
}

/** A row's key as a text. */
export function keyOf(row: Row, keys: RowKey): string {
  if (keys === 1) return String(row[0]);
  if (typeof keys === 'number') return JSON.stringify(row.slice(0, keys));
  return keyOf(row, keys.columns).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** What differs between rows before and after. Rows of one key are taken for one, as it is with two plays of one moment. */
export function diffRows(before: readonly Row[], after: readonly Row[], keys: RowKey): RowChange[] {
  const left = new Map(before.map((row) => [keyOf(row, keys), row]));
  const changes: RowChange[] = [];
  const known = new Set<string>();
  for (const row of after) {
    const key = keyOf(row, keys);
    if (known.has(key)) continue;
    known.add(key);
    const old = left.get(key) ?? null;
    left.delete(key);
    if (old === null || !isSame(old, row)) changes.push([old, row]);
  }
  for (const row of left.values()) changes.push([row, null]);
  return changes;
}

/**
 * Turns changes round on the rows that are there now: those that were changed again since stay as they are. Where a row
 * was there before and after, only the columns that the change was of count.
 */
export function reverseChanges(changes: readonly RowChange[], now: readonly Row[], keys: RowKey): RowPlan {
  const columns = typeof keys === 'number' ? keys : keys.columns;
  const present = new Map(now.map((row) => [keyOf(row, keys), row]));
  const planned: RowChange[] = [];
  const left = new Set<Cell>();
  for (const [before, after] of joinedChanges(changes, keys)) {
    const known = before ?? after;
    if (known === null) continue;
    const row = present.get(keyOf(known, keys)) ?? null;
    const target = reverse(before, after, row, columns);
    if (target === undefined) left.add(known[0] ?? null);
    else if (row === null || target === null || !isSame(row, target)) planned.push([row, target]);
  }
  return { changes: planned.filter(([from, to]) => from !== null || to !== null), left };
}

/** What came and went under one key, as acts have kept it that told keys apart by case, is one change. */
export function joinedChanges(changes: readonly RowChange[], keys: RowKey): Iterable<RowChange> {
  if (typeof keys === 'number') return changes;
  const byKey = new Map<string, RowChange>();
  for (const [before, after] of changes) {
    const row = before ?? after;
    if (row === null) continue;
    const key = keyOf(row, keys);
    const [known, then] = byKey.get(key) ?? [null, null];
    byKey.set(key, [known ?? before, then ?? after]);
  }
  return byKey.values();
}

/** What a row becomes; undefined: it is another by now. Its first `keys` columns are the key, by which it was found. */
function reverse(
  before: Row | null,
  after: Row | null,
  present: Row | null,
  keys: number,
): Row | null | undefined {
  if (after === null) return present === null ? before : undefined;
  if (present === null) return undefined;
  if (before === null) return isSame(present, after, keys) ? null : undefined;
  const isChanged = (column: number) => cellOf(before, column) !== cellOf(after, column);
  if (present.some((cell, column) => isChanged(column) && cell !== cellOf(after, column))) return undefined;
  return present.map((cell, column) => (isChanged(column) ? cellOf(before, column) : cell));
}

/** Whether all columns are the same from one on. */
function isSame(one: Row, other: Row, from = 0): boolean {
  const longer = one.length < other.length ? other : one;
  return longer.every((_, column) => column < from || cellOf(one, column) === cellOf(other, column));
}

/** Rows that were kept before a table had a column have nothing in it. */
function cellOf(row: Row, column: number): Cell {
  return row[column] ?? null;
}
