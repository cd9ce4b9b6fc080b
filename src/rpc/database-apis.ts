import type { JobRunnerApi, JobsApi } from './jobs-api.ts';
import type { MigrationsApi } from './migrations-api.ts';
import type { SessionApi } from './session-api.ts';

/** What any database worker answers. */
export interface ReaderApis {
  readonly session: SessionApi;
  readonly migrations: MigrationsApi;
  readonly jobs: JobsApi;
}

/** What the writer answers besides. */
export interface WriterApis extends ReaderApis {
  readonly jobRunner: JobRunnerApi;
}
