import { proxy, transfer, wrap } from 'comlink';

type RemoteMethod = (...args: unknown[]) => Promise<unknown>;
type RemoteApis = Record<string, Record<string, RemoteMethod>>;

/**
 * The APIs a worker exposes, as their interfaces say: every method answers a promise of a reply on
 * both sides, so the remote object is used as if it were here. Callbacks among the arguments are
 * called back across the threads; ports are handed over.
 */
export function connectApis<Apis extends object>(worker: Worker): Apis {
  const remote = wrap(worker) as unknown as RemoteApis;
  const connect = (api: string) =>
    new Proxy({} as Record<string, RemoteMethod>, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          remote[api]?.[String(method)]?.(...args.map(toRemote)),
    });
  return new Proxy({}, { get: (_, api) => connect(String(api)) }) as Apis;
}

function toRemote(argument: unknown): unknown {
  if (typeof argument === 'function') return proxy(argument as () => unknown);
  if (argument instanceof MessagePort) return transfer(argument, [argument]);
  return argument;
}
