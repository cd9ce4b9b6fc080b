import type { JobRun } from '../../shared/job-run.ts';

/** What a batch that is done keeps with its job. */
export interface BatchNote {
  readonly work: 'edit' | 'library' | 'root' | 'undo' | 'redo';
  readonly actId: number;
}

/** Reads it; undefined where nothing was changed. */
export function batchNote({ jobType, resume }: Pick<JobRun, 'jobType' | 'resume'>): BatchNote | undefined {
  if (jobType !== 'batch' || resume === null) return undefined;
  const note = JSON.parse(resume) as Partial<BatchNote>;
  const { work, actId } = note;
  return work !== undefined && typeof actId === 'number' ? { work, actId } : undefined;
}
