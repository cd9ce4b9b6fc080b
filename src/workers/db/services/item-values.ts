import type { PackedRows } from '../../../shared/packed-rows.ts';
import { FILE_ROW_NUMBERS, type ItemStretch } from '../repositories/search-load-repository.ts';
import type { SetField } from '../search/item-facts.ts';
import type { NameTable } from '../search/name-table.ts';
import { PackedTexts } from './packed-texts.ts';

/** Told of each value of an item, in the order of the items; perhaps of one more than once. */
type OnValue = (itemId: number, value: number) => void;

/** Where the values of a field lie that has a table with their ids. */
const NUMBERED = {
  genre: 'genres',
  company: 'companies',
  tag: 'tags',
  collection: 'collections',
} as const satisfies Partial<Record<SetField, keyof ItemStretch>>;

/** Where texts lie that are numbered here: the rows, their numbers and texts a row, and which text. */
const INTERNED = {
  country: [['countries', 1, 1, 0]],
  keyword: [['keywords', 1, 1, 0]],
  resolution: [['files', FILE_ROW_NUMBERS, 4, 1]],
  codec: [['files', FILE_ROW_NUMBERS, 4, 2]],
  'audio-codec': [
    ['files', FILE_ROW_NUMBERS, 4, 3],
    ['audioTracks', 1, 2, 1],
  ],
  audio: [['audioTracks', 1, 2, 0]],
  subtitle: [['subtitles', 1, 1, 0]],
} as const satisfies Partial<
  Record<SetField, readonly (readonly [keyof ItemStretch, number, number, number])[]>
>;

/** Tells all values of one field of a stretch's items; texts without an id in the database get a number. */
export function eachValue(stretch: ItemStretch, field: SetField, names: NameTable, visit: OnValue): void {
  if (field in NUMBERED) {
    const { count, numbers } = stretch[NUMBERED[field as keyof typeof NUMBERED]];
    for (let at = 0; at < count * 2; at += 2) visit(numbers[at] as number, numbers[at + 1] as number);
    return;
  }
  const sources = INTERNED[field as keyof typeof INTERNED];
  const [source, ...others] = sources;
  if (others.length === 0) {
    eachText(stretch, field, names, source, visit);
    return;
  }
  const found: [number, number][] = [];
  for (const one of sources) eachText(stretch, field, names, one, (id, value) => found.push([id, value]));
  for (const [id, value] of found.sort(([one], [other]) => one - other)) visit(id, value);
}

function eachText(
  stretch: ItemStretch,
  field: SetField,
  names: NameTable,
  [table, numbers, texts, text]: readonly [keyof ItemStretch, number, number, number],
  visit: OnValue,
): void {
  const rows = stretch[table] as PackedRows;
  const strings = new PackedTexts(rows, texts);
  let last = '';
  let value = 0;
  for (let row = 0; row < rows.count; row++) {
    const name = strings.at(row, text);
    if (name === '') continue;
    // Neighbours are often alike.
    if (name !== last) value = names.intern(field, name);
    last = name;
    visit(rows.numbers[row * numbers] as number, value);
  }
}
