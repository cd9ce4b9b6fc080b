/** What belongs to one call, on whatever threads: its spans carry the number. */
export interface CallTrace {
  readonly id: number;
  /** ms that it has waited for its turn in this thread so far. */
  waitedMs: number;
}

/** Two threads begin at numbers 2^32 apart, and the greatest is still a whole number (below 2^53). */
const firstId = Math.floor(Math.random() * 2 ** 20) * 2 ** 32;

let lastId = firstId;
let current: CallTrace | undefined;

/** A number that no other thread gives a trace. */
export function nextTraceId(): number {
  lastId += 1;
  return lastId;
}

/** A trace that begins now. */
export function newTrace(id = nextTraceId()): CallTrace {
  return { id, waitedMs: 0 };
}

/** The trace of what is running now; undefined outside of any. */
export function currentTrace(): CallTrace | undefined {
  return current;
}

/** Runs work within a trace, up to the first `await` in it. */
export function runInTrace<T>(trace: CallTrace | undefined, work: () => T): T {
  const outer = current;
  current = trace;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/**
 * The same promise, behind whose `await` the trace goes on that was running when this was called. There is
 * no `AsyncContext` yet (https://github.com/tc39/proposal-async-context); what stands here is put before
 * the awaiting code, and nothing comes in between.
 */
export function keepTrace<T>(promise: Promise<T>): Promise<T> {
  const trace = current;
  if (trace === undefined) return promise;
  const restore = () => {
    current = trace;
  };
  promise.then(restore, restore);
  return promise;
}
