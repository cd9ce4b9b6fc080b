import type { ScanPlace } from '../../rpc/media-api.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { MetadataTools } from '../metadata/metadata-tools.ts';

/** What reading files needs of the app. */
export interface ReadParts {
  readonly backend: Backend;
  readonly queue: () => Promise<JobQueue>;
}

/** Whether a place holds files, and not only their paths. */
export function isReadable({ kind }: ScanPlace): boolean {
  return kind !== 'list';
}

/** Whether some of the places are in this tab alone. */
export function hasOwnFiles(places: readonly ScanPlace[]): boolean {
  return places.some(({ kind }) => kind === 'files');
}

/**
 * Has read what files of these places say of themselves, and what lies beside them, when it is their turn, in a job that
 * is not announced. Rejects with `not-found` where there is nothing to read.
 * @param retryOf A job that could not read some: they are read again, and what comes of it is announced.
 */
export async function readFiles(
  { backend, queue }: ReadParts,
  title: string,
  places: readonly ScanPlace[],
  retryOf?: number,
): Promise<JobRun> {
  const readable = places.filter(isReadable);
  const rootIds = readable.map(({ rootId }) => rootId);
  if (retryOf === undefined && (rootIds.length === 0 || (await backend.scan.unread(rootIds)) === 0))
    throw new AppError('not-found', 'There is nothing to be read.');
  const resume = JSON.stringify({ rootIds });
  const request = { jobType: 'read-files', libraryId: null, title, resume } as const;
  const rest = retryOf === undefined ? { isQuiet: true } : { retryOf };
  return (await queue()).ask({ ...request, ...rest }, hasOwnFiles(readable));
}

/** A way to whoever keeps pictures, where there are pictures to be kept; those wait where there is none. */
export async function openPictures(
  { backend, metadata }: { readonly backend: Backend; readonly metadata: () => Promise<MetadataTools> },
  rootIds: readonly number[],
): Promise<MessagePort | undefined> {
  if ((await backend.scan.unreadPictures(rootIds)) === 0) return undefined;
  const { port1, port2 } = new MessageChannel();
  try {
    await (await metadata()).client.openPictures(port1);
    return port2;
  } catch {
    return undefined;
  }
}
