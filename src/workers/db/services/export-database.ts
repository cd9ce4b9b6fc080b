import type { CopyProgress } from '../../../rpc/database-file-api.ts';
import type { Connection } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { CopyProgressReporter } from './copy-progress.ts';

/** Written at once, so that a cancellation is heard about every 20 ms. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Writes the database, as one snapshot sees it, page by page to a file: what a write-ahead file
 * still holds is in it, and SQLite opens it without more. Resolves to its size in bytes. When it fails or is
 * cancelled, the file is left as it was.
 */
export async function exportDatabase(
  connection: Connection,
  target: FileSystemFileHandle,
  signal: AbortSignal,
  onProgress: (progress: CopyProgress) => void,
): Promise<number> {
  const progress = new CopyProgressReporter(onProgress);
  const stream = await target.createWritable();
  try {
    const bytes = await connection.snapshot(async ({ pageSize, pageCount, read }) => {
      const totalBytes = pageSize * pageCount;
      const pagesAtOnce = Math.max(1, Math.floor(CHUNK_BYTES / pageSize));
      for (let page = 0; page < pageCount; page += pagesAtOnce) {
        const pages = Math.min(pagesAtOnce, pageCount - page);
        const chunk = new Uint8Array(pages * pageSize);
        for (let index = 0; index < pages; index++) {
          const start = index * pageSize;
          read((page + index) * pageSize, chunk.subarray(start, start + pageSize));
        }
        await stream.write(chunk);
        progress.report('Copying', (page + pages) * pageSize, totalBytes);
        await macrotask();
        signal.throwIfAborted();
      }
      return totalBytes;
    });
    await stream.close();
    return bytes;
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
