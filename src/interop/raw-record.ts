/** Longest record that is read, in bytes: what is longer is no title, and must not fill the memory. */
export const LONGEST_RECORD = 8 * 1024 * 1024;
/** What is kept of one that is longer, for the report. */
const KEPT_OF_LONG = 400;

/** One record of a catalogue as it stands in the file: a line, an element of a list, a CSV record. */
export interface RawRecord {
  /** See `CatalogueItem.line`. */
  readonly line: number;
  /** UTF-8 (or Windows-1252); only the beginning if `length` is greater. */
  readonly bytes: Uint8Array;
  /** Length of the whole record in bytes. */
  readonly length: number;
}

/** Cuts a stream of bytes into records, wherever its chunks end. */
export interface RecordSplitter {
  /** The records that end in this chunk. */
  push(chunk: Uint8Array): RawRecord[];
  /** What is left when the file ends. */
  end(): RawRecord[];
}

/** Gathers a record from the chunks it lies in; of one that is too long only the beginning is kept. */
export class RecordBuffer {
  #parts: Uint8Array[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  append(part: Uint8Array): void {
    if (part.length === 0) return;
    const wasWhole = this.#length <= LONGEST_RECORD;
    this.#length += part.length;
    // Copied: what refers to a chunk keeps all of it in memory.
    if (this.#length <= LONGEST_RECORD) this.#parts.push(part.slice());
    else if (wasWhole) this.#parts = [concatenate([...this.#parts, part]).slice(0, KEPT_OF_LONG)];
  }

  /** The record so far; the next one begins empty. */
  take(line: number): RawRecord {
    const record = { line, bytes: concatenate(this.#parts), length: this.#length };
    this.#parts = [];
    this.#length = 0;
    return record;
  }
}

/** Whether only the beginning of the record was kept. */
export function isTooLong(record: RawRecord): boolean {
  return record.length > record.bytes.length;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
