import type { JobRun } from '../../shared/job-run.ts';
import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';
import { tellTitlesOfList } from './titles-on-screen.ts';

/** What a match is started with. */
export interface MatchOptions {
  /** Those too that were asked for before without a sure answer. */
  readonly isAgain?: boolean;
  /** Only these, whatever came of asking for them before. */
  readonly itemIds?: readonly number[];
}

/**
 * Asks providers for all films and series of a library that wait for it; settles with the job's record when it has
 * ended. Rejects with `busy` while another match runs.
 */
export async function matchTitles(
  app: Pick<App, 'backend' | 'jobs' | 'metadata' | 'list' | 'places'>,
  library: Pick<Library, 'id' | 'name'>,
  { isAgain = false, itemIds }: MatchOptions = {},
): Promise<JobRun> {
  const { backend, jobs } = app;
  const { client, settings } = await app.metadata();
  const { id: libraryId, name: title } = library;
  return jobs.runRecorded({ jobType: 'match', title, libraryId }, async (onStart, onProgress) => {
    const { port1, port2 } = new MessageChannel();
    const sourceLock = await client.openMatch(port1, settings.value.certainPercent / 100);
    const only = itemIds === undefined ? {} : { itemIds };
    const request = { libraryId, title, isAgain, sourceLock, ...only };
    const rest = tellTitlesOfList(app);
    return backend.runner.runMatch(request, port2, onStart, onProgress).finally(rest);
  });
}

/** The same as a person's action: what goes wrong is shown. */
export function startMatch(app: App, library: Library): void {
  matchTitles(app, library, { isAgain: true }).catch((error: unknown) => app.toasts.showError(error));
}
