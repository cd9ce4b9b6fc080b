/** Rows of one fixed height, stacked from 0: every question is answered by arithmetic. Sizes in CSS px. */
export interface ListGeometry {
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height of the part of the list that can be seen. */
  readonly viewHeight: number;
}

/** Rows `first` to `last`, both included; empty when `last < first`. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Where a row is put when it is scrolled to; `nearest` moves only as far as needed. */
export type RowAlign = 'start' | 'center' | 'end' | 'nearest';

/** A place in a list that can be kept and returned to exactly. */
export interface RowPosition {
  /** First row that can be seen. */
  readonly row: number;
  /** How many px of it are hidden above the edge. */
  readonly offset: number;
}

/** The whole height of the list. */
export function contentHeight(geometry: ListGeometry): number {
  return geometry.rowCount * geometry.rowHeight;
}

/** The farthest the list can be scrolled. */
export function maxTop(geometry: ListGeometry): number {
  return Math.max(0, contentHeight(geometry) - geometry.viewHeight);
}

/** The rows of which at least one px can be seen when the list is scrolled to `top`. */
export function visibleRows(geometry: ListGeometry, top: number): RowRange {
  const { rowCount, rowHeight, viewHeight } = geometry;
  if (rowCount === 0) return { first: 0, last: -1 };
  const first = clamp(Math.floor(top / rowHeight), 0, rowCount - 1);
  const last = clamp(Math.ceil((top + viewHeight) / rowHeight) - 1, first, rowCount - 1);
  return { first, last };
}

/**
 * The rows to keep in the document at `top`: as many as can be seen at once and no more, because rows
 * stand still until the page moves them, so that others would never come into view. Their number is
 * the same at every position, so that rows are reused and never made while scrolling.
 */
export function renderedRows(geometry: ListGeometry, top: number): RowRange {
  const { rowCount, rowHeight, viewHeight } = geometry;
  const size = Math.min(rowCount, Math.ceil(viewHeight / rowHeight) + 1);
  const first = clamp(Math.floor(top / rowHeight), 0, rowCount - size);
  return { first, last: first + size - 1 };
}

/** The scroll position that shows a row as asked. */
export function topOfRow(geometry: ListGeometry, row: number, align: RowAlign, top: number): number {
  const { rowHeight, viewHeight } = geometry;
  const start = row * rowHeight;
  const end = start + rowHeight - viewHeight;
  const limit = maxTop(geometry);
  if (align === 'start') return clamp(start, 0, limit);
  if (align === 'end') return clamp(end, 0, limit);
  if (align === 'center') return clamp((start + end) / 2, 0, limit);
  if (start < top) return clamp(start, 0, limit);
  return clamp(Math.max(top, end), 0, limit);
}

/** The place a scroll position stands for. */
export function positionAt(geometry: ListGeometry, top: number): RowPosition {
  const row = clamp(Math.floor(top / geometry.rowHeight), 0, Math.max(0, geometry.rowCount - 1));
  return { row, offset: top - row * geometry.rowHeight };
}

/** The scroll position of a place, or the nearest there is. */
export function topAt(geometry: ListGeometry, position: RowPosition): number {
  return clamp(position.row * geometry.rowHeight + position.offset, 0, maxTop(geometry));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
