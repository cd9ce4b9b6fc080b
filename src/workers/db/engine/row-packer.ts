import type { PackedRows } from '../../../shared/packed-rows.ts';

/** Room at first: most are of a few rows, and each array costs its length. */
const FIRST_CELLS = 64;
const FIRST_BYTES = 1024;

/** Collects {@link PackedRows} of a length not known before. */
export class RowPacker {
  #numbers = new Float64Array(FIRST_CELLS);
  #numberCount = 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  #byteCount = 0;
  #ends = new Uint32Array(FIRST_CELLS);
  #endCount = 1;
  #rows = 0;

  addNumber(value: number): void {
    if (this.#numberCount === this.#numbers.length) this.#numbers = grown(this.#numbers, Float64Array);
    this.#numbers[this.#numberCount++] = value;
  }

  addBytes(bytes: Uint8Array): void {
    const end = this.#byteCount + bytes.byteLength;
    while (end > this.#bytes.length) this.#bytes = grown(this.#bytes, Uint8Array);
    this.#bytes.set(bytes, this.#byteCount);
    this.#byteCount = end;
    if (this.#endCount === this.#ends.length) this.#ends = grown(this.#ends, Uint32Array);
    this.#ends[this.#endCount++] = end;
  }

  endRow(): void {
    this.#rows++;
  }

  pack(): PackedRows {
    return {
      count: this.#rows,
      numbers: this.#numbers.slice(0, this.#numberCount),
      bytes: this.#bytes.slice(0, this.#byteCount),
      ends: this.#ends.slice(0, this.#endCount),
    };
  }
}

type Growable = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function grown<T extends Growable>(array: T, Type: new (length: number) => T): T {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
}
