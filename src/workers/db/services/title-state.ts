import type { HistoryField, PartValue } from '../../../shared/edits/earlier-value.ts';
import {
  type FieldValue,
  type PictureField,
  VALUE_FIELDS,
  type ValueField,
} from '../../../shared/edits/editable-field.ts';
import { NAME_FIELDS, type NameListField } from '../../../shared/edits/name-list.ts';
import {
  joinedChanges,
  keyOf,
  type Row,
  type RowChange,
  type RowKey,
} from '../../../shared/edits/row-changes.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { ItemSnapshot, SnapshotItem, SnapshotRow } from '../repositories/item-snapshot.ts';
import { FIELD_COLUMNS } from './edit-rows.ts';

/** The tables that a title's parts are read from, with how many first columns are the key. */
export const STATE_TABLES = {
  media_item: 1,
  item_text: 1,
  item_genre: 2,
  item_country: 2,
  item_keyword: 2,
  item_tag: 2,
  item_collection: 2,
  credit: 3,
  own_artwork: 2,
} as const;
/** One of them; `artwork` has the pictures that matches and files give, in rows as those of `own_artwork`. */
export type StateTable = keyof typeof STATE_TABLES | 'artwork';

/** What a title was at some time: its rows as acts keep them, and who says what it is. */
export interface TitleState {
  readonly rows: ReadonlyMap<StateTable, readonly Row[]>;
  readonly sources: readonly SnapshotRow<'sources'>[];
}

/** All parts of a title whose earlier values are known. */
export const HISTORY_FIELDS: readonly HistoryField[] = [
  ...VALUE_FIELDS,
  ...NAME_FIELDS,
  'credits',
  'poster',
  'fanart',
];

const DESCRIPTION = 1;
const NAME_TABLES = {
  genres: 'item_genre',
  countries: 'item_country',
  keywords: 'item_keyword',
  tags: 'item_tag',
  collections: 'item_collection',
} as const satisfies Readonly<Record<NameListField, StateTable>>;

/** What tags and collections are called, by their ids; those that are gone are called nothing. */
export type GroupNames = Readonly<Record<'tags' | 'collections', ReadonlyMap<unknown, string>>>;

/** Whether a state has rows of a table. */
export function isStateTable(name: string): name is keyof typeof STATE_TABLES {
  return Object.hasOwn(STATE_TABLES, name);
}

/** Rows as they were before changes; `redo`: as they are after them. */
export function turnRows(
  rows: readonly Row[],
  changes: readonly RowChange[],
  keys: RowKey,
  direction: 'undo' | 'redo',
): readonly Row[] {
  const byKey = new Map(rows.map((row) => [keyOf(row, keys), row]));
  for (const change of joinedChanges(changes, keys)) {
    const [to, from] = direction === 'undo' ? change : [change[1], change[0]];
    if (from !== null) {
      const present = byKey.get(keyOf(from, keys));
      if (to === null) byKey.delete(keyOf(from, keys));
      else byKey.set(keyOf(to, keys), present === undefined ? to : setChanged(present, from, to));
    } else if (to !== null) byKey.set(keyOf(to, keys), to);
  }
  return [...byKey.values()];
}

/** What others made of other columns meanwhile stays. */
function setChanged(present: Row, from: Row, to: Row): Row {
  return present.map((cell, column) => (from[column] === to[column] ? cell : (to[column] ?? null)));
}

/** Parts of a snapshot; the people of its credits come with them. */
export type SnapshotParts = Partial<Omit<ItemSnapshot, 'itemId' | 'item'>> & {
  readonly itemId: number;
  readonly item?: Partial<SnapshotItem>;
};

/** A state in which a title is what a snapshot, or parts of one, say; what that does not speak of stays. */
export function stateOfSnapshot(state: TitleState, snapshot: SnapshotParts): TitleState {
  const { itemId, item = {}, credits, people = [], artwork, sources = state.sources } = snapshot;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = new Map(state.rows);
  const put = <T>(table: StateTable, list: readonly T[] | undefined, toRow: (one: T) => Row) => {
    if (list !== undefined) rows.set(table, list.map(toRow));
  };
  rows.set('media_item', [itemRow(itemId, item, state.rows.get('media_item')?.[0] ?? [])]);
  put('item_text', snapshot.descriptions, ({ description, language }) => [itemId, description, language]);
  put('item_genre', snapshot.genres, ({ name }) => [itemId, name]);
  put('item_country', snapshot.countries, ({ country }) => [itemId, country]);
  put('item_keyword', snapshot.keywords, ({ keyword }) => [itemId, keyword]);
  put('credit', credits, ({ role, position, personId, character }) => [
    ...[itemId, role, position, personId, character],
    names.get(personId) ?? '',
  ]);
  const stored = artwork?.filter(
    ({ downloadStatus, localPath }) => downloadStatus === 'completed' && localPath !== null,
  );
  put('artwork', stored, (one) => [
    ...[itemId, one.artworkType, one.url, one.localPath, one.width, one.height, one.fileSize],
    ...[one.dominantColor, one.updatedAt],
  ]);
  return { rows, sources };
}

/** Columns of the item's own row that a snapshot has, behind its id; the place in a series is of the file's name. */
const ITEM_COLUMNS = [
  'title',
  'sortTitle',
  'originalTitle',
  'year',
  'airedDate',
  'runtimeMin',
  'rating',
] as const satisfies readonly (keyof SnapshotItem)[];

function itemRow(itemId: number, item: Partial<SnapshotItem>, known: Row): Row {
  const said = ITEM_COLUMNS.map((column, at) => (column in item ? item[column] : known[at + 1]) ?? null);
  return [itemId, ...said, ...known.slice(1 + ITEM_COLUMNS.length)];
}

/** What a part of a title is in a state; undefined: nothing. */
export function partOfState(
  { rows }: TitleState,
  field: HistoryField,
  groups: GroupNames,
): PartValue | undefined {
  if (field === 'credits') return creditsOf(rows.get('credit') ?? []);
  if (field === 'poster' || field === 'fanart')
    return pictureOf(rows.get('own_artwork') ?? [], field) ?? pictureOf(rows.get('artwork') ?? [], field);
  if (isNames(field)) {
    const named = (rows.get(NAME_TABLES[field]) ?? []).flatMap(([, name]) =>
      field === 'tags' || field === 'collections' ? (groups[field].get(name) ?? []) : String(name),
    );
    // In one order, so that the same names are the same value.
    return named.length === 0 ? undefined : { field, value: named.sort() };
  }
  const value = fieldOf(rows, field);
  return value === null || value === '' ? undefined : { field, value };
}

function isNames(field: HistoryField): field is NameListField {
  return Object.hasOwn(NAME_TABLES, field);
}

function fieldOf(rows: TitleState['rows'], field: ValueField): FieldValue {
  if (field === 'description') return rows.get('item_text')?.[0]?.[DESCRIPTION] ?? null;
  const column = FIELD_COLUMNS[field];
  return column === undefined ? null : (rows.get('media_item')?.[0]?.[column] ?? null);
}

function creditsOf(rows: readonly Row[]): PartValue | undefined {
  const value = rows
    .toSorted((one, other) =>
      one[1] === other[1]
        ? Number(one[2]) - Number(other[2])
        : String(one[1]).localeCompare(String(other[1])),
    )
    .map(([, role, , personId, character, name]) => ({
      personId: Number(personId),
      name: String(name),
      role: String(role),
      character: character == null ? null : String(character),
    }));
  return value.length === 0 ? undefined : { field: 'credits', value };
}

function pictureOf(rows: readonly Row[], field: PictureField): PartValue | undefined {
  const row = rows.find(([, type]) => type === field);
  if (row === undefined) return undefined;
  const [, , url, key, width, height, bytes, dominantColor] = row;
  const value: StoredArtwork = {
    type: field,
    url: String(url),
    key: String(key),
    ...{ width: Number(width), height: Number(height), bytes: Number(bytes) },
    dominantColor: String(dominantColor),
  };
  return { field, value };
}
