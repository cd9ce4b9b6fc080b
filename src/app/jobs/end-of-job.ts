import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';

/** The record of a job once it has ended, or is paused, whichever tab runs it. Rejects with `not-found` without one. */
export async function endOfJob(backend: Backend, id: number): Promise<JobRun> {
  for (;;) {
    const changed = Promise.withResolvers<void>();
    const end = backend.onChange(({ kinds }) => {
      if (kinds.includes('job') || kinds.includes('database')) changed.resolve();
    });
    try {
      const job = await backend.jobs.get(id);
      if (job.status !== 'running' && job.status !== 'queued') return job;
      await changed.promise;
    } finally {
      end();
    }
  }
}
