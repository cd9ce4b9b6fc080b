import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { actEpisodes } from '../repositories/act-episodes.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { editNameRepository } from '../repositories/edit-name-repository.ts';
import { type EditContext, editRows, type ReadyEdit, tablesOf } from './edit-rows.ts';

/** What an act came to. */
export interface EditedItems {
  /** The rows it changed, by their table; none: all was so already. */
  readonly changes: ReadonlyMap<ActTable, readonly RowChange[]>;
  /** Whose rows those are. */
  readonly itemIds: readonly number[];
  /** Which of the items that were asked for changed, themselves or with their episodes. */
  readonly titles: readonly number[];
}

/** Does edits to items; a series is watched with its episodes. `now` in ms since the epoch. */
export function editItems(
  statements: Statements,
  itemIds: readonly number[],
  edits: readonly ItemEdit[],
  now: number,
): EditedItems {
  const tables = actTables(statements);
  const ready = edits.map((edit) => readyEdit(statements, edit, now));
  const episodes = ready.some(goesToEpisodes) ? episodesOf(statements, itemIds) : NO_EPISODES;
  const before = new Map(
    [...new Set(ready.flatMap(tablesOf))].map((name) => [
      name,
      tables.read(name, isOfEpisodes(name) ? [...itemIds, ...episodes.keys()] : itemIds),
    ]),
  );
  const after = new Map([...before].map(([name, rows]) => [name, groupByItem(rows)]));
  const context = contextOf(statements, ready, now);
  const editOne = (itemId: number, wanted: readonly ReadyEdit[]) => {
    const rows = {
      get: (name: ActTable) => after.get(name)?.get(itemId) ?? [],
      set: (name: ActTable, changed: readonly Row[]) => void after.get(name)?.set(itemId, changed),
    };
    for (const edit of wanted) editRows(itemId, rows, edit, context);
  };
  for (const itemId of itemIds) editOne(itemId, ready);
  const ofEpisodes = ready.filter(goesToEpisodes);
  for (const itemId of episodes.keys()) editOne(itemId, ofEpisodes);
  const changes = new Map<ActTable, readonly RowChange[]>();
  for (const [name, rows] of before) {
    const diff = diffRows(rows, [...(after.get(name)?.values() ?? [])].flat(), tables.keysOf(name));
    if (diff.length === 0) continue;
    tables.write(name, diff, now);
    changes.set(name, diff);
  }
  const changed = itemsOf([...changes.values()]);
  const titles = new Set([...changed].map((id) => episodes.get(id) ?? id));
  return { changes, itemIds: [...changed], titles: [...titles] };
}

const NO_EPISODES: ReadonlyMap<number, number> = new Map();

function goesToEpisodes({ kind }: ReadyEdit): boolean {
  return kind === 'watched';
}

function isOfEpisodes(name: ActTable): boolean {
  return name === 'watched_state' || name === 'play_event';
}

/** Episodes of the series among items, with their series; those that are among them already are left out. */
function episodesOf(statements: Statements, itemIds: readonly number[]): ReadonlyMap<number, number> {
  const among = new Set(itemIds);
  return new Map(actEpisodes(statements, itemIds).filter(([id]) => !among.has(id)));
}

function itemsOf(changes: readonly (readonly RowChange[])[]): Set<number> {
  const ids = new Set<number>();
  for (const list of changes) for (const [before, after] of list) ids.add(Number((before ?? after)?.[0]));
  return ids;
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
    default:
      return edit;
  }
}

function contextOf(statements: Statements, edits: readonly ReadyEdit[], now: number): EditContext {
  const names = editNameRepository(statements);
  const collections = edits.flatMap((edit) => (edit.kind === 'collections' ? edit.add : []));
  const positions = new Map(names.lastPositions(collections));
  return {
    now,
    nextPosition(collectionId) {
      const next = (positions.get(collectionId) ?? -1) + 1;
      positions.set(collectionId, next);
      return next;
    },
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
