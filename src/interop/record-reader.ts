import type { RecordLayout } from './catalogue-format.ts';
import { CsvReader } from './csv-reader.ts';
import { CsvRecordSplitter } from './csv-record-splitter.ts';
import { JsonElementSplitter } from './json-element-splitter.ts';
import { readJsonRecord } from './json-reader.ts';
import { LineSplitter } from './line-splitter.ts';
import type { ParsedRecord } from './parsed-record.ts';
import type { RawRecord, RecordSplitter } from './raw-record.ts';

/** Turns the bytes of a catalogue into records, in order. */
export class RecordReader {
  readonly #splitter: RecordSplitter;
  readonly #csv: CsvReader | null;

  constructor(layout: RecordLayout) {
    this.#splitter = splitterFor(layout);
    this.#csv = layout.format === 'csv' ? new CsvReader(layout.dialect) : null;
  }

  /** Records that end in this chunk and stand behind line `after`. */
  push(chunk: Uint8Array, after = 0): readonly ParsedRecord[] {
    return this.#read(this.#splitter.push(chunk), after);
  }

  /** What is left when the file ends. */
  end(after = 0): readonly ParsedRecord[] {
    return this.#read(this.#splitter.end(), after);
  }

  #read(records: readonly RawRecord[], after: number): readonly ParsedRecord[] {
    const csv = this.#csv;
    if (csv) return records.flatMap((record) => csv.read(record)).filter(({ line }) => line > after);
    return records.filter(({ line }) => line > after).map(readJsonRecord);
  }
}

function splitterFor(layout: RecordLayout): RecordSplitter {
  switch (layout.format) {
    case 'jsonl':
      return new LineSplitter();
    case 'json-array':
      return new JsonElementSplitter(layout.skip, layout.isWrapped);
    case 'csv':
      return new CsvRecordSplitter(layout.dialect);
  }
}
