import { behindLockName, JOBS_ALONE, JOBS_BEHIND } from '../../../rpc/job-lock-name.ts';
import type { JobProgress, JobType } from '../../../shared/job-run.ts';
import type { Connection } from '../engine/connection.ts';
import { sweepAbandoned } from '../repositories/job-queue-repository.ts';
import { pruneSearchChanges } from '../repositories/search-change-repository.ts';
import {
  buildSearch,
  finishFirstLoad,
  isLoading,
  isSearchMissing,
  type StartSearchAhead,
} from './first-load-service.ts';
import { JobProgressReporter } from './job-progress.ts';
import { catchUpWithSearch } from './search-catch-up-service.ts';

const NO_COUNTS = { processed: 0, added: 0, updated: 0, skipped: 0, rejected: 0 };

/** What of a killed browser's work was put in order. */
export interface Recovered {
  /** Jobs that nobody ran any more. */
  readonly jobs: number;
  /** Whether indexes or full text had been left unfinished. */
  readonly isRepaired: boolean;
}

/**
 * Puts in order what tabs left that closed, or died, while a job ran. Only what nobody has the lock of; for one that is
 * held somebody is alive.
 */
export async function recoverJobs(
  connection: Connection,
  lockName: string,
  onProgress: (progress: JobProgress) => void,
  startSearchAhead: StartSearchAhead | undefined,
): Promise<Recovered> {
  let jobs = 0;
  for (const jobType of JOBS_BEHIND)
    jobs += await ifFree(behindLockName(lockName, jobType), 0, () => sweep(connection, [jobType]));
  return ifFree(lockName, { jobs, isRepaired: false }, async () => {
    jobs += await sweep(connection, JOBS_ALONE);
    const isRepaired = await finishWhatIsLeft(connection, onProgress, startSearchAhead);
    return { jobs, isRepaired };
  });
}

function ifFree<T>(lockName: string, otherwise: T, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : otherwise));
}

function sweep(connection: Connection, jobTypes: readonly JobType[]): Promise<number> {
  return connection.write((statements) => {
    pruneSearchChanges(statements);
    return sweepAbandoned(statements, jobTypes, Date.now());
  });
}

/** Indexes and full text that a killed browser left unfinished; true when there were any. */
async function finishWhatIsLeft(
  connection: Connection,
  onProgress: (progress: JobProgress) => void,
  startSearchAhead: StartSearchAhead | undefined,
): Promise<boolean> {
  const phases = [
    { name: 'Finishing indexes', weight: 1 },
    { name: 'Finishing search', weight: 2 },
  ];
  const reporter = new JobProgressReporter(0, phases, onProgress);
  reporter.finishing('too-late');
  const search = (fraction: number) => reporter.report('Finishing search', fraction, NO_COUNTS, false);
  const indexes = (fraction: number) => reporter.report('Finishing indexes', fraction, NO_COUNTS, false);
  const wasLoading = await isLoading(connection);
  if (wasLoading) await finishFirstLoad(connection, { indexes, search }, startSearchAhead);
  const wasMissing = await isSearchMissing(connection);
  if (wasMissing) await buildSearch(connection, search, startSearchAhead);
  const caughtUp = await catchUpWithSearch(connection, search);
  return wasLoading || wasMissing || caughtUp > 0;
}
