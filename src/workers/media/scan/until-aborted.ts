import { AppError } from '../../../shared/reply.ts';

/** The promise, or `cancelled` as soon as the signal says so: a drive that does not answer keeps nobody waiting. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new AppError('cancelled', 'Looking through the folders was stopped.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
