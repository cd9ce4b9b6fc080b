import type { JobRun } from '../../shared/job-run.ts';
import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';

/** What a match is started with. */
export interface MatchOptions {
  /** Those too that were asked for before without a sure answer. */
  readonly isAgain?: boolean;
}

/**
 * Asks providers for all films and series of a library that wait for it; settles with the job's record when it has
 * ended. Rejects with `busy` while another match runs.
 */
export async function matchTitles(
  app: Pick<App, 'backend' | 'jobs' | 'metadata'>,
  library: Pick<Library, 'id' | 'name'>,
  { isAgain = false }: MatchOptions = {},
): Promise<JobRun> {
  const { backend, jobs } = app;
  const { client, settings } = await app.metadata();
  const { id: libraryId, name: title } = library;
  return jobs.runRecorded({ jobType: 'match', title, libraryId }, async (onStart, onProgress) => {
    const { port1, port2 } = new MessageChannel();
    const sourceLock = await client.openMatch(port1, settings.value.certainPercent / 100);
    return backend.runner.runMatch({ libraryId, title, isAgain, sourceLock }, port2, onStart, onProgress);
  });
}

/** The same as a person's action: what goes wrong is shown. */
export function startMatch(app: App, library: Library): void {
  matchTitles(app, library, { isAgain: true }).catch((error: unknown) => app.toasts.showError(error));
}
