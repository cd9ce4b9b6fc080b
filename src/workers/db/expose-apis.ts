import { expose, transfer } from 'comlink';
import type { CallTime } from '../../rpc/call-time.ts';
import { failed } from '../../shared/reply.ts';

type Method = (...args: unknown[]) => unknown;

/**
 * Offers APIs to the page through Comlink. What a method throws becomes a failed reply, because
 * Comlink loses an error's class and code; arrays of bytes in a reply are moved, not copied; a reply
 * tells how long the call took here.
 * @param beforeReply Called when a method has ended, before its reply is sent.
 */
export function exposeApis(apis: object, beforeReply: () => void): void {
  const guarded = Object.entries(apis).map(([name, api]) => [name, guard(api as object, beforeReply)]);
  expose(Object.fromEntries(guarded));
}

function guard(api: object, beforeReply: () => void): object {
  return new Proxy(api, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return undefined;
      return (...args: unknown[]) => answer(() => (method as Method).apply(target, args), beforeReply);
    },
  });
}

async function answer(call: () => unknown, beforeReply: () => void): Promise<unknown> {
  const start = performance.now();
  try {
    const reply = await call();
    beforeReply();
    return timed(reply, start);
  } catch (error) {
    return timed(failed(error), start);
  }
}

/** A method that answers nothing answers nothing here too. */
function timed(reply: unknown, start: number): unknown {
  if (typeof reply !== 'object' || reply === null) return reply;
  const time: CallTime = { workerMs: performance.now() - start };
  return transfer({ ...reply, ...time }, [...transferables(reply)]);
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
