import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { UndoOutcome } from '../../../rpc/edits-api.ts';
import { type Cell, type RowChange, reverseChanges } from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActPart, type ActRow, actRepository } from '../repositories/act-repository.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { isGrouped, toAct } from './do-act.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import type { InSteps } from './steps.ts';
import { TouchedTitles } from './touched-titles.ts';

const NOBODY = { people: [], companies: [], genres: [] };

/** What became of turning an act round. */
export interface TurnedAct {
  readonly outcome: UndoOutcome;
  /** Titles of which something was changed. */
  readonly changed: number;
  /** What others are to be told. */
  readonly event: ChangeEvent;
}

/**
 * Makes rows what they were before an act (`undo`), or after it again (`redo`). A title of which a row was changed since is
 * left wholly as it is. Without an id it is the newest act that holds. Throws `not-found` without any.
 */
export function* turnAct(
  statements: Statements,
  actId: number | undefined,
  direction: 'undo' | 'redo',
): InSteps<TurnedAct> {
  requireIndexes(statements);
  const acts = actRepository(statements);
  const act = requireAct(statements, actId, direction);
  const now = Date.now();
  const touched = new TouchedTitles(statements);
  const groups = isGrouped(act) ? acts.groups(act.id) : 1;
  let [done, left] = [0, 0];
  for (let group = 0; group < groups; group += 1) {
    const parts = isGrouped(act) ? acts.group(act.id, group) : acts.parts(act.id);
    const turned = turnRound(statements, parts, direction, now);
    touched.add(turned.itemIds);
    done += turned.itemIds.length;
    left += turned.left;
    yield { done, changed: done - left, total: Math.max(done, act.itemCount) };
  }
  const undoneAt = direction === 'undo' ? now : null;
  acts.setUndone(act.id, undoneAt);
  tidyUp(statements, NOBODY);
  const outcome = { act: toAct({ ...act, undoneAt }), left };
  return { outcome, changed: done - left, event: touched.toEvent() };
}

/** What became of turning changes round. */
interface Reversal {
  /** Titles that were changed since, or are gone. */
  readonly left: number;
  readonly itemIds: readonly number[];
}

function turnRound(
  statements: Statements,
  parts: readonly ActPart[],
  direction: 'undo' | 'redo',
  { now, isOfGroups }: { readonly now: number; readonly isOfGroups: boolean },
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
  const present = actRepository(statements).present(items);
  const left = new Set<Cell>(items.filter((id) => !present.has(id)));
  const plans = [...byTable].map(([table, changes]) => {
    const turned =
      direction === 'undo' ? changes : changes.map(([before, after]): RowChange => [after, before]);
    const plan = reverseChanges(turned, tables.read(table, itemsOf([changes])), tables.keysOf(table));
    for (const id of plan.left) left.add(id);
    if (table === 'item_place') for (const id of withoutLibrary(statements, plan.changes)) left.add(id);
    return { table, changes: plan.changes };
  });
  const groups = plans.filter(({ table }) => isGroupTable(table));
  // What titles are grouped by has to be there before they are.
  for (const { table, plan } of groups) {
    if (isOfGroups) requirePossible(statements, table as GroupTable, plan, byTable);
    const isPossible = ([, after]: RowChange) =>
      isOfGroups || (after !== null && !isTaken(statements, table as GroupTable, after));
    tables.write(table, plan.changes.filter(isPossible), now);
  }

  const ofItems = plans.filter(({ table }) => !isGroupTable(table));
  const items = idsOf([...byTable].flatMap(([table, changes]) => (isGroupTable(table) ? [] : [changes])));
  const present = new Set(tables.read('media_item', items).map(([id]) => id));
  const left = new Set<Cell>(items.filter((id) => !present.has(id)));
  for (const { table, plan } of ofItems) {
    for (const id of plan.left) left.add(id);
    for (const id of withoutGroup(statements, table, plan.changes)) left.add(id);
  }
  const isLeft = ([before, after]: RowChange) => left.has((before ?? after)?.[0] ?? null);
  for (const { table, plan } of ofItems)
    tables.write(
      table,
      plan.changes.filter((change) => !isLeft(change)),
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

function changesByTable(
  parts: readonly ActPart[],
  isTable: (name: string) => name is ActTable,
): Map<ActTable, RowChange[]> {
  const byTable = new Map<ActTable, RowChange[]>();
  for (const { table, changes } of parts)
    if (isTable(table)) byTable.set(table, (byTable.get(table) ?? []).concat(changes));
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

function requireAct(statements: Statements, actId: number | undefined, direction: 'undo' | 'redo'): ActRow {
  const acts = actRepository(statements);
  const id = actId ?? acts.newest();
  const act = id === undefined ? undefined : acts.get(id);
  if (act === undefined) throw new AppError('not-found', 'There is nothing that could be undone.');
  if ((act.undoneAt === null) === (direction === 'undo')) return act;
  const message = direction === 'undo' ? 'This was undone already.' : 'This holds already.';
  throw new AppError('not-found', message);
}
