/** What a worker adds to a reply. */
export interface CallTime {
  /**
   * ms from the call's arrival at the worker to its reply: what it waited for there and what it did,
   * without the way of the messages.
   */
  readonly workerMs: number;
}
