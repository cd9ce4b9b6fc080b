import type { CollectionEdit, GroupEdit, TagEdit } from '../../../shared/edits/group-edit.ts';
import { LONGEST_NAME } from '../../../shared/edits/name-fault.ts';
import type { Row, RowChange } from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActTable, actTables, type GroupTable, isGroupTable } from '../repositories/act-tables.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { movedPositions } from './moved-positions.ts';
import { branchOf, type NamedTag, renamedTag } from './tag-branch.ts';

/** What an edit of a tag or a collection came to. */
export interface GroupChanges {
  /** What it was called. */
  readonly title: string;
  readonly changes: ReadonlyMap<ActTable, readonly RowChange[]>;
  /** The titles whose tags or collections became others. */
  readonly itemIds: readonly number[];
}

type Changes = Map<ActTable, RowChange[]>;

/** Does an edit of a tag or a collection; `now` in ms since the epoch. */
export function editGroups(statements: Statements, edit: GroupEdit, now: number): GroupChanges {
  const changes: Changes = new Map();
  const add = (table: ActTable, ...more: RowChange[]) => {
    const list = changes.get(table);
    if (list === undefined) changes.set(table, more);
    else for (const change of more) list.push(change);
  };
  const parts = { statements, now, add };
  const title = isTagEdit(edit) ? editTag(parts, edit) : editCollection(parts, edit);
  const tables = actTables(statements);
  // What titles are grouped by was added first: their rows refer to it.
  for (const [table, list] of changes) tables.write(table, list, now);
  const ofItems = [...changes].filter(([table]) => !isGroupTable(table)).flatMap(([, list]) => list);
  const itemIds = [...new Set(ofItems.map(([before, after]) => Number((before ?? after)?.[0])))];
  return { title, changes, itemIds };
}

const isTagEdit = (edit: GroupEdit): edit is TagEdit => edit.kind.endsWith('-tag');

type Of<Kind extends GroupEdit['kind']> = Extract<GroupEdit, { kind: Kind }>;

interface Parts {
  readonly statements: Statements;
  readonly now: number;
  readonly add: (table: ActTable, ...changes: RowChange[]) => void;
}

function editTag(parts: Parts, edit: TagEdit): string {
  const branch = branchOf(createUnitOfWork(parts.statements).tags.names(), edit.name);
  if (branch.length === 0) throw gone('tag', edit.name);
  const named = branch.find(({ name }) => name.toLowerCase() === edit.name.toLowerCase());
  if (edit.kind === 'color-tag') colorTag(parts, edit, named?.id);
  else if (edit.kind === 'delete-tag') for (const { id } of branch) deleteTag(parts, id);
  else for (const tag of branch) renameTag(parts, tag, edit, branch);
  return named?.name ?? edit.name;
}

/** Others are below of what is no tag yet: it becomes one. */
function colorTag({ statements, now, add }: Parts, edit: Of<'color-tag'>, id: number | undefined): void {
  if (id === undefined) {
    add('tag', [null, [createUnitOfWork(statements).tags.nextId(), edit.name, edit.color, now]]);
    return;
  }
  const row = rowOf(statements, 'tag', id);
  add('tag', [row, changed(row, TAG_COLOR, edit.color)]);
}

function deleteTag({ statements, add }: Parts, id: number): void {
  add('tag', [rowOf(statements, 'tag', id), null]);
  for (const itemId of createUnitOfWork(statements).tags.itemIds(id)) add('item_tag', [[itemId, id], null]);
}

function renameTag(parts: Parts, tag: NamedTag, edit: Of<'rename-tag'>, branch: readonly NamedTag[]): void {
  const { statements, add } = parts;
  const row = rowOf(statements, 'tag', tag.id);
  const to = renamedTag(tag.name, edit);
  if (to.length > LONGEST_NAME)
    throw new AppError('invalid-argument', `“${to}” would be longer than ${LONGEST_NAME} characters.`);
  const holder = createUnitOfWork(statements).tags.idOf(to);
  if (holder === undefined || branch.some(({ id }) => id === holder))
    add('tag', [row, changed(row, NAME, to)]);
  else mergeTag(parts, row, holder, edit.mayMerge ?? false);
}

/** Gives the titles of a tag to another, which takes its colour if it has none. */
function mergeTag({ statements, add }: Parts, row: Row, holder: number, mayMerge: boolean): void {
  const other = rowOf(statements, 'tag', holder);
  if (!mayMerge) throw new AppError('constraint', `There is a tag “${other[NAME]}” already.`);
  const { tags } = createUnitOfWork(statements);
  const id = Number(row[0]);
  const there = new Set(tags.itemIds(holder));
  if (other[TAG_COLOR] === null && row[TAG_COLOR] !== null)
    add('tag', [other, changed(other, TAG_COLOR, row[TAG_COLOR] ?? null)]);
  add('tag', [row, null]);
  for (const itemId of tags.itemIds(id)) {
    add('item_tag', [[itemId, id], null]);
    if (!there.has(itemId)) add('item_tag', [null, [itemId, holder]]);
  }
}

function editCollection(parts: Parts, edit: CollectionEdit): string {
  const { statements, now, add } = parts;
  const { collections } = createUnitOfWork(statements);
  if (edit.kind === 'make-collection') {
    if (collections.idOf(edit.name) !== undefined)
      throw new AppError('constraint', `There is a collection “${edit.name}” already.`);
    add('collection', [null, [collections.nextId(), edit.name, null, null, null, now]]);
    return edit.name;
  }
  const row = rowOf(statements, 'collection', edit.id);
  switch (edit.kind) {
    case 'rename-collection': {
      const holder = collections.idOf(edit.to);
      if (holder === undefined || holder === edit.id) add('collection', [row, changed(row, NAME, edit.to)]);
      else mergeCollection(parts, row, holder, edit.mayMerge ?? false);
      break;
    }
    case 'describe-collection':
      add('collection', [row, changed(row, DESCRIPTION, edit.description?.trim() || null)]);
      break;
    case 'picture-collection': {
      const { key = null, color = null } = edit.artwork ?? {};
      add('collection', [row, changed(changed(row, ARTWORK_KEY, key), ARTWORK_COLOR, color)]);
      break;
    }
    case 'order-collection':
      for (const change of moved(statements, edit)) add('item_collection', change);
      break;
    case 'delete-collection':
      add('collection', [row, null]);
      for (const { itemId, position } of collections.places(edit.id))
        add('item_collection', [[itemId, edit.id, position], null]);
  }
  return String(row[NAME]);
}

/** The titles of a collection come behind those of another, which takes its description and picture if it has none. */
function mergeCollection({ statements, add }: Parts, row: Row, holder: number, mayMerge: boolean): void {
  const other = rowOf(statements, 'collection', holder);
  if (!mayMerge) throw new AppError('constraint', `There is a collection “${other[NAME]}” already.`);
  const { collections } = createUnitOfWork(statements);
  const id = Number(row[0]);
  const there = collections.places(holder);
  const isThere = new Set(there.map(({ itemId }) => itemId));
  let next = Math.max(-1, ...there.slice(-1).map(({ position }) => position)) + 1;
  const merged = other.map((cell, at) => (at === DESCRIPTION ? (cell ?? row[at] ?? null) : cell));
  if (other[ARTWORK_KEY] === null)
    for (const at of [ARTWORK_KEY, ARTWORK_COLOR]) merged[at] = row[at] ?? null;
  if (merged.some((cell, at) => cell !== other[at])) add('collection', [other, merged]);
  add('collection', [row, null]);
  for (const { itemId, position } of collections.places(id)) {
    add('item_collection', [[itemId, id, position], null]);
    if (!isThere.has(itemId)) add('item_collection', [null, [itemId, holder, next++]]);
  }
}

function moved(
  statements: Statements,
  { id, itemId, after }: Extract<CollectionEdit, { kind: 'order-collection' }>,
): RowChange[] {
  const places = createUnitOfWork(statements).collections.places(id);
  const from = places.findIndex((place) => place.itemId === itemId);
  if (from < 0) throw new AppError('not-found', 'This title is not in the collection any more.');
  const behind = after === null ? -1 : places.findIndex((place) => place.itemId === after);
  if (after !== null && behind < 0)
    throw new AppError('not-found', 'The title before it is not in the collection any more.');
  return movedPositions(places, from, behind < from ? behind + 1 : behind).map(
    ({ place, position }): RowChange => [
      [place.itemId, id, place.position],
      [place.itemId, id, position],
    ],
  );
}

const NAME = 1;
const TAG_COLOR = 2;
const DESCRIPTION = 2;
const ARTWORK_KEY = 3;
const ARTWORK_COLOR = 4;

function rowOf(statements: Statements, table: GroupTable, id: number): Row {
  const [row] = actTables(statements).read(table, [id]);
  if (row === undefined) throw gone(table, id);
  return row;
}

function gone(table: GroupTable, which: string | number): AppError {
  return new AppError('not-found', `This ${table} is not here any more.`, `${table} ${which}`);
}

function changed(row: Row, column: number, value: Row[number]): Row {
  return row.map((cell, at) => (at === column ? value : cell));
}
