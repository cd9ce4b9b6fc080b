import { type Cell, type RowChange, reverseChanges } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { followSeries } from '../repositories/act-episodes.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { turnLibraries } from './turn-libraries.ts';

/** What became of turning changes round. */
export interface Reversal {
  /** Titles that were changed since, or are gone. */
  readonly left: number;
  readonly itemIds: readonly number[];
}

/**
 * Makes rows what they were before an act (`undo`), or after it again (`redo`). A title of which a row was changed since is
 * left wholly as it is. `now` in ms since the epoch.
 */
export function turnRound(
  statements: Statements,
  parts: readonly ActPart[],
  direction: 'undo' | 'redo',
  now: number,
): Reversal {
  const tables = actTables(statements);
  const byTable = new Map<ActTable, RowChange[]>();
  for (const { table, changes } of parts)
    if (tables.isTable(table)) byTable.set(table, (byTable.get(table) ?? []).concat(changes));
  const turnedOf = (table: ActTable) => {
    const changes = byTable.get(table);
    byTable.delete(table);
    return direction === 'undo' ? changes : changes?.map(([before, after]): RowChange => [after, before]);
  };
  const leftLibraries = turnLibraries(statements, turnedOf, now);
  const items = itemsOf([...byTable.values()]);
  const present = new Set(tables.read('media_item', items).map(([id]) => id));
  const left = new Set<Cell>(items.filter((id) => !present.has(id)));
  const plans = [...byTable].map(([table, changes]) => {
    const turned =
      direction === 'undo' ? changes : changes.map(([before, after]): RowChange => [after, before]);
    const plan = reverseChanges(turned, tables.read(table, itemsOf([changes])), tables.keysOf(table));
    for (const id of plan.left) left.add(id);
    if (table === 'item_place') for (const id of withoutLibrary(statements, plan.changes)) left.add(id);
    return { table, changes: plan.changes };
  });
  const isLeft = ([before, after]: RowChange) => left.has((before ?? after)?.[0] ?? null);
  for (const { table, changes } of plans)
    tables.write(
      table,
      changes.filter((change) => !isLeft(change)),
      now,
    );
  if (byTable.has('item_place')) followSeries(statements, items, now);
  return { left: left.size + leftLibraries, itemIds: items };
}

/** Titles that were to go back into a library that is deleted, or gone. */
function withoutLibrary(statements: Statements, changes: readonly RowChange[]): Cell[] {
  const standing = libraryRepository(statements).standing();
  return changes.flatMap(([, after]) =>
    after !== null && !standing.has(Number(after[1])) ? (after[0] ?? null) : [],
  );
}

function itemsOf(changes: readonly (readonly RowChange[])[]): number[] {
  const ids = new Set<number>();
  for (const list of changes) for (const [before, after] of list) ids.add(Number((before ?? after)?.[0]));
  return [...ids];
}
