import { type Cell, diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import type { IdsNow, KeptIds } from '../repositories/kept-people-repository.ts';
import { readWholeRows, type WholeTable, wholeTables } from '../repositories/whole-rows.ts';
import { partsOfKept } from './kept-people.ts';

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
  return {
    groups,
    parts: [...partsOf(groups, changed), ...partsOfKept(statements, referredTo(tables, changed))],
  };
}

/** Columns of titles' rows that name what goes with its last title. */
const REFERRING = { credit: 'person_id', item_company: 'company_id', item_genre: 'genre_id' } as const;

function referredTo(
  tables: readonly WholeTable[],
  changed: readonly { readonly name: string; readonly changes: readonly RowChange[] }[],
): KeptIds {
  const idsOf = (name: keyof typeof REFERRING): Cell[] => {
    const at = tables.find((table) => table.name === name)?.columns.indexOf(REFERRING[name]) ?? -1;
    const changes = changed.find((one) => one.name === name)?.changes ?? [];
    return changes.flatMap(([before]) => (before === null ? [] : [before[at] ?? null]));
  };
  return { people: idsOf('credit'), companies: idsOf('item_company'), genres: idsOf('item_genre') };
}

/** Rows of before and after with the ids that what they refer to has by now. */
export function withIdsNow(
  table: WholeTable,
  changes: readonly RowChange[],
  ids: IdsNow,
): readonly RowChange[] {
  if (!Object.hasOwn(REFERRING, table.name)) return changes;
  const name = table.name as keyof typeof REFERRING;
  const at = table.columns.indexOf(REFERRING[name]);
  const now = { credit: ids.people, item_company: ids.companies, item_genre: ids.genres }[name];
  const withIdNow = (row: Row | null): Row | null => {
    const id = row?.[at] ?? null;
    return row === null || id === null ? row : row.with(at, now.get(id) ?? id);
  };
  return changes.map(([before, after]): RowChange => [withIdNow(before), withIdNow(after)]);
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

/** All titles of a group. */
export function itemsOfGroup({ keep, from, besides }: ActGroup): readonly number[] {
  return [keep, ...from, ...besides];
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
