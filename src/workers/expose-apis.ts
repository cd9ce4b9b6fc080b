import { expose, transfer } from 'comlink';
import { type CallTrace, newTrace, runInTrace } from '../instrumentation/trace-context.ts';
import type { CallContext, CallTime } from '../rpc/call-context.ts';
import { failed } from '../shared/reply.ts';

type Method = (...args: unknown[]) => unknown;

/**
 * Offers APIs to the page through Comlink; the other half of `client/connect-apis.ts`. What a method
 * throws becomes a failed reply, because Comlink loses an error's class and code; arrays of bytes in a
 * reply are moved, not copied; a reply tells when the call came and went.
 * @param beforeReply Called when a method has ended, before its reply is sent.
 */
export function exposeApis(apis: object, beforeReply: () => void = () => undefined): void {
  const guarded = Object.entries(apis).map(([name, api]) => [name, guard(api as object, beforeReply)]);
  expose(Object.fromEntries(guarded));
}

function guard(api: object, beforeReply: () => void): object {
  return new Proxy(api, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return undefined;
      return ({ trace }: CallContext, ...args: unknown[]) =>
        answer(newTrace(trace), () => (method as Method).apply(target, args), beforeReply);
    },
  });
}

async function answer(trace: CallTrace, call: () => unknown, beforeReply: () => void): Promise<unknown> {
  const arrivedAt = now();
  try {
    const reply = await runInTrace(trace, call);
    beforeReply();
    return timed(reply, arrivedAt, trace);
  } catch (error) {
    return timed(failed(error), arrivedAt, trace);
  }
}

/** A method that answers nothing answers nothing here too. */
function timed(reply: unknown, arrivedAt: number, { waitedMs }: CallTrace): unknown {
  if (typeof reply !== 'object' || reply === null) return reply;
  const time: CallTime = { arrivedAt, repliedAt: now(), waitedMs };
  return transfer({ ...reply, ...time }, [...transferables(reply)]);
}

/** ms since the epoch. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Buffers of byte arrays that are the reply's value or one of its properties. */
function transferables(reply: object): Set<ArrayBuffer> {
  const buffers = new Set<ArrayBuffer>();
  if (!('value' in reply)) return buffers;
  const { value } = reply;
  const candidates =
    typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
      ? Object.values(value)
      : [value];
  for (const candidate of candidates) {
    if (ArrayBuffer.isView(candidate) && candidate.buffer instanceof ArrayBuffer)
      buffers.add(candidate.buffer);
  }
  return buffers;
}
