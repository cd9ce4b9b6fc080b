import { AppError, failed, type Reply } from '../../../shared/reply.ts';

/** A source whose calls settle also when the worker behind it is gone. */
export interface MortalSource<Source> {
  readonly calls: Source;
  /** Stops watching the worker. */
  forget(): void;
}

type Call = (...args: never[]) => Promise<unknown>;

/**
 * A port tells nothing of the death of whoever answers at its other end; a lock does, which the worker
 * holds as long as it lives. Calls then answer `worker-died`.
 * @param methods those of the source; all answer replies or, `close`, nothing
 * @param aliveLock Name of that lock; absent where the source lives in this thread.
 */
export function mortal<Source extends object>(
  source: Source,
  methods: readonly (keyof Source & string)[],
  aliveLock: string | undefined,
): MortalSource<Source> {
  const watch = new AbortController();
  const death = Promise.withResolvers<Reply<never>>();
  if (aliveLock !== undefined)
    navigator.locks
      .request(aliveLock, { signal: watch.signal }, () => death.resolve(died()))
      .catch(() => undefined);
  const called = source as Record<string, Call>;
  const calls = methods.map((name) => [
    name,
    (...args: never[]) => Promise.race([called[name]?.(...args), death.promise]),
  ]);
  return { calls: Object.fromEntries(calls) as Source, forget: () => watch.abort() };
}

function died(): Reply<never> {
  return failed(
    new AppError('worker-died', 'The part of Reelshelf that reads and makes titles stopped working.'),
  );
}
