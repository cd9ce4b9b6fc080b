import type { JobRun, JobStatus, JobType } from '../../shared/job-run.ts';

/** A choice among jobs, and how a person calls it. */
interface Choice<T> {
  readonly name: string;
  readonly label: string;
  readonly takes: readonly T[];
}

/** Which kinds of jobs are shown. */
export const JOB_KINDS: readonly Choice<JobType>[] = [
  { name: 'scan', label: 'Scans', takes: ['scan'] },
  { name: 'match', label: 'Matches', takes: ['match'] },
  { name: 'read-files', label: 'Reading of files', takes: ['read-files'] },
  { name: 'pictures', label: 'Pictures', takes: ['pictures'] },
  { name: 'import', label: 'Imports', takes: ['import', 'generate', 'restore'] },
  { name: 'batch', label: 'Batches', takes: ['batch'] },
  { name: 'remove-library', label: 'Removals', takes: ['remove-library'] },
];

/** How they came out. */
export const JOB_ENDS: readonly Choice<JobStatus>[] = [
  { name: 'completed', label: 'Done', takes: ['completed'] },
  { name: 'stopped', label: 'Failed or interrupted', takes: ['failed', 'interrupted'] },
  { name: 'cancelled', label: 'Cancelled', takes: ['cancelled'] },
];

/** Jobs of a kind that came out so, by the names of the choices; '' is all. */
export function filterJobs(jobs: readonly JobRun[], kind: string, end: string): readonly JobRun[] {
  const types = JOB_KINDS.find(({ name }) => name === kind)?.takes;
  const states = JOB_ENDS.find(({ name }) => name === end)?.takes;
  return jobs.filter(
    ({ jobType, status }) => (types?.includes(jobType) ?? true) && (states?.includes(status) ?? true),
  );
}
