import type { CollectionEdit, GroupEdit, TagEdit } from '../../../shared/edits/group-edit.ts';
import { LONGEST_NAME } from '../../../shared/edits/name-fault.ts';
import type { Row, RowChange } from '../../../shared/edits/row-changes.ts';
import { foldName } from '../../../shared/free-name.ts';
import { renamedTag } from '../../../shared/renamed-tag.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActTable, actTables, type GroupTable, isGroupTable } from '../repositories/act-tables.ts';
import type { NamedThing } from '../repositories/named-thing.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { movedPositions } from './moved-positions.ts';
import { branchOf } from './tag-branch.ts';

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
  const named = branch.find(({ name }) => foldName(name) === foldName(edit.name));
  if (edit.kind === 'color-tag') colorTag(parts, edit, named?.id);
  else if (edit.kind === 'delete-tag') for (const { id } of branch) deleteTag(parts, id);
  else for (const [to, tags] of byNewName(branch, edit)) renameTags(parts, tags, edit, { to, branch });
  return named?.name ?? edit.name;
}

/** The tags of a branch by what they come to be called, in whatever case. */
function byNewName(branch: readonly NamedThing[], edit: Of<'rename-tag'>): Iterable<[string, NamedThing[]]> {
  const groups = new Map<string, [string, NamedThing[]]>();
  for (const tag of branch) {
    const to = renamedTag(tag.name, edit);
    const group = groups.get(foldName(to));
    if (group) group[1].push(tag);
    else groups.set(foldName(to), [to, [tag]]);
  }
  return groups.values();
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

/** Tags that come to one name become one: those of a branch that are told apart by case alone, and another one of that name. */
function renameTags(
  parts: Parts,
  tags: readonly NamedThing[],
  edit: Of<'rename-tag'>,
  { to, branch }: { readonly to: string; readonly branch: readonly NamedThing[] },
): void {
  const { statements, add } = parts;
  if (to.length > LONGEST_NAME)
    throw new AppError('invalid-argument', `“${to}” would be longer than ${LONGEST_NAME} characters.`);
  const holder = createUnitOfWork(statements).tags.idOf(to);
  const rows = tags.map(({ id }) => rowOf(statements, 'tag', id));
  const kept = rows.find(([id]) => id === holder) ?? rows[0];
  // What the branch holds by that name is called otherwise in a moment.
  const isOwn = holder === undefined || branch.some(({ id }) => id === holder);
  const other = isOwn ? kept : rowOf(statements, 'tag', holder);
  if (other === undefined) return;
  if (!isOwn && !edit.mayMerge) throw new AppError('constraint', `There is a tag “${other[NAME]}” already.`);
  const gone = rows.filter((row) => row !== other);
  const color = [other, ...gone].map((row) => row[TAG_COLOR] ?? null).find((one) => one !== null) ?? null;
  const becomes = changed(isOwn ? changed(other, NAME, to) : other, TAG_COLOR, color);
  if (isOwn || color !== other[TAG_COLOR]) add('tag', [other, becomes]);
  giveTitles(parts, gone, Number(other[0]));
}

/** Gives the titles of tags that go to another one. */
function giveTitles({ statements, add }: Parts, gone: readonly Row[], toId: number): void {
  const { tags } = createUnitOfWork(statements);
  const there = new Set(gone.length > 0 ? tags.itemIds(toId) : []);
  for (const row of gone) {
    const id = Number(row[0]);
    add('tag', [row, null]);
    for (const itemId of tags.itemIds(id)) {
      add('item_tag', [[itemId, id], null]);
      if (there.has(itemId)) continue;
      there.add(itemId);
      add('item_tag', [null, [itemId, toId]]);
    }
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
