import type { PackedRows } from '../../../shared/packed-rows.ts';
import {
  FILE_ROW,
  FILE_ROW_NUMBERS,
  ITEM_ROW,
  ITEM_ROW_NUMBERS,
  type ItemStretch,
} from '../repositories/search-load-repository.ts';
import {
  FAVOURITE,
  HAS_FILE,
  HAS_OVERVIEW,
  HAS_POSTER,
  MISSING_FILE,
  UNMATCHED,
  WATCHED,
} from '../search/item-facts.ts';

/** What of a stretch's items is spread over several tables, by id less the stretch's first. */
export interface ItemStates {
  /** See `ItemFacts.flags`. */
  readonly flags: Uint8Array;
  /** In ms; NaN when it never was. */
  readonly lastWatchedAt: Float64Array;
  /** Bytes of its files; NaN where none is known. */
  readonly size: Float64Array;
}

/** Gathers the states of a stretch's items. */
export function itemStates(stretch: ItemStretch): ItemStates {
  const first = stretch.after + 1;
  const flags = new Uint8Array(stretch.last - stretch.after);
  const lastWatchedAt = new Float64Array(flags.length).fill(Number.NaN);
  const size = new Float64Array(flags.length).fill(Number.NaN);
  const set = (id: number, flag: number) => {
    flags[id - first] = (flags[id - first] as number) | flag;
  };
  eachRow(stretch.items, ITEM_ROW_NUMBERS, (at, { numbers }) => {
    if (numbers[at + ITEM_ROW.isUnmatched] === 1) set(numbers[at] as number, UNMATCHED);
  });
  eachRow(stretch.favourites, 1, (at, { numbers }) => set(numbers[at] as number, FAVOURITE));
  eachRow(stretch.posters, 1, (at, { numbers }) => set(numbers[at] as number, HAS_POSTER));
  eachRow(stretch.overviews, 1, (at, { numbers }) => set(numbers[at] as number, HAS_OVERVIEW));
  eachRow(stretch.files, FILE_ROW_NUMBERS, (at, { numbers }) => {
    const id = numbers[at] as number;
    set(id, numbers[at + FILE_ROW.isMissing] === 1 ? HAS_FILE | MISSING_FILE : HAS_FILE);
    const bytes = numbers[at + FILE_ROW.size] as number;
    const before = size[id - first] as number;
    if (!Number.isNaN(bytes)) size[id - first] = Number.isNaN(before) ? bytes : before + bytes;
  });
  eachRow(stretch.watched, 3, (at, { numbers }) => {
    const id = numbers[at] as number;
    if (numbers[at + 1] === 1) set(id, WATCHED);
    lastWatchedAt[id - first] = numbers[at + 2] as number;
  });
  return { flags, lastWatchedAt, size };
}

/** @param visit Told where the numbers of each row begin. */
function eachRow(rows: PackedRows, width: number, visit: (at: number, rows: PackedRows) => void): void {
  for (let row = 0; row < rows.count; row++) visit(row * width, rows);
}
