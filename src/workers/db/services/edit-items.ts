import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { actEpisodes } from '../repositories/act-episodes.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { type ActTable, actTables, type GroupTable } from '../repositories/act-tables.ts';
import { editNameRepository } from '../repositories/edit-name-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { readyCast } from './credit-rows.ts';
import { type EditContext, editRows, type ReadyEdit, tablesOf } from './edit-rows.ts';
import { NO_PLACES, placeContext } from './place-context.ts';
import { isPlaceEdit, requirePlaces } from './place-edits.ts';

/** The rows that were changed, by their table. */
export type ChangesByTable = ReadonlyMap<ActTable, readonly RowChange[]>;

/** Changes as an act keeps them. */
export function partsOf(changes: ChangesByTable): ActPart[] {
  return [...changes].map(([table, rows]) => ({ table, changes: rows }));
}

/** What edits came to. */
export interface EditedItems {
  /** None: all was so already. */
  readonly changes: ChangesByTable;
  /** Whose rows those are. */
  readonly itemIds: readonly number[];
  /** Which of the items that were asked for changed, themselves or with their episodes. */
  readonly titles: readonly number[];
}

/** Edits that can be done to one group of items after the other. */
export interface PreparedEdits {
  /** Tags and collections that were made for them. */
  readonly made: ChangesByTable;
  /** Does them to these items; a series is watched, moved and deleted with its episodes. */
  doTo(itemIds: readonly number[]): EditedItems;
}

/**
 * Makes edits ready: names become ids, those that are not there yet are made. `isAsked` tells the items of all groups;
 * `now` in ms since the epoch.
 */
export function prepareEdits(
  statements: Statements,
  edits: readonly ItemEdit[],
  isAsked: (itemId: number) => boolean,
  now: number,
): PreparedEdits {
  requirePlaces(statements, edits);
  const madeSince = watchMade(statements);
  const ready = edits.map((edit) => readyEdit(statements, edit, now));
  const nextPosition = positionsOf(statements, ready);
  const tables = actTables(statements);
  const names = [...new Set(ready.flatMap(tablesOf))];
  const ofEpisodes = ready.filter(goesToEpisodes);
  const episodeTables = new Set(ofEpisodes.flatMap(tablesOf));
  return {
    made: madeSince(),
    doTo(itemIds) {
      const episodes = ofEpisodes.length > 0 ? episodesOf(statements, itemIds, isAsked) : NO_EPISODES;
      const all = [...itemIds, ...episodes.keys()];
      const before = new Map(
        names.map((name) => [name, tables.read(name, episodeTables.has(name) ? all : itemIds)]),
      );
      const after = new Map([...before].map(([name, rows]) => [name, groupByItem(rows)]));
      const places = ready.some(isPlaceEdit) ? placeContext(statements, itemIds, isAsked) : NO_PLACES;
      const context: EditContext = { now, nextPosition, places };
      const editOne = (itemId: number, wanted: readonly ReadyEdit[]) => {
        const rows = {
          get: (name: ActTable) => after.get(name)?.get(itemId) ?? [],
          set: (name: ActTable, changed: readonly Row[]) => void after.get(name)?.set(itemId, changed),
        };
        for (const edit of wanted) editRows(itemId, rows, edit, context);
      };
      for (const itemId of itemIds) editOne(itemId, ready);
      for (const itemId of episodes.keys()) editOne(itemId, ofEpisodes);
      const changes = new Map<ActTable, readonly RowChange[]>();
      for (const [name, rows] of before) {
        const diff = diffRows(rows, [...(after.get(name)?.values() ?? [])].flat(), tables.keysOf(name));
        if (diff.length === 0) continue;
        tables.write(name, diff, now);
        changes.set(name, diff);
      }
      const changed = itemsOf(changes);
      return {
        changes,
        itemIds: [...changed],
        titles: [...new Set([...changed].map((id) => episodes.get(id) ?? id))],
      };
    },
  };
}

const NO_EPISODES: ReadonlyMap<number, number> = new Map();

function goesToEpisodes(edit: ReadyEdit): boolean {
  return edit.kind === 'watched' || isPlaceEdit(edit);
}

/** Episodes of the series among items, with their series; those that are asked for themselves are left out. */
function episodesOf(
  statements: Statements,
  itemIds: readonly number[],
  isAsked: (itemId: number) => boolean,
): ReadonlyMap<number, number> {
  return new Map(actEpisodes(statements, itemIds).filter(([id]) => !isAsked(id)));
}

function itemsOf(changes: ChangesByTable): Set<number> {
  const ids = new Set<number>();
  for (const rows of changes.values())
    for (const [before, after] of rows) ids.add(Number((before ?? after)?.[0]));
  return ids;
}

/** Tells, when it is called, which tags and collections were made since. */
function watchMade(statements: Statements): () => ChangesByTable {
  const { tags, collections } = createUnitOfWork(statements);
  const next = { tag: tags.nextId(), collection: collections.nextId() };
  const madeIn = (table: GroupTable, end: number): [ActTable, readonly RowChange[]][] => {
    const ids = Array.from({ length: end - next[table] }, (_, at) => next[table] + at);
    if (ids.length === 0) return [];
    const rows = actTables(statements).read(table, ids);
    return [[table, rows.map((row): RowChange => [null, row])]];
  };
  return () => new Map([...madeIn('tag', tags.nextId()), ...madeIn('collection', collections.nextId())]);
}

function readyEdit(statements: Statements, edit: ItemEdit, now: number): ReadyEdit {
  const names = editNameRepository(statements);
  switch (edit.kind) {
    case 'list':
      return edit.field === 'genres' ? { ...edit, add: names.spelledGenres(edit.add) } : edit;
    case 'tags':
      return { kind: edit.kind, add: names.makeTags(edit.add, now), remove: names.findTags(edit.remove) };
    case 'collections':
      return {
        kind: edit.kind,
        add: names.makeCollections(edit.add, now),
        remove: names.findCollections(edit.remove),
      };
    case 'credits':
      return { kind: edit.kind, credits: names.makePeople(edit.credits, now) };
    case 'cast':
      return readyCast(edit, names.makePeople(edit.add, now));
    default:
      return edit;
  }
}

function positionsOf(statements: Statements, edits: readonly ReadyEdit[]): (collectionId: number) => number {
  const collections = edits.flatMap((edit) => (edit.kind === 'collections' ? edit.add : []));
  const positions = new Map(editNameRepository(statements).lastPositions(collections));
  return (collectionId) => {
    const next = (positions.get(collectionId) ?? -1) + 1;
    positions.set(collectionId, next);
    return next;
  };
}

/** Rows by their item. */
export function groupByItem(rows: readonly Row[]): Map<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const itemId = Number(row[0]);
    const group = groups.get(itemId);
    if (group) group.push(row);
    else groups.set(itemId, [row]);
  }
  return groups;
}
