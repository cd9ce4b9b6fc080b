import type { CallTime } from '../rpc/call-time.ts';

/** A call to a worker as the page saw it; `start` and `end` are of the clock of `performance.now()`. */
export interface CallTiming extends CallTime {
  /** Such as `items.page`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}
