import type { ImportRequest } from '../../rpc/jobs-api.ts';
import { freeName } from '../../shared/free-name.ts';
import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import { recommendedBatchSize } from '../../shared/tuning/recommended-batch-size.ts';
import type { App } from '../app.ts';
import { MEASURED_LIBRARY, markedDescription, markedLibrary } from './leftover.ts';
import { leftoverNote } from './leftover-note.ts';

/** What making and removing the library takes. */
export type MeasuredLibraryParts = Pick<App, 'backend' | 'jobs' | 'settings'>;

const SEED = 1;

/** How many titles are handed over at once while the library is made. */
export function measuredBatchSize({ settings }: Pick<App, 'settings'>, items: number): number {
  return settings.value.batchSize ?? recommendedBatchSize(items);
}

/** Makes an empty library that carries a mark of its own, noted before it is made. */
export async function makeMeasuredLibrary({ backend }: MeasuredLibraryParts): Promise<Library> {
  const taken = (await backend.libraries.list()).map(({ name }) => name);
  const mark = crypto.randomUUID();
  leftoverNote.write(mark);
  const { value } = await backend.libraries.create({
    name: freeName(MEASURED_LIBRARY, taken),
    description: markedDescription(mark),
    mediaType: 'mixed',
    isSynthetic: true,
    isPassing: true,
  });
  return value;
}

/** Fills the library with made-up titles. Nothing is kept that would let the job be resumed. */
export async function fillMeasuredLibrary(
  { backend, jobs, settings }: MeasuredLibraryParts,
  library: Library,
  items: number,
  { signal, onFraction }: { signal: AbortSignal; onFraction: (fraction: number) => void },
): Promise<void> {
  const job = { jobType: 'generate', libraryId: library.id, title: library.name } as const;
  const kind = { duplicates: 'skip', expectedItems: items, resume: '{}', isPassing: true } as const;
  const request: ImportRequest = { ...job, ...kind };
  const cancel = () => jobs.value.find(({ libraryId }) => libraryId === library.id)?.cancel();
  // Not recorded with a message at its end: it is a part of something longer.
  const filling = jobs.run(job, async (onStart, onProgress) => {
    const { port1, port2 } = new MessageChannel();
    await backend.media.openGenerator(port1, { items, seed: SEED }, measuredBatchSize({ settings }, items));
    return backend.runner.runImport(request, port2, onStart, (progress) => {
      onProgress(progress);
      onFraction(progress.fraction);
    });
  });
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    await filling;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/**
 * Removes the noted library with all that is only in it, and the note once it is gone.
 * @returns the library that was there, if any
 */
export async function removeMeasuredLibrary(
  { backend, jobs }: Pick<App, 'backend' | 'jobs'>,
  onFraction: (fraction: number) => void = () => undefined,
): Promise<Library | undefined> {
  const library = markedLibrary(leftoverNote.mark, await backend.libraries.list());
  if (library !== undefined) {
    const job = { jobType: 'remove-library', libraryId: library.id, title: library.name } as const;
    const run = await jobs.run(job, (onStart, onProgress) =>
      backend.runner.removeLibrary({ libraryId: library.id, isFromBin: false }, onStart, (progress) => {
        onProgress(progress);
        onFraction(progress.fraction);
      }),
    );
    if (run.status !== 'completed')
      throw new AppError('internal', run.errorMessage ?? `The removal is ${run.status}.`);
  }
  leftoverNote.clear();
  return library;
}
