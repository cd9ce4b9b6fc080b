import type { App } from '../app.ts';
import { tidyBin } from '../libraries/tidy-bin.ts';
import { fetchWaitingPictures } from '../metadata/fetch-pictures.ts';
import { startScans } from '../scan/start-scans.ts';
import { recoverJobs } from './recover-jobs.ts';

/** Puts in order what was left behind, and takes part in what waits from now on. */
export async function startRecovering(app: App): Promise<void> {
  try {
    await recoverJobs(app);
  } finally {
    const queue = await app.queue();
    await startScans(app);
    const scans = await app.scans();
    // Nothing may be left to read.
    void queue.leads.then(() => scans.readOn()).catch(() => undefined);
    const fetchPictures = () => void fetchWaitingPictures(app).catch(() => undefined);
    void queue.leads.then(() => {
      // What cannot be removed now is at the next start.
      void tidyBin(app).catch(() => undefined);
      fetchPictures();
      // They wait until the network is there.
      app.isOnline.subscribe(fetchPictures);
    });
  }
}
