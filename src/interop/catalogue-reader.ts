import type { CatalogueItem, RejectedLine } from '../shared/catalogue-item.ts';
import type { CatalogueFormat, FieldMapping } from '../shared/catalogue-mapping.ts';
import { AppError } from '../shared/reply.ts';
import { detectLayout, type RecordLayout } from './catalogue-format.ts';
import { fileKind } from './file-signature.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { ItemMapper } from './item-mapper.ts';
import { endsWithReturns, streamWithLineFeeds, withLineFeeds } from './line-ends.ts';
import { detectRatingScale, parseRating } from './parse-rating.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { peek } from './peek.ts';
import { type ReadProgress, readBlob } from './read-blob.ts';
import { mergeMappings, recogniseFields } from './recognise-fields.ts';
import { RecordReader } from './record-reader.ts';
import { excerptOf } from './record-reason.ts';
import { detectEncoding, type TextEncodingName, toUtf8 } from './text-encoding.ts';

/** What decides about format, encoding and mapping: the first bytes of the text. */
const HEAD_BYTES = 256 * 1024;
const SIGNATURE_BYTES = 16;
/** Bytes of text that are read into items at a time. */
const PORTION_BYTES = 128 * 1024;
/** More adjusted lines of one file are not listed: a whole column is amiss then. */
const MOST_ADJUSTED = 10_000;

/** What is known of a catalogue file from its beginning. */
export interface CatalogueInfo {
  readonly format: CatalogueFormat;
  readonly gzipped: boolean;
  readonly encoding: TextEncodingName;
  readonly mapping: FieldMapping;
  /** Records within the beginning, and its length in bytes of UTF-8. */
  readonly head: { readonly records: number; readonly bytes: number; readonly isWhole: boolean };
}

/** Some items of a file, with what was rejected among them. */
export interface CatalogueChunk {
  readonly items: readonly CatalogueItem[];
  readonly rejected: readonly RejectedLine[];
}

/** One catalogue file, open for reading once from beginning to end in constant memory. */
export class CatalogueReader {
  readonly info: CatalogueInfo;
  /** In bytes of the file itself. */
  readonly progress: Readonly<ReadProgress>;
  readonly #fileName: string;
  readonly #layout: RecordLayout;
  readonly #chunks: AsyncGenerator<Uint8Array, void, void>;
  readonly #mapper: ItemMapper;
  #adjusted = 0;

  private constructor(
    fileName: string,
    progress: ReadProgress,
    layout: RecordLayout,
    chunks: AsyncGenerator<Uint8Array, void, void>,
    info: CatalogueInfo,
    mapper: ItemMapper,
  ) {
    this.#fileName = fileName;
    this.progress = progress;
    this.#layout = layout;
    this.#chunks = chunks;
    this.info = info;
    this.#mapper = mapper;
  }

  /**
   * Finds out what the file is. `chosen` wins over the mapping that is recognised. Throws
   * `file-not-catalogue`, `file-encoding`, `gzip-damaged`, `file-unreadable`, `permission-revoked`.
   */
  static async open(file: File, chosen: FieldMapping): Promise<CatalogueReader> {
    const progress: ReadProgress = { bytesRead: 0 };
    const raw = await peek(readBlob(file, progress), SIGNATURE_BYTES);
    const gzipped = isGzip(raw.head);
    const content = await peek(gzipped ? gunzip(raw.chunks, file.name) : raw.chunks, HEAD_BYTES);
    const kind = fileKind(content.head);
    if (kind !== null) throw notCatalogue(file.name, `is ${kind}`);
    const encoding = detectEncoding(content.head, content.isWhole, file.name);
    if (encoding === null) throw notCatalogue(file.name, 'is not a text file');
    const text = withUsualLines(await peek(toUtf8(content.chunks, encoding), HEAD_BYTES));
    const layout = detectLayout(text.head, text.isWhole);
    if ('unlike' in layout) throw notCatalogue(file.name, layout.unlike);
    const records = readHead(layout, text.head, text.isWhole);
    const sample = records.flatMap((record) => ('value' in record ? [record.value] : []));
    if (records.length > 0 && sample.length === 0) throw notCatalogue(file.name, unreadableStart(records));
    if (records.length === 0 && text.isWhole) throw notCatalogue(file.name, emptiness(layout));
    const names = [...new Set(sample.flatMap((record) => Object.keys(record)))];
    const mapping = mergeMappings(recogniseFields(names, sample), chosen);
    const head = { records: records.length, bytes: text.head.length, isWhole: text.isWhole };
    const info = { format: layout.format, gzipped, encoding, mapping, head };
    const mapper = new ItemMapper(mapping, ratingScaleOf(mapping, sample), Date.now());
    return new CatalogueReader(file.name, progress, layout, text.chunks, info, mapper);
  }

  /** The items behind line `after`, chunk by chunk as they are read. */
  async *read(after = 0): AsyncGenerator<CatalogueChunk, void, void> {
    const reader = new RecordReader(this.#layout);
    for await (const chunk of this.#chunks) {
      for (let from = 0; from < chunk.length; from += PORTION_BYTES)
        yield this.#map(reader.push(chunk.subarray(from, from + PORTION_BYTES), after));
    }
    yield this.#map(reader.end(after));
  }

  /** Stops reading and lets go of the file. */
  async close(): Promise<void> {
    await this.#chunks.return();
  }

  #map(records: readonly ParsedRecord[]): CatalogueChunk {
    const items: CatalogueItem[] = [];
    const rejected: RejectedLine[] = [];
    const file = this.#fileName;
    for (const record of records) {
      const { line } = record;
      if ('reason' in record) {
        rejected.push({ kind: 'rejected', file, line, reason: record.reason, excerpt: record.excerpt });
        continue;
      }
      const mapped = this.#mapper.map(line, record.value);
      if ('reason' in mapped) {
        rejected.push({
          kind: 'rejected',
          file,
          line,
          reason: mapped.reason,
          excerpt: excerptOf(record.record),
        });
        continue;
      }
      items.push(mapped.item);
      const reason = this.#adjustment(mapped.notes, record.isUtf8);
      if (reason !== '')
        rejected.push({ kind: 'adjusted', file, line, reason, excerpt: excerptOf(record.record) });
    }
    return { items, rejected };
  }

  /** What was not taken as it stood, as sentences; "" if nothing, or if too much of it was listed already. */
  #adjustment(notes: readonly string[], isUtf8: boolean): string {
    const sentences: string[] = [];
    if (notes.length > 0) sentences.push(`Left out: ${notes.join(', ')}.`);
    if (!isUtf8 && this.info.encoding === 'UTF-8')
      sentences.push('Its text is not UTF-8 like the rest, and was read as Windows-1252.');
    if (sentences.length === 0 || this.#adjusted > MOST_ADJUSTED) return '';
    this.#adjusted++;
    if (this.#adjusted > MOST_ADJUSTED) return 'Adjusted lines from here on are not listed.';
    return sentences.join(' ');
  }
}

/** A catalogue of nothing. */
function emptiness({ format }: RecordLayout): string {
  return format === 'csv' ? 'has a line of column names and nothing below it' : 'holds no titles';
}

function withUsualLines<T extends Awaited<ReturnType<typeof peek>>>(text: T): T {
  if (!endsWithReturns(text.head)) return text;
  return { ...text, head: withLineFeeds(text.head), chunks: streamWithLineFeeds(text.chunks) };
}

function readHead(layout: RecordLayout, head: Uint8Array, isWhole: boolean): readonly ParsedRecord[] {
  const reader = new RecordReader(layout);
  return [...reader.push(head), ...(isWhole ? reader.end() : [])];
}

function ratingScaleOf(mapping: FieldMapping, sample: readonly Readonly<Record<string, unknown>>[]) {
  const names = Object.keys(mapping).filter((name) => mapping[name] === 'rating');
  return detectRatingScale(
    sample.flatMap((record) => names.flatMap((name) => parseRating(record[name]) ?? [])),
  );
}

function unreadableStart(records: readonly ParsedRecord[]): string {
  const [record] = records;
  return record && 'reason' in record
    ? `begins like one, but ${lowerFirst(record.reason)}`
    : 'holds no records';
}

/** "It is not valid JSON." → "it is not valid JSON" */
function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

function notCatalogue(fileName: string, what: string): AppError {
  return new AppError(
    'file-not-catalogue',
    `“${fileName}” ${what}. A catalogue is JSON Lines, a JSON list or CSV with a title for every item, gzipped or not.`,
  );
}
