import type { CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { ScanSource } from '../../../rpc/scan-source.ts';
import { AppError, failed, type Reply } from '../../../shared/reply.ts';

/** A source whose calls settle also when the worker behind it is gone. */
export type Mortal<Source> = Source & {
  /** Stops watching the worker. */
  forget(): void;
};

/**
 * A port tells nothing of the death of whoever answers at its other end; a lock does, which the worker
 * holds as long as it lives. Calls then fail with `worker-died`.
 * @param aliveLock Name of that lock; absent where the source lives in this thread.
 */
export function mortalSource(
  source: CatalogueSource,
  aliveLock: string | undefined,
): Mortal<CatalogueSource> {
  const { orDied, forget } = watchWorker(aliveLock);
  return {
    next: () => orDied(source.next()),
    close: async () => void (await orDied(source.close())),
    forget,
  };
}

/** {@link mortalSource} of what is found in folders. */
export function mortalScanSource(source: ScanSource, aliveLock: string | undefined): Mortal<ScanSource> {
  const { orDied, forget } = watchWorker(aliveLock);
  return {
    know: (folders) => orDied(source.know(folders)),
    next: () => orDied(source.next()),
    fingerprint: (rootId, path) => orDied(source.fingerprint(rootId, path)),
    close: async () => void (await orDied(source.close())),
    forget,
  };
}

function watchWorker(aliveLock: string | undefined) {
  const watch = new AbortController();
  const death = Promise.withResolvers<Reply<never>>();
  if (aliveLock !== undefined)
    navigator.locks
      .request(aliveLock, { signal: watch.signal }, () => death.resolve(died()))
      .catch(() => undefined);
  return {
    orDied: <T>(call: Promise<T>): Promise<T | Reply<never>> => Promise.race([call, death.promise]),
    forget: () => watch.abort(),
  };
}

function died(): Reply<never> {
  return failed(
    new AppError('worker-died', 'The part of Reelshelf that reads and makes titles stopped working.'),
  );
}
