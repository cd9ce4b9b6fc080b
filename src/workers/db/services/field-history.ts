import type { EarlierValue, HistoryField, ValueGiver } from '../../../shared/edits/earlier-value.ts';
import type { PictureField } from '../../../shared/edits/editable-field.ts';
import type { Row, RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActRow, actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import type { ItemSnapshot } from '../repositories/item-snapshot.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { matchRecords } from '../repositories/match-record-repository.ts';
import { MATCH, readMatch, type StoredMatch, snapshotsOf } from './match-acts.ts';
import { MATCH_MANY, type MatchChange } from './match-many-acts.ts';
import { parseSnapshot } from './stored-snapshot.ts';
import {
  type GroupNames,
  HISTORY_FIELDS,
  isStateTable,
  partOfState,
  STATE_TABLES,
  type StateTable,
  stateOfSnapshot,
  type TitleState,
  turnRows,
} from './title-state.ts';

/** Fields that no provider speaks of. */
const OF_NO_PROVIDER: readonly HistoryField[] = ['season', 'episode', 'tags', 'collections'];
const NAME = 1;

/** Something that made a title another. Times in ms since the epoch. */
interface Step {
  readonly at: number;
  /** Null: it holds. */
  readonly undoneAt: number | null;
  /** Who gave what was there after it, by what the title is then; null: nobody can be named. */
  giver(after: TitleState): ValueGiver | null;
  /** What the title was before it; of one that was undone, what it had made of it. */
  turn(state: TitleState): TitleState;
}

/**
 * What the parts of a title were before, the newest first: as its newest acts and its matches tell, from what it is now
 * backwards. Of what was undone, what it had made.
 */
export function fieldHistory(statements: Statements, itemId: number, mostActs: number): EarlierValue[] {
  const now = readState(statements, itemId);
  if (now === undefined) return [];
  const steps = [...actSteps(statements, itemId, mostActs), ...matchSteps(statements, itemId)];
  const states: [Step, after: TitleState, before: TitleState][] = [];
  let state = now;
  for (const step of steps.sort((one, other) => other.at - one.at)) {
    const turned = step.turn(state);
    states.push(step.undoneAt === null ? [step, state, turned] : [step, turned, state]);
    if (step.undoneAt === null) state = turned;
  }
  const groups = groupNames(
    statements,
    [now, ...states.flatMap(([, after, before]) => [after, before])].map(({ rows }) => rows),
  );
  const values = HISTORY_FIELDS.flatMap((field) =>
    valuesOf(field, states, groups, (until) => firstGiver(statements, itemId, field, state, until)),
  );
  return withoutLost(statements, values);
}

/** Pictures that nothing names are tidied away: what a match remembers of before it does not keep them. */
function withoutLost(statements: Statements, values: readonly EarlierValue[]): EarlierValue[] {
  const pictures = values.flatMap((one) => (isPicture(one) ? one.value.key : []));
  const used = new Set(pictures.length === 0 ? [] : artworkRepository(statements).usedKeys(pictures));
  return values.filter((one) => !isPicture(one) || used.has(one.value.key));
}

function isPicture(one: EarlierValue): one is Extract<EarlierValue, { field: PictureField }> {
  return one.field === 'poster' || one.field === 'fanart';
}

/** What one part was, once each. `first` tells who gave what was there before all that is known. */
function valuesOf(
  field: HistoryField,
  states: readonly (readonly [Step, after: TitleState, before: TitleState])[],
  groups: GroupNames,
  first: (until: number) => ValueGiver | null,
): EarlierValue[] {
  const found: EarlierValue[] = [];
  /** Place of the value of which the next step tells who gave it. */
  let open: number | undefined;
  const settle = (giver: ValueGiver | null) => {
    const value = open === undefined ? undefined : found[open];
    if (open !== undefined && value !== undefined) found[open] = { ...value, giver };
    open = undefined;
  };
  for (const [step, after, before] of states) {
    const [became, was] = [after, before].map((one) => partOfState(one, field, groups));
    if (JSON.stringify(became) === JSON.stringify(was)) continue;
    if (step.undoneAt !== null) {
      if (became !== undefined) found.push({ ...became, giver: step.giver(after), until: step.undoneAt });
      continue;
    }
    settle(step.giver(after));
    if (was === undefined) continue;
    open = found.push({ ...was, giver: null, until: step.at }) - 1;
  }
  const until = open === undefined ? undefined : found[open]?.until;
  if (until !== undefined) settle(first(until));
  const known = new Set<string>();
  return found.filter(({ value }) => {
    const key = JSON.stringify(value);
    return !known.has(key) && known.add(key);
  });
}

function readState(statements: Statements, itemId: number): TitleState | undefined {
  const snapshot = readItemSnapshot(statements, itemId);
  if (snapshot === undefined) return undefined;
  const tables = actTables(statements);
  const rows = new Map<StateTable, readonly Row[]>();
  for (const table of Object.keys(STATE_TABLES))
    if (isStateTable(table)) rows.set(table, tables.read(table, [itemId]));
  return stateOfSnapshot({ rows, sources: [] }, snapshot);
}

function actSteps(statements: Statements, itemId: number, mostActs: number): Step[] {
  return actRepository(statements)
    .ofItem(itemId, Number.MAX_SAFE_INTEGER, mostActs)
    .flatMap((act) => {
      if (act.kind === MATCH_MANY) return matchManyStep(statements, itemId, act);
      const match = act.kind === MATCH ? readMatch(statements, act.id) : undefined;
      if (match !== undefined) return matchActStep(itemId, act, match);
      return editStep(statements, itemId, act);
    });
}

function editStep(statements: Statements, itemId: number, { id, kind, doneAt, undoneAt }: ActRow): Step[] {
  if (kind === MATCH) return [];
  const parts = actRepository(statements)
    .parts(id)
    .flatMap(({ table, changes }) =>
      isStateTable(table) ? [{ table, changes: changesOf(itemId, changes) }] : [],
    );
  const direction = undoneAt === null ? 'undo' : 'redo';
  return [
    {
      at: doneAt,
      undoneAt,
      giver: () => ({ kind: 'person', at: doneAt }),
      turn({ rows, sources }) {
        const turned = new Map(rows);
        for (const { table, changes } of parts)
          turned.set(table, turnRows(turned.get(table) ?? [], changes, STATE_TABLES[table], direction));
        return { rows: turned, sources };
      },
    },
  ];
}

function changesOf(itemId: number, changes: readonly RowChange[]): readonly RowChange[] {
  return changes.filter(([before, after]) => (before ?? after)?.[0] === itemId);
}

/** A decision on what the title is: what it was before is kept whole, and what it became once it was undone. */
function matchActStep(itemId: number, { doneAt, undoneAt }: ActRow, match: StoredMatch): Step[] {
  const jsons =
    undoneAt === null ? beforesOf(match) : match.how === 'refuse' ? [] : (match.after?.items ?? []);
  return snapshotStep(itemId, jsons, doneAt, undoneAt, match.how !== 'refuse');
}

/** A match of a selection: of a title what was another before it; of one that was undone, what it had made another. */
function matchManyStep(statements: Statements, itemId: number, { id, doneAt, undoneAt }: ActRow): Step[] {
  return actRepository(statements)
    .matchChanges(id, itemId)
    .map((json) => {
      const { parts } = JSON.parse(json) as MatchChange;
      return {
        ...{ at: doneAt, undoneAt },
        giver: ({ sources }) => giverOf(sources),
        turn: (state) => stateOfSnapshot(state, { itemId, ...parts }),
      };
    });
}

/** A match that nobody chose, as long as it was not decided on since. */
function matchSteps(statements: Statements, itemId: number): Step[] {
  const record = matchRecords.beforeOf(statements, itemId);
  return record === undefined ? [] : snapshotStep(itemId, [record.before], record.matchedAt, null, true);
}

function snapshotStep(
  itemId: number,
  jsons: readonly string[],
  at: number,
  undoneAt: number | null,
  isByProviders: boolean,
): Step[] {
  const snapshot = jsons.map((json) => parseSnapshot(json)).find((one) => one.itemId === itemId);
  if (snapshot === undefined) return [];
  return [
    {
      ...{ at, undoneAt },
      giver: ({ sources }) => (isByProviders ? giverOf(sources) : null),
      turn: (state) => stateOfSnapshot(state, snapshot),
    },
  ];
}

function beforesOf(match: StoredMatch): readonly string[] {
  return match.how === 'refuse' ? match.refused.flatMap(({ items }) => items) : snapshotsOf(match);
}

function giverOf(sources: ItemSnapshot['sources']): ValueGiver | null {
  if (sources.length === 0) return null;
  const at = Math.max(...sources.map(({ appliedAt }) => appliedAt));
  const providers = [...new Set(sources.map(({ provider }) => provider))];
  return {
    kind: 'providers',
    at,
    providers: providers as Extract<ValueGiver, { kind: 'providers' }>['providers'],
  };
}

/** Who gave what was there before all that is known, where they did it before it became another. */
function firstGiver(
  statements: Statements,
  itemId: number,
  field: HistoryField,
  { sources }: TitleState,
  until: number,
): ValueGiver | null {
  const nfo = itemNfoRepository(statements).get(itemId);
  if (nfo !== undefined && nfo.readAt <= until && nfo.said.some((said) => said === field))
    return { kind: 'nfo', at: nfo.readAt, path: nfo.path };
  const giver = OF_NO_PROVIDER.includes(field) ? null : giverOf(sources);
  return giver !== null && giver.at <= until ? giver : null;
}

function groupNames(
  statements: Statements,
  states: readonly ReadonlyMap<StateTable, readonly Row[]>[],
): GroupNames {
  const named = (table: 'item_tag' | 'item_collection', of: 'tag' | 'collection') => {
    const ids = new Set(states.flatMap((rows) => (rows.get(table) ?? []).map((row) => Number(row[1]))));
    const groups = ids.size === 0 ? [] : actTables(statements).read(of, [...ids]);
    return new Map(groups.map((row) => [row[0], String(row[NAME])]));
  };
  return { tags: named('item_tag', 'tag'), collections: named('item_collection', 'collection') };
}
