import type { ScanPlace } from '../../rpc/media-api.ts';
import type { Backend } from '../backend.ts';
import type { JobCenter } from '../jobs/job-center.ts';
import type { MetadataTools } from '../metadata/metadata-tools.ts';

/**
 * Reads what files of these places say of themselves, and what lies beside them, in a job that is not announced. Without effect where there is
 * nothing to read, and where another tab does it: that one, or the next start, goes on.
 */
export async function readFiles(
  app: {
    readonly backend: Backend;
    readonly jobs: JobCenter;
    readonly metadata: () => Promise<MetadataTools>;
  },
  title: string,
  places: readonly ScanPlace[],
): Promise<void> {
  const { backend, jobs } = app;
  const withFiles = places.filter(({ kind }) => kind !== 'list');
  const rootIds = withFiles.map(({ rootId }) => rootId);
  if (rootIds.length === 0 || (await backend.scan.unread(rootIds)) === 0) return;
  await jobs
    .runRecorded(
      { jobType: 'read-files', title, libraryId: null, isQuiet: true },
      async (onStart, onProgress) => {
        const { port1, port2 } = new MessageChannel();
        const pictures = await openPictures(app, rootIds);
        const sourceLock = await backend.media.openHeaders(port1, withFiles, pictures);
        return backend.runner.readFiles({ rootIds, title, sourceLock }, port2, onStart, onProgress);
      },
    )
    .catch(() => undefined);
}

/** A way to whoever keeps pictures, where there are pictures to be kept; those wait where there is none. */
async function openPictures(
  { backend, metadata }: Parameters<typeof readFiles>[0],
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
