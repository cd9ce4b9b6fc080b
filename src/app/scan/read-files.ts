import type { ScanPlace } from '../../rpc/media-api.ts';
import type { App } from '../app.ts';

/**
 * Reads what files of these places say of themselves, in a job that is not announced. Without effect where there is
 * nothing to read, and where another tab does it: that one, or the next start, goes on.
 */
export async function readFiles(
  { backend, jobs }: Pick<App, 'backend' | 'jobs'>,
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
