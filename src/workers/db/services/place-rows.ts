import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { PlaceEdit } from '../../../shared/edits/item-edit.ts';
import type { Row } from '../../../shared/edits/row-changes.ts';

/** Where a title is. */
export interface ItemPlace {
  readonly libraryId: number;
  /** Where it came from, of one in the bin; null: that library is gone, or the title came with its series. */
  readonly fromId: number | null;
  /** ms since the epoch; null: it was not deleted by itself. */
  readonly deletedAt: number | null;
}

/** What moving titles needs to know of others. */
export interface PlaceContext {
  /** Whether the title is one of those that were asked for. */
  isAmong(itemId: number): boolean;
  /** Where a series was before. */
  placeOf(seriesId: number): ItemPlace | undefined;
  /** Whether titles can be put into the library. */
  isStanding(libraryId: number): boolean;
}

/** The rows of one item that say where it is. */
interface PlaceRows {
  get(table: 'item_place' | 'bin_item'): readonly Row[];
  set(table: 'item_place' | 'bin_item', rows: readonly Row[]): void;
}

/** Puts one item into another library, into the bin, or out of it; or leaves it. `now` in ms since the epoch. */
export function placeRows(
  itemId: number,
  rows: PlaceRows,
  edit: PlaceEdit,
  context: PlaceContext,
  now: number,
): void {
  const [place] = rows.get('item_place');
  if (place === undefined) return;
  const [binned] = rows.get('bin_item');
  const seriesId = numberOf(place[2]);
  const here: ItemPlace = {
    libraryId: Number(place[1]),
    fromId: numberOf(binned?.[1]),
    deletedAt: numberOf(binned?.[2]),
  };
  // It was deleted with its library, and comes back with it.
  if (!context.isStanding(here.libraryId)) return;
  const target = targetOf(edit, here, seriesId, context);
  if (target === undefined || target === here.libraryId) return;
  if (seriesId !== null && !goes(itemId, here, seriesId, edit, context)) return;
  rows.set('item_place', [[itemId, target, seriesId]]);
  rows.set('bin_item', target === BIN_LIBRARY_ID ? [[itemId, here.libraryId, now]] : []);
}

/** The library it is to be in; undefined: it stays. */
function targetOf(
  edit: PlaceEdit,
  here: ItemPlace,
  seriesId: number | null,
  context: PlaceContext,
): number | undefined {
  if (edit.kind === 'move') return edit.libraryId;
  if (edit.kind === 'remove') return BIN_LIBRARY_ID;
  if (here.libraryId !== BIN_LIBRARY_ID) return undefined;
  const series = seriesId === null ? undefined : context.placeOf(seriesId);
  // An episode goes where its series is, or where that goes.
  if (series && series.libraryId !== BIN_LIBRARY_ID)
    return context.isStanding(series.libraryId) ? series.libraryId : undefined;
  if (seriesId !== null && !context.isAmong(seriesId)) return undefined;
  const { fromId } = series ?? here;
  return fromId !== null && context.isStanding(fromId) ? fromId : undefined;
}

/** Whether an episode goes: one that was deleted before its series was stays in the bin, unless it was asked for. */
function goes(
  itemId: number,
  here: ItemPlace,
  seriesId: number,
  { kind }: PlaceEdit,
  context: PlaceContext,
): boolean {
  if (kind === 'remove') return true;
  const isAlong = context.isAmong(seriesId);
  if (kind === 'move' && !isAlong) return false;
  if (here.libraryId !== BIN_LIBRARY_ID || context.isAmong(itemId)) return true;
  const series = context.placeOf(seriesId);
  return (
    series?.libraryId === BIN_LIBRARY_ID && (here.deletedAt === null || here.deletedAt === series.deletedAt)
  );
}

function numberOf(cell: Row[number] | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}
