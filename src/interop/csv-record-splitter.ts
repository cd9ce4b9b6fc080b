import { type RawRecord, RecordBuffer, type RecordSplitter } from './raw-record.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

type State = 'field-start' | 'unquoted' | 'quoted' | 'quote-in-quoted';

/**
 * Records of a CSV file (RFC 4180), numbered by the line they begin at: a line break between quotes
 * does not end one. Only finds where records end; papaparse reads them, by the same rules.
 */
export class CsvRecordSplitter implements RecordSplitter {
  readonly #buffer = new RecordBuffer();
  readonly #delimiter: number;
  readonly #hasQuotes: boolean;
  #state: State = 'field-start';
  #line = 1;
  #recordLine = 1;

  constructor(dialect: CsvDialect) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#hasQuotes = dialect.hasQuotes;
  }

  push(chunk: Uint8Array): RawRecord[] {
    const records: RawRecord[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      this.#step(byte);
      if (byte !== LINE_FEED) continue;
      this.#line++;
      if (this.#state === 'quoted') continue;
      this.#buffer.append(chunk.subarray(from, at));
      this.#take(records);
      from = at + 1;
    }
    this.#buffer.append(chunk.subarray(from));
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    this.#take(records);
    return records;
  }

  #step(byte: number): void {
    switch (this.#state) {
      case 'field-start':
        if (byte === QUOTE && this.#hasQuotes) this.#state = 'quoted';
        else if (!this.#endsField(byte)) this.#state = 'unquoted';
        break;
      case 'unquoted':
        if (this.#endsField(byte)) this.#state = 'field-start';
        break;
      case 'quoted':
        if (byte === QUOTE) this.#state = 'quote-in-quoted';
        break;
      case 'quote-in-quoted':
        if (this.#endsField(byte)) this.#state = 'field-start';
        // A quote before anything else was part of the text.
        else if (byte !== SPACE && byte !== CARRIAGE_RETURN) this.#state = 'quoted';
        break;
    }
  }

  #endsField(byte: number): boolean {
    return byte === this.#delimiter || byte === LINE_FEED;
  }

  #take(records: RawRecord[]): void {
    const line = this.#recordLine;
    this.#recordLine = this.#line;
    if (this.#buffer.isEmpty) return;
    const record = this.#buffer.take(line);
    if (record.bytes.some((byte) => byte > SPACE)) records.push(record);
  }
}

/** What sets one CSV file apart from another. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Whether quotes enclose fields; in some tab-separated files they are text. */
  readonly hasQuotes: boolean;
}
