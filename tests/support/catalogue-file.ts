import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { gzipSync } from 'node:zlib';
import type { CatalogueItem, RejectedLine } from '../../src/shared/catalogue-item.ts';
import type { FieldMapping } from '../../src/shared/catalogue-mapping.ts';
import { AppError } from '../../src/shared/reply.ts';
import { fileBatches } from '../../src/workers/media/file-batches.ts';
import { BATCH_ITEMS } from './batch-items.ts';
import { unpackItems } from './unpack-items.ts';

/** How the bytes of a test file are made from its text. */
export const encodings = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16LE without a mark': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
} as const;

/** How the bytes of a test file are packed. */
export const packings = {
  plain: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gzipSync(bytes),
  'gzip of three members': (bytes: Buffer) => {
    const third = Math.ceil(bytes.length / 3);
    const parts = [0, 1, 2].map((part) => bytes.subarray(part * third, (part + 1) * third));
    return Buffer.concat(parts.map((part) => gzipSync(part)));
  },
} as const;

/** A file whose stream comes in chunks of the sizes given, over and over; of any size without them. */
export function fileOf(
  bytes: Uint8Array | string,
  name = 'test.txt',
  chunkSizes: readonly number[] = [],
): File {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const file = new File([content as BlobPart], name);
  if (chunkSizes.length > 0)
    Object.defineProperty(file, 'stream', { value: () => chunked(content, chunkSizes) });
  return file;
}

/** A file of any bytes that a generator gives, for what is too large or too broken to be written down. */
export function fileOfChunks(
  name: string,
  size: number,
  chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): File {
  const file = new File([], name);
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'stream', { value: () => streamOf(chunks()) });
  return file;
}

/** Everything that comes of files, with the failure that ended it, if one did. */
export interface ReadResult {
  readonly items: readonly CatalogueItem[];
  readonly rejected: readonly RejectedLine[];
  readonly failure: AppError | null;
}

/** Reads files to the end as the media worker does. */
export async function readFiles(
  files: readonly File[],
  mappings: readonly FieldMapping[] = [],
): Promise<ReadResult> {
  const items: CatalogueItem[] = [];
  const rejected: RejectedLine[] = [];
  try {
    for await (const batch of fileBatches(
      files,
      mappings,
      { file: 0, line: 0 },
      new AbortController().signal,
      BATCH_ITEMS,
    )) {
      items.push(...unpackItems(batch.items));
      rejected.push(...batch.rejected);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { items, rejected, failure: error };
  }
  return { items, rejected, failure: null };
}

/** {@link readFiles} for one file. */
export function readFile(file: File, mapping: FieldMapping = {}): Promise<ReadResult> {
  return readFiles([file], [mapping]);
}

function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield new Uint8Array(bytes.subarray(at, at + size));
    at += size;
  }
}

function chunked(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  return streamOf(chunksOf(bytes, sizes));
}

/** As the types of Node have it: those of browsers lack `from`. */
function streamOf(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return NodeReadableStream.from(chunks) as unknown as ReadableStream<Uint8Array>;
}
