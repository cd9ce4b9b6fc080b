import type { CatalogueSource } from '../../../rpc/catalogue-source.ts';
import { AppError, failed, type Reply } from '../../../shared/reply.ts';

/** A source whose calls settle also when the worker behind it is gone. */
export interface MortalSource extends CatalogueSource {
  /** Stops watching the worker. */
  forget(): void;
}

/**
 * A port tells nothing of the death of whoever answers at its other end; a lock does, which the worker
 * holds as long as it lives. Calls then fail with `worker-died`.
 * @param aliveLock Name of that lock; absent where the source lives in this thread.
 */
export function mortalSource(source: CatalogueSource, aliveLock: string | undefined): MortalSource {
  const watch = new AbortController();
  const death = Promise.withResolvers<Reply<never>>();
  if (aliveLock !== undefined)
    navigator.locks
      .request(aliveLock, { signal: watch.signal }, () => death.resolve(died()))
      .catch(() => undefined);
  return {
    next: () => Promise.race([source.next(), death.promise]),
    close: async () => void (await Promise.race([source.close(), death.promise])),
    forget: () => watch.abort(),
  };
}

function died(): Reply<never> {
  return failed(
    new AppError('worker-died', 'The part of Reelshelf that reads and makes titles stopped working.'),
  );
}
