/** Starts the media worker's thread; its name shows in developer tools. */
export function startMediaWorker(name: string): Worker {
  return new Worker(new URL('../workers/media/media.worker.ts', import.meta.url), { type: 'module', name });
}
