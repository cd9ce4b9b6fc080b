import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import type { Connection } from '../engine/connection.ts';

/** What one removal works with. */
export interface RemovalContext {
  readonly connection: Connection;
  readonly libraryId: number;
  readonly job: JobRun;
  readonly signal: AbortSignal;
  readonly onChange: () => void;
  readonly onProgress: (progress: JobProgress) => void;
}

export async function removeLibrary(_context: RemovalContext): Promise<void> {
  throw new Error('to come');
}
