import { proxy, transfer, wrap } from 'comlink';
import type { CallTime } from '../rpc/call-time.ts';
import type { CallTiming } from './call-timing.ts';

type RemoteMethod = (...args: unknown[]) => Promise<unknown>;
type RemoteApis = Record<string, Record<string, RemoteMethod>>;

/**
 * The APIs a worker exposes, as their interfaces say: every method answers a promise of a reply on
 * both sides, so the remote object is used as if it were here. Callbacks among the arguments are
 * called back across the threads; ports are handed over.
 * @param onCall Told of every call that was answered, before its caller is.
 */
export function connectApis<Apis extends object>(
  worker: Worker,
  onCall: (timing: CallTiming) => void = () => undefined,
): Apis {
  const remote = wrap(worker) as unknown as RemoteApis;
  const call = async (api: string, method: string, args: unknown[]) => {
    const start = performance.now();
    const reply = await remote[api]?.[method]?.(...args.map(toRemote));
    if (isTimed(reply))
      onCall({ name: `${api}.${method}`, start, end: performance.now(), workerMs: reply.workerMs });
    return reply;
  };
  const connect = (api: string) =>
    new Proxy({} as Record<string, RemoteMethod>, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          call(api, String(method), args),
    });
  return new Proxy({}, { get: (_, api) => connect(String(api)) }) as Apis;
}

function toRemote(argument: unknown): unknown {
  if (typeof argument === 'function') return proxy(argument as () => unknown);
  if (argument instanceof MessagePort) return transfer(argument, [argument]);
  return argument;
}

function isTimed(reply: unknown): reply is CallTime {
  return typeof reply === 'object' && reply !== null && 'workerMs' in reply;
}
