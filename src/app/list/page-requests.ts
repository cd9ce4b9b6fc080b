/** The requests for pages that are under way. */
export class PageRequests {
  readonly #byPage = new Map<number, AbortController>();

  get count(): number {
    return this.#byPage.size;
  }

  has(page: number): boolean {
    return this.#byPage.has(page);
  }

  /** Notes a request; its signal tells when it is no longer wanted. */
  begin(page: number): AbortSignal {
    const request = new AbortController();
    this.#byPage.set(page, request);
    return request.signal;
  }

  /** Notes that a request has settled; false when it had been forgotten. */
  end(page: number, signal: AbortSignal): boolean {
    return this.#byPage.get(page)?.signal === signal && this.#byPage.delete(page);
  }

  /**
   * Tells requests for other pages that they are not wanted. They count until they settle, so that a
   * source that goes on all the same is never flooded.
   */
  cancelExcept(pages: readonly number[]): void {
    for (const [page, request] of this.#byPage) if (!pages.includes(page)) request.abort();
  }

  /** Cancels all and forgets them. */
  forgetAll(): void {
    for (const request of this.#byPage.values()) request.abort();
    this.#byPage.clear();
  }
}
