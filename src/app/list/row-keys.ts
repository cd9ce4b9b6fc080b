import type { RowRange } from './list-geometry.ts';

/**
 * Gives each row of a sliding window the key of the element that shows it. A window that slides by
 * some rows keeps the elements of the rows that stay and hands those that fell out to the new ones;
 * one that jumps keeps every element where it is. Either way nothing is made or thrown away.
 */
export class RowKeys {
  #first = 0;
  #size = 0;
  #shift = 0;

  /** The window now shows these rows. */
  moveTo(range: RowRange): void {
    const size = range.last - range.first + 1;
    const overlaps = Math.abs(range.first - this.#first) < size;
    if (size !== this.#size || !overlaps) this.#shift = modulo(this.keyOf(this.#first) - range.first, size);
    this.#first = range.first;
    this.#size = size;
  }

  /** The key of a row within the window. */
  keyOf(row: number): number {
    return modulo(row + this.#shift, this.#size);
  }
}

function modulo(value: number, size: number): number {
  return size > 0 ? ((value % size) + size) % size : 0;
}
