import { keepTrace } from '../../../instrumentation/trace-context.ts';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/**
 * Lets the worker's queued messages in: cancellations, and what other connections broadcast.
 * Without the 4 ms that nested timers are held back.
 */
export function macrotask(): Promise<void> {
  return keepTrace(
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
  );
}
