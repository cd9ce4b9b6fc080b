import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { readWholeRows, wholeTables } from '../repositories/whole-rows.ts';

/** Titles that an act made one, or two: they are taken back together or not at all. */
export interface ActGroup {
  /** The title that is there before and after. */
  readonly keep: number;
  /** Those that became a part of it, or were made of it. */
  readonly from: readonly number[];
  /** Other titles whose rows changed: episodes. */
  readonly besides: readonly number[];
}

/** What an act changed, as it is stored with it. */
export interface VersionChanges {
  readonly groups: readonly ActGroup[];
  readonly parts: readonly ActPart[];
}

/** Parts hold whole rows: they are of other columns than those of edits. */
const WHOLE = 'whole/';
const GROUPS = 'groups';

/** Does something to groups of titles; returns all it changed of their rows, in all tables. */
export function recordGroups(
  statements: Statements,
  groups: readonly ActGroup[],
  work: () => void,
): VersionChanges {
  const ids = [...new Set(groups.flatMap(({ keep, from, besides }) => [keep, ...from, ...besides]))];
  const tables = wholeTables(statements);
  const before = tables.map((table) => readWholeRows(statements, table, ids));
  work();
  const changed = tables.map((table, at) => ({
    name: table.name,
    changes: diffRows(before[at] ?? [], readWholeRows(statements, table, ids), table.keys),
  }));
  return { groups, parts: partsOf(groups, changed) };
}

/** What is stored of groups and the rows of tables that were changed with them. */
export function partsOf(
  groups: readonly ActGroup[],
  changed: readonly { readonly name: string; readonly changes: readonly RowChange[] }[],
): readonly ActPart[] {
  const rows = groups.map(
    ({ keep, from, besides }): RowChange => [[keep, from.length, ...from, ...besides], null],
  );
  const ofTables = changed.filter(({ changes }) => changes.length > 0);
  return [
    { table: GROUPS, changes: rows },
    ...ofTables.map(({ name, changes }) => ({ table: WHOLE + name, changes })),
  ];
}

/** The groups of an act. */
export function groupsOf(parts: readonly ActPart[]): readonly ActGroup[] {
  const rows = parts
    .filter(({ table }) => table === GROUPS)
    .flatMap(({ changes }) => changes.flatMap(([row]) => (row === null ? [] : [row])));
  return rows.map((row: Row) => {
    const [keep = 0, count = 0, ...others] = row.map(Number);
    return { keep, from: others.slice(0, count), besides: others.slice(count) };
  });
}

/** The changes of each table of titles, by the table's name. */
export function wholeChangesOf(parts: readonly ActPart[]): ReadonlyMap<string, readonly RowChange[]> {
  const byTable = new Map<string, RowChange[]>();
  for (const { table, changes } of parts) {
    if (!table.startsWith(WHOLE)) continue;
    const name = table.slice(WHOLE.length);
    byTable.set(name, (byTable.get(name) ?? []).concat(changes));
  }
  return byTable;
}
