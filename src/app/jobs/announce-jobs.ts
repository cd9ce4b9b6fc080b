import type { App } from '../app.ts';

/** Says what came of each job of this tab. */
export function announceJobs(app: App): void {
  app.jobs.onEnd((run, error) => {
    import('./announce-job.ts')
      .then(({ announceJob }) => announceJob(app, run, error))
      .catch((reason: unknown) => app.toasts.showError(reason));
  });
}
