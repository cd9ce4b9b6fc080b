import { type RawRecord, RecordBuffer, type RecordSplitter } from './raw-record.ts';

const LINE_FEED = 0x0a;

/** Records that are lines; empty ones are counted but not handed out. */
export class LineSplitter implements RecordSplitter {
  readonly #buffer = new RecordBuffer();
  #line: number;

  /** `firstLine` is the number of the first line that will be pushed. */
  constructor(firstLine = 1) {
    this.#line = firstLine;
  }

  push(chunk: Uint8Array): RawRecord[] {
    const records: RawRecord[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      this.#buffer.append(chunk.subarray(from, end));
      this.#take(records);
      this.#line++;
      from = end + 1;
    }
    this.#buffer.append(chunk.subarray(from));
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    this.#take(records);
    return records;
  }

  #take(records: RawRecord[]): void {
    if (this.#buffer.isEmpty) return;
    const record = this.#buffer.take(this.#line);
    if (record.bytes.some((byte) => byte > 0x20)) records.push(record);
  }
}
