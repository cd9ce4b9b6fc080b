import type { ScanPlace } from '../../rpc/media-api.ts';
import type { Backend } from '../backend.ts';
import type { JobCenter } from '../jobs/job-center.ts';

/**
 * Reads what files of these places say of themselves, in a job that is not announced. Without effect where there is
 * nothing to read, and where another tab does it: that one, or the next start, goes on.
 */
export async function readFiles(
  { backend, jobs }: { readonly backend: Backend; readonly jobs: JobCenter },
  title: string,
  places: readonly ScanPlace[],
): Promise<void> {
  const withFiles = places.filter(({ kind }) => kind !== 'list');
  const rootIds = withFiles.map(({ rootId }) => rootId);
  if (rootIds.length === 0 || (await backend.scan.unread(rootIds)) === 0) return;
  await jobs
    .runRecorded(
      { jobType: 'read-files', title, libraryId: null, isQuiet: true },
      async (onStart, onProgress) => {
        const { port1, port2 } = new MessageChannel();
        const sourceLock = await backend.media.openHeaders(port1, withFiles);
        return backend.runner.readFiles({ rootIds, title, sourceLock }, port2, onStart, onProgress);
      },
    )
    .catch(() => undefined);
}
