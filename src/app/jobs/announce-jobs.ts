import type { App } from '../app.ts';
import { once } from '../once.ts';

/**
 * Says what came of each job of this tab. The words are loaded when a job begins: a request that is under way when a
 * job has ended can hold up a new version that waited for that end (Chromium leaves it waiting for ever).
 */
export function announceJobs(app: App): void {
  const load = once(() => import('./announce-job.ts'));
  app.jobs.subscribe((running) => {
    if (running.length > 0) load().catch(() => undefined);
  });
  app.jobs.onEnd((run, error) => {
    load()
      .then(({ announceJob }) => announceJob(app, run, error))
      .catch((reason: unknown) => app.toasts.showError(reason));
  });
}
