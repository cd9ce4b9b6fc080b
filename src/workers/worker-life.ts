import type { WorkerLifeApi } from '../rpc/worker-life-api.ts';
import { ok, type Reply } from '../shared/reply.ts';

/** Tells the page of this worker's death by a lock that it holds until then. */
export const workerLife: WorkerLifeApi = {
  hello: (aliveLock) =>
    new Promise<Reply<void>>((answer) => {
      void navigator.locks.request(aliveLock, () => {
        answer(ok(undefined));
        return new Promise<never>(() => undefined);
      });
    }),
};
