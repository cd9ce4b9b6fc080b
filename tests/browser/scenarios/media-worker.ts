import { releaseProxy, wrap } from 'comlink';
import { connectApis } from '../../../src/client/connect-apis.ts';
import type { CatalogueSource } from '../../../src/rpc/catalogue-source.ts';
import type { CataloguePreview, GenerateOptions, MediaApi } from '../../../src/rpc/media-api.ts';
import type { CatalogueItem, RejectedLine } from '../../../src/shared/catalogue-item.ts';
import type { Failure, Reply } from '../../../src/shared/reply.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import { unpackItems } from '../../support/unpack-items.ts';

/** What came out of a source, as tests compare it. */
export interface SourceSummary {
  readonly items: number;
  readonly batches: number;
  readonly first: CatalogueItem | null;
  readonly last: CatalogueItem | null;
  readonly rejected: readonly RejectedLine[];
  readonly lastPosition: unknown;
  readonly failure: Failure | null;
  /** ms from the first batch asked for to the last. */
  readonly elapsed: number;
}

/** Reads a file through the real worker and its port, as the writer does. */
export async function readThroughWorker(
  bytes: Uint8Array,
  name: string,
  line = 0,
  batchSize = BATCH_ITEMS,
): Promise<SourceSummary> {
  return withMediaWorker(async (media) => {
    const port = await openPort((other) =>
      media.openFiles(other, [new File([bytes as BlobPart], name)], [], batchSize, { file: 0, line }),
    );
    return drain(port);
  });
}

/** What the page shows before an import. */
export async function previewThroughWorker(
  bytes: Uint8Array,
  name: string,
): Promise<Reply<CataloguePreview>> {
  return withMediaWorker((media) => media.preview(new File([bytes as BlobPart], name)));
}

/** Makes a synthetic library through the worker. */
export async function generateThroughWorker(
  options: GenerateOptions,
  skip = 0,
  batchSize = BATCH_ITEMS,
): Promise<SourceSummary> {
  return withMediaWorker(async (media) =>
    drain(await openPort((other) => media.openGenerator(other, options, batchSize, skip))),
  );
}

/** Reads a file that is overwritten, or removed, after the first batch. */
export async function readWhileChanging(change: 'overwrite' | 'remove'): Promise<SourceSummary> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('catalogue.jsonl', { create: true });
  const lines = Array.from({ length: 400_000 }, (_, index) => `{"title":"Film ${index}"}\n`).join('');
  await write(handle, lines);
  const file = await handle.getFile();
  return withMediaWorker(async (media) => {
    const port = await openPort((other) => media.openFiles(other, [file], [], BATCH_ITEMS));
    const source = wrap<CatalogueSource>(port);
    await source.next();
    if (change === 'remove') await root.removeEntry('catalogue.jsonl');
    else await write(handle, 'something else');
    return drain(port, source);
  });
}

/** Stops a source while it reads; resolves to the ms until it had stopped. */
export async function closeWhileReading(): Promise<number> {
  const lines = Array.from({ length: 300_000 }, (_, index) => `{"title":"Film ${index}"}\n`).join('');
  return withMediaWorker(async (media) => {
    const file = new File([lines], 'long.jsonl');
    const source = wrap<CatalogueSource>(
      await openPort((other) => media.openFiles(other, [file], [], BATCH_ITEMS)),
    );
    await source.next();
    const start = performance.now();
    await source.close();
    return performance.now() - start;
  });
}

async function withMediaWorker<T>(use: (media: MediaApi) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('/src/workers/media/media.worker.ts', self.location.origin), {
    type: 'module',
  });
  try {
    return await use(connectApis<{ readonly media: MediaApi }>(worker, 'media').apis.media);
  } finally {
    worker.terminate();
  }
}

async function openPort(open: (port: MessagePort) => Promise<Reply<void>>): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  const reply = await open(port2);
  if (!reply.ok) throw new Error(reply.error.message);
  return port1;
}

async function drain(port: MessagePort, source = wrap<CatalogueSource>(port)): Promise<SourceSummary> {
  const start = performance.now();
  const rejected: RejectedLine[] = [];
  let items = 0;
  let batches = 0;
  let first: CatalogueItem | null = null;
  let last: CatalogueItem | null = null;
  let lastPosition: unknown = null;
  let failure: Failure | null = null;
  while (true) {
    const reply = await source.next();
    if (!reply.ok) failure = reply.error;
    if (!reply.ok || reply.value === null) break;
    batches++;
    const unpacked = unpackItems(reply.value.items);
    items += unpacked.length;
    first ??= unpacked[0] ?? null;
    last = unpacked.at(-1) ?? last;
    rejected.push(...reply.value.rejected);
    lastPosition = reply.value.position;
  }
  const elapsed = performance.now() - start;
  source[releaseProxy]();
  return { items, batches, first, last, rejected, lastPosition, failure, elapsed };
}

async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}
