import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';

/** Removes for good what was in the bin for 30 days: titles at once, libraries by jobs. */
export async function tidyBin(app: App): Promise<void> {
  const { libraries } = await app.backend.libraries.tidyBin(Date.now());
  for (const { id, name } of libraries)
    try {
      await app.jobs.removeLibrary(id, name, true);
    } catch (error) {
      // Restored while the ones before it were removed.
      if (!(error instanceof AppError && error.code === 'not-found')) throw error;
    }
}
