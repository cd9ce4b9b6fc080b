import type { Statements } from '../engine/connection.ts';
import { itemSortKey } from '../repositories/item-walk.ts';
import type { SortKeyRow } from '../repositories/item-walk-query.ts';
import type { SearchChanges } from '../repositories/search-change-repository.ts';
import {
  CREDIT_NUMBERS,
  type IdRange,
  type ItemStretch,
  readItemStretch,
  readPeopleStretch,
  readTitleOrder,
} from '../repositories/search-load-repository.ts';
import { PackedTexts } from './packed-texts.ts';
import type { SearchIndex } from './search-index.ts';

/** Items read at once. */
const MOST_AT_ONCE = 2_000;
/** So many items between two changed ones are read with them: a statement more costs as much. */
const MOST_BETWEEN = 8;
/** With more items to be placed by title, reading the order of all is quicker. */
const MOST_PLACED = 300;

/** Brings the index up to date with items and people that changed. */
export function followChanges(
  statements: Statements,
  index: SearchIndex,
  { itemIds, personIds }: Pick<SearchChanges, 'itemIds' | 'personIds'>,
): void {
  for (const id of personIds) readPerson(statements, index, id);
  const slots: number[] = [];
  for (const range of rangesOf(itemIds)) {
    const stretch = readItemStretch(statements, range);
    readNewPeople(statements, index, stretch);
    slots.push(...index.update(stretch));
  }
  placeByTitle(statements, index, slots);
}

/** Ids that lie near each other as one range. What lies between is read again, to no harm. */
function* rangesOf(ids: Uint32Array): Generator<IdRange> {
  const [first, ...rest] = ids.toSorted();
  if (first === undefined) return;
  let range = { after: first - 1, last: first };
  for (const id of rest) {
    if (id - range.last <= MOST_BETWEEN && id - range.after <= MOST_AT_ONCE) range.last = id;
    else {
      yield range;
      range = { after: id - 1, last: id };
    }
  }
  yield range;
}

function readNewPeople(statements: Statements, index: SearchIndex, { credits }: ItemStretch): void {
  for (let at = 1; at < credits.count * CREDIT_NUMBERS; at += CREDIT_NUMBERS) {
    const id = credits.numbers[at] as number;
    if (index.personSlot(id) === undefined) readPerson(statements, index, id);
  }
}

function readPerson(statements: Statements, index: SearchIndex, id: number): void {
  const rows = readPeopleStretch(statements, { after: id - 1, last: id });
  if (rows.count > 0) index.setPerson(id, new PackedTexts(rows, 1).at(0));
}

function placeByTitle(statements: Statements, index: SearchIndex, slots: readonly number[]): void {
  const { columns } = index;
  if (slots.length > MOST_PLACED) {
    columns.setTitleOrder(columns.slotsOf(readTitleOrder(statements)));
    return;
  }
  const keys = new Map<number, SortKeyRow | undefined>();
  const keyOf = (slot: number) => {
    if (!keys.has(slot)) keys.set(slot, itemSortKey(statements, columns.idOf(slot)));
    return keys.get(slot);
  };
  columns.placeAllByTitle(
    slots,
    (slot, other) => compareTitles(keyOf(slot), keyOf(other)) || columns.idOf(slot) - columns.idOf(other),
  );
}

/** As the index `media_item_title_year` has it; one that is gone comes last. */
function compareTitles(one: SortKeyRow | undefined, other: SortKeyRow | undefined): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return (
    compareBytes(one.sort_title, other.sort_title) ||
    (one.year ?? -1) - (other.year ?? -1) ||
    compareBytes(one.media_type, other.media_type) ||
    one.library_id - other.library_id
  );
}

/** UTF-8 is ordered by code point, JavaScript's strings by UTF-16 unit. */
function compareBytes(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    return (one.codePointAt(at) as number) - (other.codePointAt(at) as number);
  }
  return one.length - other.length;
}
