import type { JobRun, JobType, QueuedJobType } from '../../shared/job-run.ts';
import { parseResumeNote } from '../import/resume-note.ts';
import { selectedNote } from '../metadata/selected-note.ts';

const QUEUED: readonly JobType[] = [
  'scan',
  'read-files',
  'match',
  'pictures',
] satisfies readonly QueuedJobType[];
/** Kinds of jobs that are not of one library. */
const OF_ALL: readonly JobType[] = ['read-files', 'pictures'];

/** Whether a job waits in the queue that all tabs share. */
export function isQueuedType(type: JobType): type is QueuedJobType {
  return QUEUED.includes(type);
}

/** Whether such a job can be stopped so that it goes on another time. */
export function canPause(type: JobType): boolean {
  return isQueuedType(type) || type === 'import' || type === 'generate';
}

const STOPPED: readonly JobRun['status'][] = ['paused', 'interrupted', 'failed', 'cancelled'];

/** Whether a job ended early and left what is needed to go on. Those of the queue look again at what is left to do. */
export function isResumable({ status, jobType, libraryId, resume }: JobRun): boolean {
  if (!STOPPED.includes(status)) return false;
  if (OF_ALL.includes(jobType)) return true;
  if (libraryId === null) return isOfSelection(jobType, resume);
  return isQueuedType(jobType) || parseResumeNote(resume) !== undefined;
}

function isOfSelection(jobType: JobType, resume: string | null): boolean {
  return selectedNote({ jobType, resume }) !== undefined;
}

/** Whether what went wrong in a job can be tried again without all the rest. */
export function isRetryable({ status, jobType, libraryId, rejected, resume }: JobRun): boolean {
  const isOver = status !== 'running' && status !== 'queued' && status !== 'paused';
  return (
    isOver &&
    rejected > 0 &&
    isQueuedType(jobType) &&
    (libraryId !== null || OF_ALL.includes(jobType) || isOfSelection(jobType, resume))
  );
}
