import { keyOf, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { versionRepository } from '../repositories/version-repository.ts';
import {
  deleteWholeRows,
  insertWholeRows,
  readRowsLike,
  readWholeRows,
  updateWholeRows,
  type WholeTable,
  wholeTables,
} from '../repositories/whole-rows.ts';
import { keptParts, restoreKeptOf, tidyKept } from './kept-people.ts';
import type { Reversal } from './turn-round.ts';
import {
  type ActGroup,
  groupsOf,
  itemsOfGroup,
  partsOf,
  wholeChangesOf,
  withIdsNow,
} from './version-changes.ts';

/** Lists which acts touched a title: nothing of the title itself. */
const LISTS = ['act_item'];
/** Columns that are for the app alone, which reads files anew after an update. */
const OWN_COLUMNS: Readonly<Record<string, readonly string[]>> = { media_file: ['read_state'] };
/** Says when a row was changed: not whether it is another, as what was changed may have been changed back. */
const CHANGED_AT = 'updated_at';

/** What counts plays: merging adds up the counters of two titles. */
const WATCHED = {
  table: 'watched_state',
  columns: ['play_count', 'is_watched'],
} as const;

/** Changes of a table that are to be taken back. */
interface TableChanges {
  readonly table: WholeTable;
  readonly changes: readonly RowChange[];
}

/**
 * Makes titles what they were before an act that made them one, or two. A group of which the title that stayed is gone, of
 * which an id is another title's, or of which a title that was made has been changed since, is left as it is. Of the rest,
 * what was changed since stays changed.
 */
export function undoVersions(statements: Statements, parts: readonly ActPart[]): Reversal {
  const groups = groupsOf(parts);
  const byName = wholeChangesOf(parts);
  const all = wholeTables(statements).map((table) => ({ table, changes: byName.get(table.name) ?? [] }));
  const left = new Set(leftGroups(statements, groups, all));
  const leftIds = new Set([...left].flatMap(itemsOfGroup));
  const idsNow = restoreKeptOf(statements, parts);
  const kept = all.map(({ table, changes }) => ({
    table,
    changes: withIdsNow(
      table,
      changes.filter((change) => !ownersOf(table, change).some((id) => leftIds.has(id))),
      idsNow,
    ),
  }));
  takeBack(statements, kept);
  // Those of groups that were left came back in vain.
  tidyKept(statements, parts, idsNow);
  return {
    left: [...left].reduce((count, group) => count + 1 + group.from.length, 0),
    itemIds: groups.flatMap(itemsOfGroup),
  };
}

/** Whether {@link undoVersions} would leave nothing of these parts as it is. */
export function canUndoVersions(statements: Statements, parts: readonly ActPart[]): boolean {
  const byName = wholeChangesOf(parts);
  const all = wholeTables(statements).map((table) => ({ table, changes: byName.get(table.name) ?? [] }));
  return leftGroups(statements, groupsOf(parts), all).length === 0;
}

/** The parts of an act that are not of these groups. */
export function partsOfOthers(
  statements: Statements,
  parts: readonly ActPart[],
  groups: readonly ActGroup[],
): readonly ActPart[] {
  const done = new Set(groups.map(({ keep }) => keep));
  const others = groupsOf(parts).filter(({ keep }) => !done.has(keep));
  if (others.length === 0) return [];
  const ids = new Set(others.flatMap(itemsOfGroup));
  const byName = wholeChangesOf(parts);
  const changes = wholeTables(statements).map((table) => ({
    name: table.name,
    changes: (byName.get(table.name) ?? []).filter((change) =>
      ownersOf(table, change).some((id) => ids.has(id)),
    ),
  }));
  return [...partsOf(others, changes), ...keptParts(parts)];
}

function leftGroups(
  statements: Statements,
  groups: readonly ActGroup[],
  all: readonly TableChanges[],
): readonly ActGroup[] {
  const there = new Set(
    versionRepository(statements)
      .titles(groups.flatMap(itemsOfGroup))
      .map(({ id }) => id),
  );
  const items = all.find(({ table }) => table.name === 'media_item')?.changes ?? [];
  const gone = new Set(items.flatMap(([before, after]) => (after === null ? Number(before?.[0]) : [])));
  const made = items.flatMap(([before, after]) => (before === null ? Number(after?.[0]) : []));
  const changed = changedSince(
    statements,
    made.filter((id) => there.has(id)),
    all,
  );
  const homeless = withoutHome(statements, items);
  return groups.filter(
    (group) =>
      !there.has(group.keep) ||
      itemsOfGroup(group).some((id) => homeless.has(id)) ||
      itemsOfGroup(group).some((id) => (gone.has(id) && there.has(id)) || changed.has(id)),
  );
}

/** Titles that would come back into a library that is deleted, or under a series that is gone for good. */
function withoutHome(statements: Statements, items: readonly RowChange[]): ReadonlySet<number> {
  const [table] = wholeTables(statements);
  const place = (column: string) => table?.columns.indexOf(column) ?? -1;
  const [library, series] = [place('library_id'), place('series_id')];
  const coming = items.flatMap(([before, after]) => (before !== null && after === null ? [before] : []));
  const libraries = libraryRepository(statements).standing();
  const parents = versionRepository(statements).titles(coming.map((row) => Number(row[series] ?? 0)));
  const present = new Set([...parents, ...coming.map(([id]) => ({ id: Number(id) }))].map(({ id }) => id));
  const isHomeless = (row: Row) =>
    !libraries.has(Number(row[library])) || (row[series] !== null && !present.has(Number(row[series])));
  return new Set(coming.filter(isHomeless).map(([id]) => Number(id)));
}

/** Those of the titles an act made that are not as it made them. */
function changedSince(
  statements: Statements,
  made: readonly number[],
  all: readonly TableChanges[],
): ReadonlySet<number> {
  if (made.length === 0) return new Set();
  const changed = all
    .filter(({ table }) => !LISTS.includes(table.name))
    .flatMap(({ table, changes }) => {
      const asMade = new Map(
        changes.flatMap(([, after]) => (after === null ? [] : [[keyOf(after, table.keys), after] as const])),
      );
      const others = readWholeRows(statements, table, made).filter(
        (row) => !isSame(table, row, asMade.get(keyOf(row, table.keys)) ?? null),
      );
      return others.flatMap((row) => table.owners.map((at) => Number(row[at])));
    });
  return new Set(changed.filter((id) => made.includes(id)));
}

/** Titles come back before their rows do, and go after them. */
function takeBack(statements: Statements, all: readonly TableChanges[]): void {
  const plans = all.map(({ table, changes }) => ({ table, ...planOf(statements, table, changes) }));
  const isOfItems = ({ table }: { readonly table: WholeTable }) => table.name === 'media_item';
  const [items] = plans.filter(isOfItems);
  const others = plans.filter((plan) => !isOfItems(plan));
  if (items) insertWholeRows(statements, items.table, items.come);
  for (const { table, gone } of others) deleteWholeRows(statements, table, gone);
  for (const { table, change } of plans) updateWholeRows(statements, table, change);
  for (const { table, come } of others) insertWholeRows(statements, table, come);
  if (items) deleteWholeRows(statements, items.table, items.gone);
}

/** What is to be done to rows that are there now. */
interface RowPlans {
  readonly come: Row[];
  readonly gone: Row[];
  readonly change: Row[];
}

function planOf(statements: Statements, table: WholeTable, changes: readonly RowChange[]): RowPlans {
  const rows = changes.map(([before, after]) => before ?? after).filter((row) => row !== null);
  const present = new Map(
    readRowsLike(statements, table, rows).map((row) => [keyOf(row, table.keys), row] as const),
  );
  const plan: RowPlans = { come: [], gone: [], change: [] };
  for (const [before, after] of changes) {
    const known = before ?? after;
    const now = known === null ? undefined : present.get(keyOf(known, table.keys));
    if (before === null) takeOff(plan, table, now, after);
    else if (after === null) plan.come.push(...comingBack(table, before, now));
    else if (now !== undefined) plan.change.push(mend(table, now, before, after));
  }
  return plan;
}

/** A row that the act has made goes, unless somebody made more of it; of plays only those that came with it go then. */
function takeOff(plan: RowPlans, table: WholeTable, now: Row | undefined, after: Row | null): void {
  if (isSame(table, now, after)) plan.gone.push(now);
  else if (now !== undefined && after !== null && table.name === WATCHED.table)
    plan.change.push(mend(table, now, neverWatched(table, after), after));
}

/** Under the id it had, unless that was given out again. */
function comingBack(table: WholeTable, before: Row, now: Row | undefined): readonly Row[] {
  if (now === undefined) return [before];
  return table.hasOwnIds ? [[null, ...before.slice(1)]] : [];
}

/** What was changed since stays. */
function mend(table: WholeTable, now: Row, before: Row, after: Row): Row {
  const mended = now.map((cell, at) => (cell === after[at] ? (before[at] ?? null) : cell));
  return table.name === WATCHED.table ? mendWatched(table, mended, { now, before, after }) : mended;
}

/** Of a title of which nothing was known: all that its row has is the other's, but for what was done since. */
function neverWatched({ columns, keys }: WholeTable, after: Row): Row {
  const counted: readonly string[] = WATCHED.columns;
  return after.map((cell, at) => (at < keys ? cell : counted.includes(columns[at] ?? '') ? 0 : null));
}

/** Plays since are those of the title that stayed, with those of before: not with the other's, which go back to it. */
function mendWatched(
  { columns }: WholeTable,
  mended: Row,
  { now, before, after }: { readonly now: Row; readonly before: Row; readonly after: Row },
): Row {
  const [plays, watched] = WATCHED.columns.map((name) => columns.indexOf(name));
  if (plays === undefined || watched === undefined) return mended;
  const since = Number(now[plays]) - Number(after[plays]);
  const count = Math.max(0, Number(before[plays]) + since);
  // One that was only begun since is not watched for it.
  return mended.with(plays, count).with(watched, (since > 0 ? now : mended)[watched] ?? 0);
}

/** A row of before an update has fewer columns, and is not changed by those that came since; nor by what the app does with it. */
function isSame({ name, columns }: WholeTable, now: Row | undefined, after: Row | null): now is Row {
  if (now === undefined || after === null) return false;
  const own = [...(OWN_COLUMNS[name] ?? []), CHANGED_AT];
  return after.every((cell, at) => cell === now[at] || own.includes(columns[at] ?? ''));
}

function ownersOf(table: WholeTable, [before, after]: RowChange): readonly number[] {
  return [before, after].flatMap((row) => (row === null ? [] : table.owners.map((at) => Number(row[at]))));
}
