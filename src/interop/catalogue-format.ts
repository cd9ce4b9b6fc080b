import { isObject } from '../shared/is-object.ts';
import { columnNames, parseCsvRecord } from './csv-reader.ts';
import { type CsvDialect, CsvRecordSplitter } from './csv-record-splitter.ts';
import { isTitleName } from './field-names.ts';

/** How a catalogue's text is divided into records. */
export type RecordLayout =
  | { readonly format: 'jsonl' }
  /** Elements begin behind `skip` bytes: a list's bracket, with what may stand before it, as of an object that wraps it. */
  | { readonly format: 'json-array'; readonly skip: number; readonly isWrapped: boolean }
  | { readonly format: 'csv'; readonly dialect: CsvDialect };

const DELIMITERS = [',', '\t', ';', '|'];
const ROWS_LOOKED_AT = 50;
const LONGEST_COLUMN_NAME = 80;
/** Share of rows with the header's number of columns from which text is taken for CSV. */
const ENOUGH_ALIKE = 0.8;

/**
 * Tells a catalogue's layout from its first bytes (UTF-8, without a mark), or says what the file
 * looks like instead, as the end of a sentence that begins with its name.
 */
export function detectLayout(head: Uint8Array, isWhole: boolean): RecordLayout | { readonly unlike: string } {
  // One character a byte: what matters is ASCII, and offsets in the text are offsets in the file.
  const text = new TextDecoder('windows-1252').decode(head);
  const start = text.trimStart();
  if (start === '') return { unlike: 'is empty' };
  if (text.includes('\0')) return { unlike: 'is not a text file' };
  if (start.startsWith('<')) return { unlike: looksLikeMarkup(start) };
  if (start.startsWith('[')) return { format: 'json-array', skip: text.indexOf('[') + 1, isWrapped: false };
  if (start.startsWith('{')) return objectLayout(text, isWhole);
  if (isScalar(start)) return { unlike: 'is a single JSON value' };
  return (
    csvLayout(head, text, isWhole) ?? { unlike: 'is text without the columns or the JSON of a catalogue' }
  );
}

/** One object a line; or one object that holds a list of them; or objects written over several lines. */
function objectLayout(text: string, isWhole: boolean): RecordLayout {
  const lines = text.trimStart().split('\n');
  const firstLine = parsed(lines[0] ?? '');
  const wrapped = firstLine === undefined ? !isLineOfMany(lines, isWhole) : isWrapper(firstLine);
  if (!wrapped) return { format: 'jsonl' };
  const skip = Math.max(0, findList(text));
  return { format: 'json-array', skip, isWrapped: skip > 0 };
}

/** A first line that is broken while the second is an object is one bad line of a JSON Lines file. */
function isLineOfMany(lines: readonly string[], isWhole: boolean): boolean {
  if (lines.length === 1) return !isWhole && findList(lines[0] ?? '') === -1;
  return lines.slice(1, isWhole ? undefined : -1).some((line) => isObject(parsed(line)));
}

function isWrapper(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).some(isTitleName)) return false;
  return Object.values(value).some((list) => Array.isArray(list) && isObject(list[0]));
}

/**
 * The offset behind the bracket of the first list of objects that belongs to the outermost object,
 * or -1; also -1 if a title comes first, for then the object is itself an item.
 */
function findList(text: string): number {
  let depth = 0;
  for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
    const [found, name, colon] = token;
    if (name !== undefined) {
      if (depth === 1 && colon !== undefined && isTitleName(name)) return -1;
    } else if (found === '{' || found === '[') {
      depth++;
      const end = token.index + 1;
      if (found === '[' && depth === 2 && /^\s*\{/.test(text.slice(end, end + 1000))) return end;
    } else depth--;
  }
  return -1;
}

function csvLayout(head: Uint8Array, text: string, isWhole: boolean): RecordLayout | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0001-\u0008\u000e-\u001f]/.test(text)) return null;
  const tables = DELIMITERS.map((delimiter) => {
    const dialect = { delimiter, hasQuotes: delimiter !== '\t' || hasQuotedFields(text) };
    return tableOf(head, isWhole, dialect);
  });
  const best = tables.reduce((one, other) => (likelihood(other) > likelihood(one) ? other : one));
  const isTable = best.columns > 1 && best.rows > 0 && best.alike >= ENOUGH_ALIKE;
  return best.hasColumnNames && (isTable || best.hasTitles) ? { format: 'csv', dialect: best.dialect } : null;
}

/** Many columns, in many rows alike, among them one for titles. */
function likelihood({ columns, alike, hasTitles }: ReturnType<typeof tableOf>): number {
  return columns * (alike + (hasTitles ? 1 : 0));
}

/** What the beginning of a file is as a table with these separators. */
function tableOf(head: Uint8Array, isWhole: boolean, dialect: CsvDialect) {
  const splitter = new CsvRecordSplitter(dialect);
  const records = [...splitter.push(head), ...(isWhole ? splitter.end() : [])].slice(0, ROWS_LOOKED_AT);
  const [header = [], ...rows] = records.map(({ bytes }) =>
    parseCsvRecord(new TextDecoder().decode(bytes), dialect),
  );
  const alike = rows.filter((row) => row.length === header.length).length;
  return {
    dialect,
    columns: header.length,
    rows: rows.length,
    /** Share of the rows that have as many values as the header. */
    alike: rows.length === 0 ? 1 : alike / rows.length,
    hasColumnNames: header.length > 0 && header.every((name) => name.length <= LONGEST_COLUMN_NAME),
    hasTitles: columnNames(header).some(isTitleName),
  };
}

/** In tab-separated files quotes are mostly text: they enclose if every field they open they also close. */
function hasQuotedFields(text: string): boolean {
  const opened = text.match(/(?:^|[\t\n])"[^\t\n]*/g) ?? [];
  return opened.length > 0 && opened.every((field) => /"\r?$/.test(field) && field.trim().length > 1);
}

function looksLikeMarkup(start: string): string {
  return /^<(?:!doctype html|html)/i.test(start) ? 'is a web page' : 'is XML or another markup';
}

function isScalar(text: string): boolean {
  const value = parsed(text);
  return value !== undefined && !isObject(value);
}

/** The value of a JSON text, or undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
