/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import type { CsvDialect } from './csv-record-splitter.ts';
import { LineSplitter } from './line-splitter.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { isTooLong, type RawRecord } from './raw-record.ts';
import { excerptOf, tooLongReason } from './record-reason.ts';
import { decodeRecord } from './text-encoding.ts';

const LINE_FEED = 0x0a;

/** The values of one CSV record. */
export function parseCsvRecord(text: string, { delimiter, hasQuotes }: CsvDialect): readonly string[] {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!hasQuotes) return line.split(delimiter);
  return papaparse.parse(line, { delimiter, newline: '\n' }).data[0] ?? [];
}

/** Names of columns: trimmed, never empty, never twice. */
export function columnNames(header: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [index, cell] of header.entries()) {
    const name = cell.trim() || `column ${index + 1}`;
    let unique = name;
    for (let number = 2; names.has(unique); number++) unique = `${name} (${number})`;
    names.add(unique);
  }
  return [...names];
}

/** Reads CSV records as objects by the names in the first one. */
export class CsvReader {
  readonly #dialect: CsvDialect;
  #columns: readonly string[] | null = null;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
  }

  read(record: RawRecord): readonly ParsedRecord[] {
    if (isTooLong(record)) return [failure(record, tooLongReason(record.length))];
    const { text, isUtf8 } = decodeRecord(record.bytes);
    const values = parseCsvRecord(text, this.#dialect);
    if (this.#columns === null) {
      this.#columns = columnNames(values);
      return [];
    }
    const columns = this.#columns;
    if (isMisshapen(values, columns.length, text, this.#dialect.delimiter))
      return this.#readMisshapen(record, values.length);
    const entries = columns.map((column, index) => [column, values[index] ?? ''] as const);
    return [{ line: record.line, value: Object.fromEntries(entries), isUtf8, record }];
  }

  /**
   * A quote that was opened and not closed swallows the lines behind it: the first line is given up,
   * each of the others read for itself.
   */
  #readMisshapen(record: RawRecord, count: number): readonly ParsedRecord[] {
    const lineEnd = record.bytes.indexOf(LINE_FEED);
    const reason = `It has ${count} values where the header has ${this.#columns?.length}: a quote or a separator is amiss.`;
    if (lineEnd === -1) return [failure(record, reason)];
    const first = { line: record.line, bytes: record.bytes.subarray(0, lineEnd), length: lineEnd };
    const splitter = new LineSplitter(record.line + 1);
    const others = [...splitter.push(record.bytes.subarray(lineEnd + 1)), ...splitter.end()];
    return [failure(first, reason), ...others.flatMap((other) => this.read(other))];
  }
}

/** More values than columns; or too few, over several lines, of which the first has enough for itself. */
function isMisshapen(values: readonly string[], columns: number, text: string, delimiter: string): boolean {
  if (values.length > columns) return values.slice(columns).some((value) => value.trim() !== '');
  const firstEnd = text.indexOf('\n');
  if (values.length === columns || firstEnd === -1) return false;
  return text.slice(0, firstEnd).split(delimiter).length >= columns;
}

function failure(record: RawRecord, reason: string): ParsedRecord {
  return { line: record.line, reason, excerpt: excerptOf(record) };
}
