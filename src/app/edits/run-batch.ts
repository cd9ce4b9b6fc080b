import type { BatchRequest } from '../../rpc/jobs-api.ts';
import type { Act } from '../../shared/edits/item-edit.ts';
import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import type { JobCenter } from '../jobs/job-center.ts';
import { inTurn } from '../jobs/job-lock.ts';

/** An act of more titles is a job: it tells how far it is and can be cancelled. So many take some 100 ms. */
export const MOST_AT_ONCE = 5_000;

/** Titles that were matched have more to give back than rows of one kind: some ms each. */
const MOST_MATCHED_AT_ONCE = 100;

/** Whether taking an act back, or doing it again, is a job. */
export function isLarge({
  itemCount,
  changeCount = itemCount,
  edits,
}: Pick<Act, 'itemCount' | 'changeCount' | 'edits'>): boolean {
  const isMatch = edits.some(({ kind }) => kind === 'match-many');
  return isMatch ? changeCount > MOST_MATCHED_AT_ONCE : itemCount > MOST_AT_ONCE;
}

/** What running a batch needs of the app. */
export interface BatchParts {
  readonly backend: Pick<Backend, 'runner'>;
  readonly jobs: JobCenter;
}

/** Runs a batch when no import, scan or removal is under way; settles with its record however it ended, which is announced. */
export function runBatch({ backend, jobs }: BatchParts, request: BatchRequest): Promise<JobRun> {
  const job = { jobType: 'batch', title: request.title, libraryId: null } as const;
  return jobs.runRecorded(job, (onStart, onProgress, signal) =>
    inTurn(signal, onProgress, () => backend.runner.runBatch(request, onStart, onProgress)),
  );
}
