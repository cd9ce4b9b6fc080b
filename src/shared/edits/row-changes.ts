/** What a column of a row holds. */
export type Cell = string | number | null;
/** A row; the key comes first, and of it the id of what the row is of. */
export type Row = readonly Cell[];
/** A row before and after; null: it was not, or is not, there. */
export type RowChange = readonly [before: Row | null, after: Row | null];

/** What is to be done to rows that are there now, and which changes cannot be done any more. */
export interface RowPlan {
  readonly changes: readonly RowChange[];
  /** Ids of those whose rows are others by now. */
  readonly left: ReadonlySet<Cell>;
}

/** A row's key as a text: its first `keys` columns. */
export function keyOf(row: Row, keys: number): string {
  return keys === 1 ? String(row[0]) : JSON.stringify(row.slice(0, keys));
}

/** What differs between rows before and after. Rows of one key are taken for one, as it is with two plays of one moment. */
export function diffRows(before: readonly Row[], after: readonly Row[], keys: number): RowChange[] {
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
export function reverseChanges(changes: readonly RowChange[], now: readonly Row[], keys: number): RowPlan {
  const present = new Map(now.map((row) => [keyOf(row, keys), row]));
  const planned: RowChange[] = [];
  const left = new Set<Cell>();
  for (const [before, after] of changes) {
    const known = before ?? after;
    if (known === null) continue;
    const row = present.get(keyOf(known, keys)) ?? null;
    const target = reverse(before, after, row);
    if (target === undefined) left.add(known[0] ?? null);
    else if (row === null || target === null || !isSame(row, target)) planned.push([row, target]);
  }
  return { changes: planned.filter(([from, to]) => from !== null || to !== null), left };
}

/** What a row becomes; undefined: it is another by now. */
function reverse(before: Row | null, after: Row | null, present: Row | null): Row | null | undefined {
  if (after === null) return present === null ? before : undefined;
  if (present === null) return undefined;
  if (before === null) return isSame(present, after) ? null : undefined;
  const isChanged = (column: number) => cellOf(before, column) !== cellOf(after, column);
  if (present.some((cell, column) => isChanged(column) && cell !== cellOf(after, column))) return undefined;
  return present.map((cell, column) => (isChanged(column) ? cellOf(before, column) : cell));
}

function isSame(one: Row, other: Row): boolean {
  const longer = one.length < other.length ? other : one;
  return longer.every((_, column) => cellOf(one, column) === cellOf(other, column));
}

/** Rows that were kept before a table had a column have nothing in it. */
function cellOf(row: Row, column: number): Cell {
  return row[column] ?? null;
}
