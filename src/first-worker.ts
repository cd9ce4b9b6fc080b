import { startDatabaseWorker } from './client/start-database-worker.ts';
import { basePath } from './pwa/base-path.ts';
import { databaseWorkerName } from './rpc/database-worker-name.ts';
import { storagePrefix } from './shared/storage-prefix.ts';

// Loaded before the rest of the page's code, so that the first reader starts beside it (docs/performance.md).

let waiting: Worker | undefined = startDatabaseWorker(
  databaseWorkerName(storagePrefix(basePath()), 'reader'),
);
// Nobody else listens yet: the next one is started by whoever asks, and heard if it fails too.
waiting.addEventListener('error', () => {
  waiting = undefined;
});

/** The reader that was started when this module was loaded; undefined once it is taken, or when it failed. */
export function takeFirstWorker(): Worker | undefined {
  const worker = waiting;
  waiting = undefined;
  return worker;
}
