/** How often something may be asked. */
export interface DeclaredLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** ms that may pass between a request's turn and its sending, where others want the processor too. */
const GRAIN = 20;

/** When requests were sent, by whom they asked; ms. */
export class RequestLog {
  readonly #times = new Map<string, number[]>();

  note(name: string, at: number): void {
    const times = this.#times.get(name) ?? [];
    times.push(at);
    this.#times.set(name, times);
  }

  count(name: string): number {
    return this.#times.get(name)?.length ?? 0;
  }

  /** The most that were sent within one span of the limit (but for its {@link GRAIN}), as a share of what it allows. */
  mostInSpan(name: string, { requests, perMs }: DeclaredLimit): number {
    const times = this.#times.get(name) ?? [];
    let first = 0;
    let most = 0;
    for (const [last, time] of times.entries()) {
      while ((times[first] ?? time) <= time - perMs + GRAIN) first++;
      most = Math.max(most, last - first + 1);
    }
    return most / requests;
  }

  /** ms that so many requests take at least. */
  leastMs(name: string, { requests, perMs }: DeclaredLimit): number {
    // A whole span's requests may begin at once, and so may the last.
    return Math.max(0, Math.ceil(this.count(name) / requests) - 1) * perMs;
  }
}
