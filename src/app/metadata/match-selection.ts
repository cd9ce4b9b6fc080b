import type { MatchWish } from '../../rpc/jobs-api.ts';
import { formatThings } from '../../shared/format-number.ts';
import { IdSet } from '../../shared/id-set.ts';
import type { JobRun } from '../../shared/job-run.ts';
import type { App } from '../app.ts';

/**
 * Has providers asked for the films and series among these titles, and for the series of the episodes, however many there
 * are; settles with the job's record when it has ended or is paused.
 */
export async function matchSelected(
  app: Pick<App, 'queue'>,
  itemIds: Iterable<number>,
  wish: MatchWish,
): Promise<JobRun> {
  const chosen = new IdSet(itemIds);
  return (await app.queue()).ask({
    jobType: 'match',
    libraryId: null,
    title: formatThings(chosen.size, 'title'),
    // No other job does the same: what is selected is another each time.
    resume: JSON.stringify({ wish, askedAt: Date.now() }),
    selection: chosen.pages(),
  });
}

/** So many take providers some minutes: it is said before. */
const MANY = 100;

const WORDS: Readonly<
  Record<
    MatchWish,
    { readonly heading: (titles: string) => string; readonly kept: string; readonly action: string }
  >
> = {
  again: {
    heading: (titles) => `Match ${titles} again?`,
    kept: 'What you chose yourself stays, as do fields that you edited or locked.',
    action: 'Match again',
  },
  refresh: {
    heading: (titles) => `Refresh ${titles}?`,
    kept: 'Titles stay what they are, and fields that you edited or locked as you left them.',
    action: 'Refresh',
  },
};

/** The same as a person's action: many are asked about first, and what goes wrong is shown. */
export function matchSelection(app: App, itemIds: Uint32Array, wish: MatchWish): void {
  const run = () => {
    matchSelected(app, itemIds, wish).catch((error: unknown) => app.toasts.showError(error));
  };
  if (itemIds.length <= MANY) {
    run();
    return;
  }
  const { heading, kept, action } = WORDS[wish];
  app.dialog.set({
    kind: 'confirm',
    heading: heading(formatThings(itemIds.length, 'title')),
    text: `Providers are asked for every film and series, of an episode for its series, as fast as they allow. It can be paused and goes on where it stopped, also after the browser was closed. ${kept} What it changes can be undone as a whole.`,
    action,
    run,
  });
}

/** Asks once more for those that could not be asked for in such a job. */
export async function retrySelected(app: Pick<App, 'queue'>, job: JobRun, wish: MatchWish): Promise<JobRun> {
  return (await app.queue()).ask({
    jobType: 'match',
    libraryId: null,
    title: formatThings(job.rejected, 'title'),
    resume: JSON.stringify({ wish, askedAt: Date.now() }),
    retryOf: job.id,
  });
}
