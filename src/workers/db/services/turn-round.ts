import {
  type Cell,
  type Row,
  type RowChange,
  type RowPlan,
  reverseChanges,
} from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { followSeries } from '../repositories/act-episodes.ts';
import { type ActPart, actRepository } from '../repositories/act-repository.ts';
import {
  type ActTable,
  actTables,
  GROUPED_BY,
  type GroupTable,
  isGroupTable,
  isTitleTable,
  UNTOLD_TABLES,
} from '../repositories/act-tables.ts';
import { editNameRepository } from '../repositories/edit-name-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { deletedNow } from './deleted-now.ts';
import { creditsNow, restoreKeptOf, tidyGenresOf, tidyKept } from './kept-people.ts';
import { turnLibraries } from './turn-libraries.ts';

/** Which way an act is turned. */
export type Direction = 'undo' | 'redo';

/** What became of turning changes round. */
export interface Reversal {
  /** Titles that were changed since, or are gone. */
  readonly left: number;
  readonly itemIds: readonly number[];
  /** What else was to be turned round: rows of no title. Absent: none, or they are not counted. */
  readonly others?: number;
}

interface TablePlan {
  readonly table: ActTable;
  readonly plan: RowPlan;
}

const NAME = 1;
const MEMBERS = { tag: 'item_tag', collection: 'item_collection' } as const;
const GROUP = 1;
/** When a title was put into the bin. */
const BINNED_AT = 2;

/**
 * Makes rows what they were before an act (`undo`), or after it again (`redo`). A title of which a row was changed since is
 * left wholly as it is; a tag or a collection that was is in the way of the whole, unless the act was of titles and made
 * it by the way. `now` in ms since the epoch; `present` are the titles of these parts that are there.
 */
export function turnRound(
  statements: Statements,
  parts: readonly ActPart[],
  direction: Direction,
  {
    now,
    present,
    isOfGroups,
  }: { readonly now: number; readonly present: ReadonlySet<number>; readonly isOfGroups: boolean },
): Reversal {
  const tables = actTables(statements);
  const byTable = changesByTable(parts, tables.isTable, direction);
  const credits = byTable.get('credit');
  const idsNow = credits && restoreKeptOf(statements, parts);
  if (credits && idsNow) byTable.set('credit', creditsNow(statements, credits, idsNow));
  const leftLibraries = turnLibraries(statements, byTable, now);
  const plans = [...byTable].map(([table, changes]): TablePlan => {
    const rows = tables.read(table, idsOf([changes]));
    const wanted = table === 'bin_item' ? deletedNow(changes, rows, BINNED_AT, now) : changes;
    return { table, plan: reverseChanges(wanted, rows, tables.keysOf(table)) };
  });
  const groups = plans.filter(({ table }) => isGroupTable(table));
  // What titles are grouped by has to be there before they are.
  for (const { table, plan } of groups) {
    if (isOfGroups) requirePossible(statements, table as GroupTable, plan, byTable);
    const isPossible = ([, after]: RowChange) =>
      isOfGroups || (after !== null && !isTaken(statements, table as GroupTable, after));
    tables.write(table, plan.changes.filter(isPossible), now);
  }
  const left = turnItems(statements, plans, byTable, { now, present });
  if (idsNow) tidyKept(statements, parts, idsNow);
  if (!isOfGroups)
    for (const { table, plan } of groups)
      tables.write(table, plan.changes.filter(isWithoutTitles(statements, table as GroupTable)), now);
  return { left: left + leftLibraries, itemIds: itemsOf(byTable) };
}

/** Turns round what is of titles, of each all or nothing; returns how many were left. */
function turnItems(
  statements: Statements,
  plans: readonly TablePlan[],
  byTable: ReadonlyMap<ActTable, readonly RowChange[]>,
  { now, present }: { readonly now: number; readonly present: ReadonlySet<number> },
): number {
  const tables = actTables(statements);
  const ofItems = plans.filter(({ table }) => !isGroupTable(table));
  const items = itemsOf(byTable);
  const left = new Set<Cell>(items.filter((id) => !present.has(id)));
  for (const { table, plan } of ofItems) {
    for (const id of plan.left) left.add(id);
    for (const id of withoutGroup(statements, table, plan.changes)) left.add(id);
    if (table === 'item_place') for (const id of withoutLibrary(statements, plan.changes)) left.add(id);
  }
  const isLeft = ([before, after]: RowChange) => left.has((before ?? after)?.[0] ?? null);
  for (const { table, plan } of ofItems)
    tables.write(
      table,
      plan.changes.filter((change) => !isLeft(change)),
      now,
    );
  tidyGenresOf(statements, byTable.get('item_genre'));
  if (byTable.has('item_place')) followSeries(statements, items, now);
  if ([...byTable.keys()].some((table) => UNTOLD_TABLES.includes(table)))
    actRepository(statements).noteSearch(items);
  return left.size;
}

/** The titles whose rows are among the parts of an act. */
export function itemsOfParts(parts: readonly ActPart[]): readonly number[] {
  return itemsOf(changesByTable(parts, isTitleTable, 'undo'));
}

function itemsOf(byTable: ReadonlyMap<ActTable, readonly RowChange[]>): number[] {
  return idsOf([...byTable].flatMap(([table, changes]) => (isGroupTable(table) ? [] : [changes])));
}

/** Titles that were to go back into a library that is deleted, or gone. */
function withoutLibrary(statements: Statements, changes: readonly RowChange[]): Cell[] {
  const standing = libraryRepository(statements).standing();
  return changes.flatMap(([, after]) =>
    after !== null && !standing.has(Number(after[1])) ? (after[0] ?? null) : [],
  );
}

/** Changes as `reverseChanges` takes them. */
export function inDirection(changes: readonly RowChange[], direction: Direction): readonly RowChange[] {
  return direction === 'undo' ? changes : changes.map(([before, after]): RowChange => [after, before]);
}

function changesByTable(
  parts: readonly ActPart[],
  isTable: (name: string) => name is ActTable,
  direction: Direction,
): Map<ActTable, RowChange[]> {
  const byTable = new Map<ActTable, RowChange[]>();
  for (const { table, changes } of parts) {
    if (!isTable(table)) continue;
    byTable.set(table, (byTable.get(table) ?? []).concat(inDirection(changes, direction)));
  }
  return byTable;
}

function isTaken(statements: Statements, table: GroupTable, row: Row): boolean {
  return editNameRepository(statements).groupNamed(table, String(row[NAME])) !== undefined;
}

/** What an act of titles made goes with it when no other title has it by now. */
function isWithoutTitles(statements: Statements, table: GroupTable): (change: RowChange) => boolean {
  return ([before, after]) =>
    after === null && editNameRepository(statements).members(table, Number(before?.[0])).length === 0;
}

/** Throws where others have changed what titles are grouped by: what they made of it would go with it. */
function requirePossible(
  statements: Statements,
  table: GroupTable,
  { changes, left }: RowPlan,
  byTable: ReadonlyMap<ActTable, readonly RowChange[]>,
): void {
  const thing = table === 'tag' ? 'tag' : 'collection';
  if (left.size > 0)
    throw new AppError('constraint', `The ${thing} was changed since: undo that first.`, String([...left]));
  const own = new Set(changes.map(([before, after]) => (before ?? after)?.[0]));
  const known = new Set(idsOf([byTable.get(MEMBERS[table]) ?? []]));
  for (const [before, after] of changes) {
    if (after === null) {
      const members = editNameRepository(statements).members(table, Number(before?.[0]));
      if (members.some((id) => !known.has(id)))
        throw new AppError('constraint', `The ${thing} “${before?.[NAME]}” has other titles by now.`);
      continue;
    }
    const name = String(after[NAME]);
    const holder = editNameRepository(statements).groupNamed(table, name);
    if (holder !== undefined && !own.has(holder))
      throw new AppError('constraint', `There is another ${thing} “${name}” by now: rename that first.`);
  }
}

/** Titles that would come under a tag or into a collection that is not there any more. */
function withoutGroup(statements: Statements, table: ActTable, changes: readonly RowChange[]): Cell[] {
  const group = GROUPED_BY[table];
  if (group === undefined) return [];
  const come = changes.flatMap(([, after]) => (after === null ? [] : [after]));
  const wanted = [...new Set(come.map((row) => Number(row[GROUP])))];
  const there = new Set(
    actTables(statements)
      .read(group, wanted)
      .map(([id]) => id),
  );
  return come.filter((row) => !there.has(row[GROUP] ?? null)).map(([id = null]) => id);
}

function idsOf(changes: readonly (readonly RowChange[])[]): number[] {
  const ids = new Set<number>();
  for (const list of changes) for (const [before, after] of list) ids.add(Number((before ?? after)?.[0]));
  return [...ids];
}
