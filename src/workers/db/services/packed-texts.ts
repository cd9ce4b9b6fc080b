import type { PackedRows } from '../../../shared/packed-rows.ts';

const decoder = new TextDecoder();

/** The texts of packed rows as strings. Plain ASCII, which most are, is decoded all at once. */
export class PackedTexts {
  readonly #rows: PackedRows;
  readonly #columns: number;
  /** All texts, one behind the other, where a character is a byte. */
  readonly #plain: string | undefined;

  /** @param columns Texts a row has. */
  constructor(rows: PackedRows, columns: number) {
    this.#rows = rows;
    this.#columns = columns;
    const whole = decoder.decode(rows.bytes);
    if (whole.length === rows.bytes.length) this.#plain = whole;
  }

  /** The text of a row; empty for null. */
  at(row: number, column = 0): string {
    const { bytes, ends } = this.#rows;
    const index = row * this.#columns + column;
    const from = ends[index] as number;
    const to = ends[index + 1] as number;
    if (this.#plain !== undefined) return this.#plain.slice(from, to);
    return decoder.decode(bytes.subarray(from, to));
  }
}
