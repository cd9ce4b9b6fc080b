import type { HeaderSource } from '../../../rpc/header-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import type { Connection } from '../engine/connection.ts';

/** What one reading works with. */
export interface ReadingContext {
  readonly connection: Connection;
  readonly job: JobRun;
  readonly rootIds: readonly number[];
  readonly source: HeaderSource;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  /** Runs a write when no import or removal is under way. */
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}
