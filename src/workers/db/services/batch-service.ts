import type { BatchWork } from '../../../rpc/jobs-api.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { finishJob, noteResume, updateJob } from '../repositories/job-repository.ts';
import { doAct } from './do-act.ts';
import { editLibrary } from './edit-library.ts';
import { JobProgressReporter } from './job-progress.ts';
import { requireIndexes } from './metadata-writer.ts';
import { removeRoot } from './remove-root.ts';
import { type InSteps, type Step, withPauses } from './steps.ts';
import { turnAct } from './undo-act.ts';

const PHASES: Readonly<Record<BatchWork['kind'], string>> = {
  edit: 'Changing titles',
  library: 'Moving titles',
  root: 'Removing files',
  undo: 'Undoing',
  redo: 'Redoing',
};
const SAVING = 'Saving';

/** What one batch works with. */
export interface BatchContext {
  readonly connection: Connection;
  readonly work: BatchWork;
  readonly job: JobRun;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

/** What came of the steps, as it is kept with the job. */
interface BatchOutcome {
  /** Null: all was so already. */
  readonly actId: number | null;
  readonly changed: number;
  /** Titles that had it already, were changed since, or are gone. */
  readonly skipped: number;
}

/**
 * An act of very many titles, in one transaction that tells how far it is and can be cancelled between two steps: nothing
 * is changed then. That it is done stands in its job's record by the same transaction, so that after a kill the record says
 * which it was. Counts: `updated` titles were changed, `skipped` were left as they are.
 */
export async function runBatch({ connection, work, job, signal, onProgress }: BatchContext): Promise<void> {
  const phases = [
    { name: PHASES[work.kind], weight: 95 },
    { name: SAVING, weight: 5 },
  ];
  const reporter = new JobProgressReporter(job.id, phases, onProgress);
  const tell = async ({ done, changed, total }: Step) => {
    const counts = { processed: done, added: 0, updated: changed, skipped: 0, rejected: 0 };
    reporter.report(PHASES[work.kind], done / total, counts, true);
    await macrotask();
    if (signal.aborted) throw new AppError('cancelled', 'It was cancelled before it was done.');
  };
  await connection.write(async (statements) => {
    const { actId, changed, skipped } = await withPauses(stepsOf(statements, work), tell);
    const counts = { processed: changed + skipped, added: 0, updated: changed, skipped, rejected: 0 };
    reporter.finishing('too-late');
    reporter.report(SAVING, 0, counts, false);
    noteResume(statements, job.id, JSON.stringify({ work: work.kind, actId }));
    updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: null });
    finishJob(statements, job.id, 'completed', Date.now(), null);
  });
}

function* stepsOf(statements: Statements, work: BatchWork): InSteps<BatchOutcome> {
  if (work.kind === 'edit') {
    const { act, changed } = yield* doAct(statements, work.itemIds, work.edits);
    return { actId: act?.id ?? null, changed, skipped: new Set(work.itemIds).size - changed };
  }
  if (work.kind === 'library') {
    requireIndexes(statements);
    const { id, itemCount } = yield* editLibrary(statements, work.libraryId, work.edit);
    return { actId: id, changed: itemCount, skipped: 0 };
  }
  if (work.kind === 'root') {
    const { id, itemCount } = yield* removeRoot(statements, work.rootId, work.titles);
    return { actId: id, changed: itemCount, skipped: 0 };
  }
  const { outcome, changed } = yield* turnAct(statements, work.actId, work.kind);
  return { actId: outcome.act.id, changed, skipped: outcome.left };
}
