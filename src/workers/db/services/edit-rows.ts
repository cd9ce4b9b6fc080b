import { LONGEST_NOTES } from '../../../shared/edits/edit-fault.ts';
import type { ListField, OwnField, ValueField } from '../../../shared/edits/editable-field.ts';
import type { ItemEdit, NotesChange } from '../../../shared/edits/item-edit.ts';
import type { Cell, Row } from '../../../shared/edits/row-changes.ts';
import { foldName } from '../../../shared/free-name.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { ActTable } from '../repositories/act-tables.ts';
import { type CastEdit, changeCast, type ReadyCredit, setCredits } from './credit-rows.ts';
import { type PlaceContext, placeRows } from './place-rows.ts';

/** Where a field stands in the rows of `media_item` that acts read; the overview is in a table of its own. */
export const FIELD_COLUMNS: Readonly<Partial<Record<ValueField, number>>> = {
  title: 1,
  originalTitle: 3,
  year: 4,
  airedDate: 5,
  runtimeMin: 6,
  rating: 7,
  season: 8,
  episode: 9,
};
const SORT_TITLE = 2;
/** The table of each list of names. */
const LIST_TABLES = {
  genres: 'item_genre',
  countries: 'item_country',
  keywords: 'item_keyword',
} as const satisfies Readonly<Record<ListField, ActTable>>;

/** An edit whose names have become ids, where its rows hold ids. */
export type ReadyEdit =
  | Exclude<ItemEdit, { kind: 'tags' | 'collections' | 'credits' | 'cast' }>
  | CastEdit
  | { readonly kind: 'credits'; readonly credits: readonly ReadyCredit[] }
  | {
      readonly kind: 'tags' | 'collections';
      readonly add: readonly number[];
      readonly remove: readonly number[];
    };

/** What edits give out, and the time. */
export interface EditContext {
  /** ms since the epoch. */
  readonly now: number;
  /** The next place in a collection. */
  nextPosition(collectionId: number): number;
  readonly places: PlaceContext;
}

/** The rows of one item. */
export interface ItemRows {
  get(table: ActTable): readonly Row[];
  set(table: ActTable, rows: readonly Row[]): void;
}

/** The tables an edit reads and changes. */
export function tablesOf(edit: ReadyEdit): readonly ActTable[] {
  switch (edit.kind) {
    case 'set':
      return [edit.field === 'description' ? 'item_text' : 'media_item', 'item_field'];
    case 'list':
      return [LIST_TABLES[edit.field], 'item_field'];
    case 'artwork':
      return ['own_artwork'];
    case 'credits':
    case 'cast':
      return ['credit', 'item_field'];
    case 'tags':
      return ['item_tag'];
    case 'collections':
      return ['item_collection'];
    case 'favourite':
    case 'notes':
      return ['favourite'];
    case 'watched':
      return ['watched_state', 'play_event'];
    case 'user-rating':
      return ['user_rating'];
    case 'lock':
    case 'release':
      return ['item_field'];
    case 'move':
    case 'remove':
    case 'restore':
      return ['item_place', 'bin_item'];
  }
}

/** Makes the rows of one item what they are after an edit; those that are so already stay the same. */
export function editRows(itemId: number, rows: ItemRows, edit: ReadyEdit, context: EditContext): void {
  const { now } = context;
  switch (edit.kind) {
    case 'set':
      if (setValue(itemId, rows, edit.field, edit.value === '' ? null : edit.value))
        own(itemId, rows, edit.field, { isEdited: 1 }, now);
      break;
    case 'list':
      if (changeNames(itemId, rows, LIST_TABLES[edit.field], edit))
        own(itemId, rows, edit.field, { isEdited: 1 }, now);
      break;
    case 'artwork':
      setArtwork(itemId, rows, edit, now);
      break;
    case 'credits':
      if (setCredits(itemId, rows, edit.credits)) own(itemId, rows, 'credits', { isEdited: 1 }, now);
      break;
    case 'cast':
      if (changeCast(itemId, rows, edit)) own(itemId, rows, 'credits', { isEdited: 1 }, now);
      break;
    case 'tags':
      changeMembers(rows, 'item_tag', edit, (id) => [itemId, id]);
      break;
    case 'collections':
      changeMembers(rows, 'item_collection', edit, (id) => [itemId, id, context.nextPosition(id)]);
      break;
    case 'favourite':
      setFavourite(itemId, rows, edit, now);
      break;
    case 'notes':
      setNotes(itemId, rows, edit, now);
      break;
    case 'watched':
      setWatched(itemId, rows, edit.isWatched, now);
      break;
    case 'user-rating':
      setRating(itemId, rows, edit.rating, now);
      break;
    case 'lock':
      own(itemId, rows, edit.field, { isLocked: edit.isLocked ? 1 : 0 }, now);
      break;
    case 'release':
      own(itemId, rows, edit.field, { isEdited: 0, isLocked: 0 }, now);
      break;
    case 'move':
    case 'remove':
    case 'restore':
      placeRows(itemId, rows, edit, context.places, now);
      break;
  }
}

/** Tells whether it was another. */
function setValue(itemId: number, rows: ItemRows, field: ValueField, value: Cell): boolean {
  if (field === 'description') {
    const [text] = rows.get('item_text');
    if ((text?.[1] ?? null) === value) return false;
    rows.set('item_text', value === null ? [] : [[itemId, value, null]]);
    return true;
  }
  const column = FIELD_COLUMNS[field];
  const item = rows.get('media_item')[0];
  if (column === undefined || item === undefined || item[column] === value) return false;
  const edited = [...item];
  edited[column] = value;
  if (field === 'title') edited[SORT_TITLE] = sortTitle(String(value));
  rows.set('media_item', [edited]);
  return true;
}

/** Names differ in more than case. Tells whether there were others. */
function changeNames(
  itemId: number,
  rows: ItemRows,
  table: (typeof LIST_TABLES)[ListField],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): boolean {
  const gone = new Set(remove.map(foldName));
  const before = rows.get(table);
  const kept = before.filter(([, name]) => !gone.has(foldName(String(name))));
  const there = new Set(kept.map(([, name]) => foldName(String(name))));
  const come = add.filter((name) => !there.has(foldName(name)) && there.add(foldName(name)));
  const after: Row[] = [...kept, ...come.map((name) => [itemId, name])];
  const names = new Set(before.map(([, name]) => name));
  // A genre is spelled as it is everywhere: taken out and put in again in another case, it is the same.
  if (after.length === before.length && after.every(([, name]) => names.has(name ?? null))) return false;
  rows.set(table, after);
  return true;
}

function changeMembers(
  rows: ItemRows,
  table: 'item_tag' | 'item_collection',
  { add, remove }: { readonly add: readonly number[]; readonly remove: readonly number[] },
  rowOf: (id: number) => Row,
): void {
  const before = rows.get(table);
  const kept = before.filter(([, id]) => !remove.includes(Number(id)));
  const come = add.filter((id) => !kept.some((row) => row[1] === id));
  if (come.length > 0 || kept.length < before.length) rows.set(table, [...kept, ...come.map(rowOf)]);
}

function setArtwork(
  itemId: number,
  rows: ItemRows,
  { type, picture }: Extract<ItemEdit, { kind: 'artwork' }>,
  now: number,
): void {
  const before = rows.get('own_artwork');
  const others = before.filter(([, of]) => of !== type);
  const key = before.find(([, of]) => of === type)?.[3];
  if (key === picture?.key) return;
  if (picture === null) rows.set('own_artwork', others);
  else {
    const { url, width, height, bytes, dominantColor } = picture;
    const row = [itemId, type, url, picture.key, width, height, bytes, dominantColor, now];
    rows.set('own_artwork', [...others, row]);
  }
}

function setFavourite(
  itemId: number,
  rows: ItemRows,
  { isFavourite, ...change }: { readonly isFavourite: boolean } & Partial<NotesChange>,
  now: number,
): void {
  const [before] = rows.get('favourite');
  const said = notesAfter(before?.[1] ?? null, change);
  rows.set('favourite', isFavourite ? [[itemId, said, before?.[2] ?? now]] : []);
}

/** Of a favourite. */
function setNotes(itemId: number, rows: ItemRows, change: NotesChange, now: number): void {
  if (rows.get('favourite').length > 0) setFavourite(itemId, rows, { ...change, isFavourite: true }, now);
}

function notesAfter(before: Cell, { notes, isAppended }: Partial<NotesChange>): Cell {
  if (notes === undefined) return before;
  const said = notes?.trim() || null;
  if (!isAppended || before === null) return said;
  const both = said === null ? before : `${before}\n${said}`;
  return String(both).length > LONGEST_NOTES ? before : both;
}

function setRating(itemId: number, rows: ItemRows, rating: number | null, now: number): void {
  const [before] = rows.get('user_rating');
  if ((before?.[1] ?? null) !== rating)
    rows.set('user_rating', rating === null ? [] : [[itemId, rating, now]]);
}

function setWatched(itemId: number, rows: ItemRows, isWatched: boolean, now: number): void {
  const [before] = rows.get('watched_state');
  const [, wasWatched = 0, plays = 0, resumeMs = null, lastAt = null] = before ?? [];
  if (!isWatched) {
    if (before !== undefined) rows.set('watched_state', [[itemId, 0, plays, null, lastAt]]);
    return;
  }
  if (wasWatched === 1) {
    // Begun another time and not to be gone on with: no play of its own.
    if (resumeMs !== null) rows.set('watched_state', [[itemId, 1, plays, null, lastAt]]);
    return;
  }
  rows.set('watched_state', [[itemId, 1, Number(plays) + 1, null, now]]);
  rows.set('play_event', [...rows.get('play_event'), [itemId, now, now, null]]);
}

/** Says that a field is a person's own, or is not any more. */
function own(
  itemId: number,
  rows: ItemRows,
  field: OwnField,
  change: { readonly isEdited?: 0 | 1; readonly isLocked?: 0 | 1 },
  now: number,
): void {
  const before = rows.get('item_field');
  const row = before.find(([, name]) => name === field);
  const isEdited = change.isEdited ?? row?.[2] ?? 0;
  const isLocked = change.isLocked ?? row?.[3] ?? 0;
  if (isEdited === (row?.[2] ?? 0) && isLocked === (row?.[3] ?? 0)) return;
  const others = before.filter((one) => one !== row);
  rows.set(
    'item_field',
    isEdited || isLocked ? [...others, [itemId, field, isEdited, isLocked, now]] : others,
  );
}
