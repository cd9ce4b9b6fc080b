import { isRecording, recordSpan } from '../instrumentation/shared-instrumentation.ts';
import type { CallTime } from '../rpc/call-context.ts';
import type { Reply } from '../shared/reply.ts';

/** Calls of these take as long as a person's work does: nobody is warned of one that is slow. */
const LONG = /^(jobRunner|databaseFile)\./;

/** A call that has not been answered. Moments are those of `performance.now()`. */
interface OpenCall {
  readonly name: string;
  readonly trace: number;
  readonly queuedAt: number;
}

/** Makes a span of every call to one worker: what it waited for, what the worker did, and the way back. */
export class CallSpans {
  readonly #thread: string;
  readonly #open = new Set<OpenCall>();

  constructor(thread: string) {
    this.#thread = thread;
  }

  /** A call is being sent, that has waited since `queuedSince`. */
  begin(name: string, trace: number, queuedSince = performance.now()): OpenCall {
    const call = { name, trace, queuedAt: queuedSince };
    this.#open.add(call);
    return call;
  }

  /** The call was answered; without a time when it answers nothing, or could not be sent. */
  end(call: OpenCall, reply: (CallTime & Partial<Reply<unknown>>) | undefined): void {
    this.#open.delete(call);
    this.#record(call, reply?.ok === false, reply);
  }

  /** What is under way will never be answered. */
  abandon(): void {
    for (const call of this.#open) this.#record(call, true);
    this.#open.clear();
  }

  #record({ name, trace, queuedAt }: OpenCall, failed: boolean, time?: CallTime): void {
    if (!isRecording()) return;
    const duration = performance.now() - queuedAt;
    recordSpan({
      name,
      track: 'Calls',
      start: queuedAt,
      duration,
      traceId: trace,
      failed,
      properties: { worker: this.#thread },
      ...(time ? { parts: partsOf(queuedAt, duration, time) } : {}),
      ...(LONG.test(name) ? { isLong: true } : {}),
    });
  }
}

/** ms; together the whole duration. */
function partsOf(queuedAt: number, duration: number, { arrivedAt, repliedAt, waitedMs }: CallTime) {
  const execution = Math.max(0, repliedAt - arrivedAt - waitedMs);
  const beforeArrival = Math.max(0, arrivedAt - performance.timeOrigin - queuedAt);
  const queue = Math.min(duration - execution, beforeArrival + waitedMs);
  return { queue, execution, transfer: Math.max(0, duration - queue - execution) };
}
