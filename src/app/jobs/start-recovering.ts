import type { App } from '../app.ts';
import { startScans } from '../scan/start-scans.ts';
import { isAbandoned, isJobRunning } from './job-lock.ts';
import { recoverJobs } from './recover-jobs.ts';

/** How often it is looked whether a job still runs, in ms. */
const LOOK_EVERY = 3000;
/** Among so many newest jobs is the one that was running. */
const LOOKED_AT = 20;

/** Puts in order what was left behind, now and from now on. */
export async function startRecovering(app: App): Promise<void> {
  try {
    await recoverJobs(app);
  } finally {
    watchAbandoned(app);
    await startScans(app);
  }
}

/**
 * Puts in order what a tab leaves that closes, or dies, while its job runs: its lock is free then, and its
 * record still says that it is running. Asked of the lock alone: waiting for it would make the next job's
 * start fail.
 */
function watchAbandoned(app: App): void {
  const { backend, jobs } = app;
  let mayBeLeft = true;
  backend.onChange(({ kinds }) => {
    if (kinds.includes('job')) mayBeLeft = true;
  });
  const look = async () => {
    if (jobs.value.length > 0) return;
    if (await isJobRunning()) mayBeLeft = true;
    else if (mayBeLeft) {
      mayBeLeft = false;
      const newest = await backend.jobs.list(LOOKED_AT);
      const abandoned = await Promise.all(newest.map(isAbandoned));
      if (abandoned.includes(true)) await recoverJobs(app);
    }
  };
  const lookAgain = () =>
    setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .finally(lookAgain),
      LOOK_EVERY,
    );
  lookAgain();
}
