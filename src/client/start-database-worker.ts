/** Starts the worker's thread; its name shows in developer tools. */
export function startDatabaseWorker(name: string): Worker {
  return new Worker(new URL('../workers/db/db.worker.ts', import.meta.url), { type: 'module', name });
}
