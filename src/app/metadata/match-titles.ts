import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { fetchWaitingPictures } from './fetch-pictures.ts';
import { selectedNote } from './selected-note.ts';
import { tellTitlesOfList } from './titles-on-screen.ts';

/** A match that takes long has pictures fetched beside it so often, in ms. */
const PICTURES_EVERY = 45_000;

/** What a match is started with. */
export interface MatchOptions {
  /** Those too that were asked for before without a sure answer. */
  readonly isAgain?: boolean;
  /** Only these, whatever came of asking for them before. */
  readonly itemIds?: readonly number[];
}

/**
 * Has providers asked for all films and series of a library that wait for it, when it is its turn; settles with the job's
 * record when it has ended.
 */
export async function matchTitles(
  app: Pick<App, 'queue'>,
  library: Pick<Library, 'id' | 'name'>,
  { isAgain = false, itemIds }: MatchOptions = {},
): Promise<JobRun> {
  const { id: libraryId, name: title } = library;
  const resume = JSON.stringify({ isAgain, itemIds });
  return (await app.queue()).ask({ jobType: 'match', libraryId, title, resume });
}

/** The same as a person's action: what goes wrong is shown. */
export function startMatch(app: App, library: Library): void {
  matchTitles(app, library, { isAgain: true }).catch((error: unknown) => app.toasts.showError(error));
}

/** Carries out a match whose turn it is: the metadata worker asks, the writer stores, past this page. */
export async function runMatch(
  app: Pick<App, 'backend' | 'isOnline' | 'metadata' | 'queue' | 'list' | 'places'>,
  job: JobRun,
  onProgress: (progress: JobProgress) => void,
): Promise<JobRun> {
  const { id: queuedJobId, libraryId, title } = job;
  const wish = selectedNote(job)?.wish;
  if (libraryId === null && wish === undefined)
    throw new AppError('not-found', 'The library is not there any more.');
  const { backend } = app;
  const { client, settings } = await app.metadata();
  const { port1, port2 } = new MessageChannel();
  const sourceLock = await client.openMatch(port1, settings.value.certainPercent / 100);
  const request = {
    ...{ libraryId, title, sourceLock, queuedJobId },
    ...(wish === undefined ? optionsOf(job) : { isAgain: true, wish }),
  };
  const rest = tellTitlesOfList(app);
  // Nobody waits for them. A match of which the answers are not kept may take hours: its first posters come before.
  const fetchPictures = () => void fetchWaitingPictures(app).catch(() => undefined);
  const early = setInterval(fetchPictures, PICTURES_EVERY);
  return backend.runner
    .runMatch(request, port2, () => undefined, onProgress)
    .finally(() => {
      clearInterval(early);
      rest();
      fetchPictures();
    });
}

/** As {@link matchTitles} has written them. */
function optionsOf({ resume }: JobRun): MatchOptions & { readonly isAgain: boolean } {
  const note = JSON.parse(resume ?? '{}') as MatchOptions;
  const isAgain = note.isAgain === true;
  if (!Array.isArray(note.itemIds)) return { isAgain };
  return { isAgain, itemIds: note.itemIds.filter(Number.isInteger) };
}
