import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { runPictures } from '../metadata/fetch-pictures.ts';
import { runMatch } from '../metadata/match-titles.ts';
import type { CarryOut } from './job-queue.ts';

/** The work of every kind of job that waits in the queue. */
export function createCarryOut(app: App): CarryOut {
  return async (job, onProgress) => {
    switch (job.jobType) {
      case 'scan':
        return (await app.scans()).runScan(job, onProgress);
      case 'read-files':
        return (await app.scans()).runReading(job, onProgress);
      case 'match':
        return runMatch(app, job, onProgress);
      case 'pictures':
        return runPictures(app, job, onProgress);
      default:
        throw new AppError('invalid-argument', `A job of the kind ${job.jobType} does not wait.`);
    }
  };
}
