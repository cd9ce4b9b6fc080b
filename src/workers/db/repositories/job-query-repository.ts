import type { JobStatus, JobType } from '../../../shared/job-run.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import jobRunIdsByLibraryStatusSql from '../sql/job-run/ids-by-library-status.sql?raw';
import jobRunIdsByTypeStatusSql from '../sql/job-run/ids-by-type-status.sql?raw';

const JOB_RUN_IDS_BY_LIBRARY_STATUS = defineQuery<{ libraryId: number; status: JobStatus }, { id: number }>(
  'job-run/ids-by-library-status',
  jobRunIdsByLibraryStatusSql,
);
const JOB_RUN_IDS_BY_TYPE_STATUS = defineQuery<{ jobType: JobType; status: JobStatus }, { id: number }>(
  'job-run/ids-by-type-status',
  jobRunIdsByTypeStatusSql,
);

/** Job runs by where they stand, the newest first. */
export function jobQueryRepository(statements: Statements) {
  return {
    idsByLibrary: (libraryId: number, status: JobStatus): Uint32Array =>
      statements.ids(JOB_RUN_IDS_BY_LIBRARY_STATUS, { libraryId, status }),
    idsByType: (jobType: JobType, status: JobStatus): Uint32Array =>
      statements.ids(JOB_RUN_IDS_BY_TYPE_STATUS, { jobType, status }),
  };
}
