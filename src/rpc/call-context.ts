/** What goes with every call to a worker, before its arguments. */
export interface CallContext {
  /** Number of the trace that the call belongs to: spans of all threads made for it carry it. */
  readonly trace: number;
}

/**
 * What a worker adds to a reply. Moments are ms since the epoch, `performance.timeOrigin` and
 * `performance.now()` together: nearly one clock for a page and its workers (`src/client/worker-clock.ts`).
 */
export interface CallTime {
  readonly arrivedAt: number;
  readonly repliedAt: number;
  /** ms of that time in which the call waited for its turn on the worker's connection. */
  readonly waitedMs: number;
}
