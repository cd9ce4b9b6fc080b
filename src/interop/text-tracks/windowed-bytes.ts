/** Bytes of a file from a place on; fewer than asked for at its end alone. Rejects as reading the file does. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

const NOTHING = new Uint8Array(0);

/** Reads a file in windows: what lies close together is fetched at once, and what lies between is not. */
export class WindowedBytes {
  readonly size: number;
  readonly #read: ReadBytes;
  readonly #windowBytes: number;
  #window: Uint8Array = NOTHING;
  #from = 0;

  constructor(read: ReadBytes, size: number, windowBytes: number) {
    this.#read = read;
    this.size = size;
    this.#windowBytes = windowBytes;
  }

  /** The same file in other windows. */
  withWindow(windowBytes: number): WindowedBytes {
    return new WindowedBytes(this.#read, this.size, windowBytes);
  }

  /** From `offset` on; fewer than `length` at the end of the file. They are not to be kept: they hold their window. */
  async at(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.min(length, this.size - offset);
    if (wanted <= 0) return NOTHING;
    const start = offset - this.#from;
    if (start >= 0 && start + wanted <= this.#window.length)
      return this.#window.subarray(start, start + wanted);
    this.#window = await this.#read(offset, Math.max(wanted, this.#windowBytes));
    this.#from = offset;
    return this.#window.subarray(0, wanted);
  }
}
