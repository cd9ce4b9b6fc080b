import type { JobsApi } from '../../../rpc/jobs-api.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { getJob, listJobs, listRejections, listUnfinished } from '../repositories/job-repository.ts';

const MOST_AT_ONCE = 1_000;

/** Reading jobs, on any connection. */
export function createJobs(connection: Connection): JobsApi {
  async function answer<T>(work: (statements: Statements) => T): Promise<Reply<T>> {
    try {
      return ok(await connection.read(work));
    } catch (error) {
      return failed(error);
    }
  }

  return {
    list: (limit) => answer((statements) => listJobs(statements, pageSize(limit))),
    unfinished: () => answer(listUnfinished),
    get: (id) => answer((statements) => requireJob(statements, id)),
    rejections: (id, at, limit) =>
      answer((statements) => {
        requireJob(statements, id);
        return listRejections(statements, id, Math.max(0, Math.trunc(at) || 0), pageSize(limit));
      }),
  };
}

/** The job, or `not-found`. */
export function requireJob(statements: Statements, id: number) {
  const job = getJob(statements, id);
  if (!job) throw new AppError('not-found', `There is no job ${id}.`);
  return job;
}

function pageSize(limit: number): number {
  return Math.min(MOST_AT_ONCE, Math.max(1, Math.trunc(limit) || 1));
}
