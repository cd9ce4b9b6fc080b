import { CatalogueReader } from '../../interop/catalogue-reader.ts';
import type { CatalogueBatch } from '../../rpc/catalogue-source.ts';
import type { CatalogueItem, RejectedLine } from '../../shared/catalogue-item.ts';
import type { FieldMapping } from '../../shared/catalogue-mapping.ts';
import { findFault } from '../../shared/item-fault.ts';
import { ItemPacker } from '../../shared/item-packer.ts';
import { AppError } from '../../shared/reply.ts';

/** After so many bytes a batch is handed out even if it is empty, so that progress is seen. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Bytes of text in one batch: both workers hold it once or twice. */
const MOST_TEXT = 4 * 1024 * 1024;

/** A place in a list of files: lines up to and including `line` of that file are done with. */
export interface FilePlace {
  readonly file: number;
  readonly line: number;
}

/**
 * The items of catalogue files behind `place`, in batches of `batchSize` and what the last chunk read brings more. A damaged file does not keep the others
 * from being read: it is reported as a rejected line, and once more, thrown, when all have been read.
 */
export async function* fileBatches(
  files: readonly File[],
  mappings: readonly FieldMapping[],
  place: FilePlace,
  signal: AbortSignal,
  batchSize: number,
): AsyncGenerator<CatalogueBatch, void, void> {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let doneBytes = 0;
  let damage: AppError | undefined;
  for (const [index, file] of files.entries()) {
    const share = (bytes: number) => (totalBytes === 0 ? 1 : (doneBytes + bytes) / totalBytes);
    const from = { file: index, line: index === place.file ? place.line : 0 };
    if (index >= place.file) {
      const failure = yield* readFile(file, mappings[index] ?? {}, { from, share, signal, batchSize });
      damage ??= failure;
    }
    doneBytes += file.size;
  }
  if (damage) throw damage;
}

/** How a file is read: from where, and what of the whole its bytes are. */
interface FileReading {
  readonly from: FilePlace;
  readonly share: (bytes: number) => number;
  readonly signal: AbortSignal;
  readonly batchSize: number;
}

/** Reads one file; returns its damage if it is damaged. Any other failure is thrown. */
async function* readFile(
  file: File,
  mapping: FieldMapping,
  { from, share, signal, batchSize }: FileReading,
): AsyncGenerator<CatalogueBatch, AppError | undefined, void> {
  const gathered = new Gathered(from, file.name, batchSize);
  let failure: AppError | undefined;
  try {
    const reader = await CatalogueReader.open(file, mapping);
    try {
      for await (const { items, rejected } of reader.read(from.line)) {
        if (signal.aborted) throw new AppError('cancelled', 'Reading was stopped.');
        gathered.add(items, rejected);
        if (gathered.isEnough(reader.progress.bytesRead))
          yield gathered.take(share(reader.progress.bytesRead));
      }
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    failure = error;
  }
  if (failure) gathered.addFailure(failure);
  yield gathered.take(share(file.size));
  if (failure && !isOfOneFile(failure)) throw failure;
  return failure;
}

/** Whether other files are as good as before. */
function isOfOneFile({ code }: AppError): boolean {
  return code === 'gzip-damaged' || code === 'file-not-catalogue' || code === 'file-encoding';
}

/** What has been read of one file since the last batch. */
class Gathered {
  readonly #file: number;
  readonly #fileName: string;
  readonly #batchSize: number;
  #line: number;
  readonly #packer = new ItemPacker();
  #rejected: RejectedLine[] = [];
  #bytesAtTake = 0;
  #bytesRead = 0;

  constructor({ file, line }: FilePlace, fileName: string, batchSize: number) {
    this.#file = file;
    this.#fileName = fileName;
    this.#batchSize = batchSize;
    this.#line = line;
  }

  add(items: readonly CatalogueItem[], rejected: readonly RejectedLine[]): void {
    for (const line of rejected) this.#rejected.push(line);
    for (const item of items) {
      const fault = findFault(item);
      if (fault === null) this.#packer.add(item);
      else this.#reject(item.line, fault, item.title);
    }
    this.#rejected.sort((a, b) => a.line - b.line);
    this.#line = Math.max(this.#line, items.at(-1)?.line ?? 0, rejected.at(-1)?.line ?? 0);
  }

  /** Reports what ends the reading as the line behind the last one. */
  addFailure({ message }: AppError): void {
    this.#reject(this.#line + 1, message, '');
  }

  isEnough(bytesRead: number): boolean {
    this.#bytesRead = bytesRead;
    return (
      this.#packer.count + this.#rejected.length >= this.#batchSize ||
      this.#packer.bytes >= MOST_TEXT ||
      bytesRead - this.#bytesAtTake >= MOST_BYTES
    );
  }

  take(fraction: number): CatalogueBatch {
    const position = { file: this.#file, line: this.#line, fraction };
    const batch = { items: this.#packer.take(), rejected: this.#rejected, position };
    this.#rejected = [];
    this.#bytesAtTake = this.#bytesRead;
    return batch;
  }
  #reject(line: number, reason: string, text: string): void {
    const excerpt = text.slice(0, 200);
    this.#rejected.push({ kind: 'rejected', file: this.#fileName, line, reason, excerpt });
  }
}
