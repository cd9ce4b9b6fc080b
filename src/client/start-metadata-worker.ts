/** Starts the metadata worker's thread; its name shows in developer tools. */
export function startMetadataWorker(name: string): Worker {
  return new Worker(new URL('../workers/metadata/metadata.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
}
