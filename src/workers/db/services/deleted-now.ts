import type { Row, RowChange } from '../../../shared/edits/row-changes.ts';

/**
 * Changes of rows that keep since when something is in the bin. What goes there goes now, whenever it was there before: it is
 * kept as long as any. What is there is what was, whenever it came there.
 * @param column Where rows keep it, in ms since the epoch; null: it is not in the bin.
 * @param present The rows as they are.
 */
export function deletedNow(
  changes: readonly RowChange[],
  present: readonly Row[],
  column: number,
  now: number,
): RowChange[] {
  const deletedAt = new Map(present.map((row) => [row[0], row[column] ?? now]));
  const since = (row: Row | null) =>
    row === null || row[column] === null ? row : row.with(column, deletedAt.get(row[0] ?? null) ?? now);
  return changes.map(([before, after]): RowChange => [since(before), since(after)]);
}
