import { proxy, transfer, wrap } from 'comlink';
import { currentTrace, nextTraceId } from '../instrumentation/trace-context.ts';
import type { CallContext, CallTime } from '../rpc/call-context.ts';
import { CallSpans } from './call-spans.ts';
import type { WorkerClock } from './worker-clock.ts';

type RemoteMethod = (...args: unknown[]) => Promise<unknown>;
type RemoteApis = Record<string, Record<string, RemoteMethod>>;

/** A worker as its page calls it. */
export interface ConnectedApis<Apis extends object> {
  readonly apis: Apis;
  /** Calls made from here on have waited since then, a moment of `performance.now()`; undefined: they have not. */
  setQueuedSince(moment: number | undefined): void;
  /** Where the worker's times lie on this page's clock. */
  readonly clock: WorkerClock;
  /** The worker is gone: what has not been answered never will be. */
  abandon(): void;
}

/**
 * The APIs a worker exposes, as their interfaces say: every method answers a promise of a reply on
 * both sides, so the remote object is used as if it were here. Callbacks among the arguments are
 * called back across the threads; ports are handed over. Each call is a span.
 * @param thread The worker's name in spans.
 */
export function connectApis<Apis extends object>(worker: Worker, thread: string): ConnectedApis<Apis> {
  const remote = wrap(worker) as unknown as RemoteApis;
  const spans = new CallSpans(thread);
  let queuedSince: number | undefined;
  const call = async (api: string, method: string, args: unknown[]) => {
    const context: CallContext = { trace: currentTrace()?.id ?? nextTraceId() };
    const span = spans.begin(`${api}.${method}`, context.trace, queuedSince);
    let reply: unknown;
    try {
      reply = await remote[api]?.[method]?.(context, ...args.map(toRemote));
    } finally {
      spans.end(span, isTimed(reply) ? reply : undefined);
    }
    return reply;
  };
  const connect = (api: string) =>
    new Proxy({} as Record<string, RemoteMethod>, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          call(api, String(method), args),
    });
  return {
    apis: new Proxy({}, { get: (_, api) => connect(String(api)) }) as Apis,
    setQueuedSince(moment) {
      queuedSince = moment;
    },
    clock: spans.clock,
    abandon: () => spans.abandon(),
  };
}

function toRemote(argument: unknown): unknown {
  if (typeof argument === 'function') return proxy(argument as () => unknown);
  if (argument instanceof MessagePort) return transfer(argument, [argument]);
  return argument;
}

function isTimed(reply: unknown): reply is CallTime {
  return typeof reply === 'object' && reply !== null && 'repliedAt' in reply;
}
