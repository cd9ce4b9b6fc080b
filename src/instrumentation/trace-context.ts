/** Two threads begin at numbers 2^32 apart, and the greatest is still a whole number (below 2^53). */
const firstId = Math.floor(Math.random() * 2 ** 20) * 2 ** 32;

let lastId = firstId;
let current: number | undefined;

/** A trace id that no other thread gives. */
export function nextTraceId(): number {
  lastId++;
  return lastId;
}

/** The trace id of what runs right now in this thread; undefined outside of any. */
export function currentTrace(): number | undefined {
  return current;
}

/**
 * Runs work on behalf of a trace. Only what runs before it first waits sees the id: a promise's later
 * parts run between those of others, so they take the id along themselves.
 */
export function runInTrace<T>(id: number | undefined, work: () => T): T {
  const outer = current;
  current = id;
  try {
    return work();
  } finally {
    current = outer;
  }
}
