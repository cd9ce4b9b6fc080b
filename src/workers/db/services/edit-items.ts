import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { actEpisodes } from '../repositories/act-episodes.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { editNameRepository } from '../repositories/edit-name-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { type EditContext, editRows, type ReadyEdit, tablesOf } from './edit-rows.ts';
import { NO_PLACES, placeContext } from './place-context.ts';
import { isPlaceEdit, requirePlaces } from './place-edits.ts';

/** What an act came to. */
export interface EditedItems {
  /** The rows it changed, by their table; none: all was so already. */
  readonly changes: ReadonlyMap<ActTable, readonly RowChange[]>;
  /** Whose rows those are. */
  readonly itemIds: readonly number[];
  /** Which of the items that were asked for changed, themselves or with their episodes. */
  readonly titles: readonly number[];
}

/** Edits that can be done to one group of items after the other. */
export interface PreparedEdits {
  /** Does them to these items; returns what that changed. */
  doTo(itemIds: readonly number[]): ChangesByTable;
}

/** Makes edits ready: names become ids, those that are not there yet are made. `now` in ms since the epoch. */
export function prepareEdits(statements: Statements, edits: readonly ItemEdit[], now: number): PreparedEdits {
  const tables = actTables(statements);
  requirePlaces(statements, edits);
  const ready = edits.map((edit) => readyEdit(statements, edit, now));
  const names = [...new Set(ready.flatMap(tablesOf))];
  const context = contextOf(statements, ready, now);
  return {
    doTo(itemIds) {
      const before = new Map(names.map((name) => [name, tables.read(name, itemIds)]));
      const after = new Map([...before].map(([name, rows]) => [name, groupByItem(rows)]));
      for (const itemId of itemIds) {
        const rows = {
          get: (name: ActTable) => after.get(name)?.get(itemId) ?? [],
          set: (name: ActTable, changed: readonly Row[]) => void after.get(name)?.set(itemId, changed),
        };
        for (const edit of ready) editRows(itemId, rows, edit, context);
      }
      const changes = new Map<ActTable, readonly RowChange[]>();
      for (const [name, rows] of before) {
        const diff = diffRows(rows, [...(after.get(name)?.values() ?? [])].flat(), tables.keysOf(name));
        if (diff.length === 0) continue;
        tables.write(name, diff, now);
        changes.set(name, diff);
      }
      return changes;
    },
  };
}

function goesToEpisodes(edit: ReadyEdit): boolean {
  return isPlaceEdit(edit);
}

function isOfEpisodes(name: ActTable): boolean {
  return name === 'item_place' || name === 'bin_item';
}

/** Episodes of the series among items; those that are among them already are left out. */
function episodesOf(statements: Statements, itemIds: readonly number[]): readonly number[] {
  const among = new Set(itemIds);
  return actEpisodes(statements, itemIds)
    .map(([id]) => id)
    .filter((id) => !among.has(id));
}

/** Tells, when it is called, which tags and collections were made since. */
function watchMade(statements: Statements): () => [ActTable, readonly RowChange[]][] {
  const { tags, collections } = createUnitOfWork(statements);
  const next = { tag: tags.nextId(), collection: collections.nextId() };
  const madeIn = (table: GroupTable, end: number): [ActTable, readonly RowChange[]][] => {
    const ids = Array.from({ length: end - next[table] }, (_, at) => next[table] + at);
    if (ids.length === 0) return [];
    const rows = actTables(statements).read(table, ids);
    return [[table, rows.map((row): RowChange => [null, row])]];
  };
  return () => [...madeIn('tag', tags.nextId()), ...madeIn('collection', collections.nextId())];
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

function contextOf(
  statements: Statements,
  itemIds: readonly number[],
  edits: readonly ReadyEdit[],
  now: number,
): EditContext {
  const names = editNameRepository(statements);
  const collections = edits.flatMap((edit) => (edit.kind === 'collections' ? edit.add : []));
  const positions = new Map(names.lastPositions(collections));
  return {
    now,
    places: edits.some(isPlaceEdit) ? placeContext(statements, itemIds) : NO_PLACES,
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
