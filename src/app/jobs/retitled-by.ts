import type { JobRun } from '../../shared/job-run.ts';

/** How many files got another title in a scan that read all names again; null for other jobs. */
export function retitledBy({ resume }: Partial<Pick<JobRun, 'resume'>>): number | null {
  if (!resume?.includes('"rereadsNames":true')) return null;
  const note = JSON.parse(resume) as { readonly position?: { readonly retitled?: number } | null };
  return note.position?.retitled ?? 0;
}
