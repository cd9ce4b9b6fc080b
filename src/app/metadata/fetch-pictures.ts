import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import type { App } from '../app.ts';
import { isPaused } from '../jobs/is-paused.ts';
import { tellTitlesOfList } from './titles-on-screen.ts';

const REQUEST = { jobType: 'pictures', libraryId: null, title: 'Pictures', resume: '{}' } as const;

/** Has the pictures that a job could not have asked for again; settles with the new job's record when it has ended. */
export async function fetchPictures(app: Pick<App, 'queue'>, retryOf: number): Promise<JobRun> {
  return (await app.queue()).ask({ ...REQUEST, retryOf });
}

/**
 * Has the pictures that wait fetched, in a job that is not announced: where there are any, the network is there, and
 * nobody has paused it.
 */
export async function fetchWaitingPictures(
  app: Pick<App, 'backend' | 'isOnline' | 'metadata' | 'queue'>,
): Promise<void> {
  const { artworkUse } = await app.metadata();
  // One that was about to end may not have seen what came last.
  while (app.isOnline.value && (await artworkUse.pending()) > 0) {
    if (await isPaused(app.backend, REQUEST.jobType)) return;
    const { status } = await (await app.queue()).ask({ ...REQUEST, isQuiet: true });
    if (status !== 'completed') return;
  }
}

/** Carries out the fetching of pictures whose turn it is: the metadata worker fetches, the writer stores, past this page. */
export async function runPictures(
  { backend, metadata, list, places }: Pick<App, 'backend' | 'metadata' | 'list' | 'places'>,
  { id: queuedJobId, title }: JobRun,
  onProgress: (progress: JobProgress) => void,
): Promise<JobRun> {
  const { client } = await metadata();
  const { port1, port2 } = new MessageChannel();
  const sourceLock = await client.openPictureSource(port1);
  const rest = tellTitlesOfList({ list, places });
  return backend.runner
    .runPictures({ title, sourceLock, queuedJobId }, port2, () => undefined, onProgress)
    .finally(rest);
}
