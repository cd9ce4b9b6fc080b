import { isRecording, recordSpan } from '../instrumentation/shared-instrumentation.ts';
import type { CallTime } from '../rpc/call-context.ts';
import type { Reply } from '../shared/reply.ts';
import { WorkerClock } from './worker-clock.ts';

/** Calls of these take as long as a person's work does: nobody is warned of one that is slow. */
const LONG = /^(jobRunner|databaseFile)\./;

/** A call that has not been answered. Moments are those of `performance.now()`. */
interface OpenCall {
  readonly name: string;
  readonly trace: number;
  readonly queuedAt: number;
  readonly sentAt: number;
}

/** Makes a span of every call to one worker: what it waited for, what the worker did, and the way back. */
export class CallSpans {
  /** Where the worker's times lie on this page's clock, as far as answers have told. */
  readonly clock = new WorkerClock();
  readonly #thread: string;
  readonly #open = new Set<OpenCall>();

  constructor(thread: string) {
    this.#thread = thread;
  }

  /** A call is being sent, that has waited since `queuedSince`. */
  begin(name: string, trace: number, queuedSince?: number): OpenCall {
    const sentAt = performance.now();
    const call = { name, trace, queuedAt: queuedSince ?? sentAt, sentAt };
    this.#open.add(call);
    return call;
  }

  /** The call was answered; without a time when it answers nothing, or could not be sent. */
  end(call: OpenCall, reply: (CallTime & Partial<Reply<unknown>>) | undefined): void {
    this.#open.delete(call);
    if (reply) this.clock.narrow(call.sentAt, reply, performance.now());
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
      ...(time ? { parts: partsOf(queuedAt, duration, time, this.clock.correction) } : {}),
      ...(LONG.test(name) ? { isLong: true } : {}),
    });
  }
}

/**
 * ms; together the whole duration.
 * @param correction of the worker's moments
 */
function partsOf(
  queuedAt: number,
  duration: number,
  { arrivedAt, repliedAt, waitedMs }: CallTime,
  correction: number,
) {
  const execution = Math.max(0, repliedAt - arrivedAt - waitedMs);
  const beforeArrival = Math.max(0, arrivedAt + correction - performance.timeOrigin - queuedAt);
  const queue = Math.min(duration - execution, beforeArrival + waitedMs);
  return { queue, execution, transfer: Math.max(0, duration - queue - execution) };
}
