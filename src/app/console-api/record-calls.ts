import type { Backend } from '../backend.ts';

/** Makes a `performance.measure` entry of every call to a database worker; returns what ends it. */
export function recordCalls({ onCall }: Pick<Backend, 'onCall'>): () => void {
  return onCall(({ name, start, end, workerMs }) => {
    performance.measure(name, { start, end, detail: { workerMs } });
  });
}
