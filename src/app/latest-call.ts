/** Calls of which only the newest matters: each one takes back those before it that have not been answered. */
export class LatestCall {
  #current: AbortController | undefined;

  /** Makes a call. Its signal aborts with the next one; what `call` does then rejects. */
  async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    try {
      return await call(current.signal);
    } finally {
      if (this.#current === current) this.#current = undefined;
    }
  }
}
