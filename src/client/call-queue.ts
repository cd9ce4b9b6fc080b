/** How soon a call is wanted: what is on screen, what soon will be, and what nobody waits for. */
export type Priority = 'visible' | 'prefetch' | 'background';

const ORDER: readonly Priority[] = ['visible', 'prefetch', 'background'];

/** Calls that wait for a free worker: by priority, and within one first come, first served. */
export class CallQueue<Call> {
  readonly #waiting = new Map<Priority, Call[]>(ORDER.map((priority) => [priority, []]));

  add(call: Call, priority: Priority): void {
    this.#waiting.get(priority)?.push(call);
  }

  /** Takes a call back; false when it has left the queue. */
  remove(call: Call): boolean {
    for (const calls of this.#waiting.values()) {
      const index = calls.indexOf(call);
      if (index < 0) continue;
      calls.splice(index, 1);
      return true;
    }
    return false;
  }

  /** The call to serve next; with `visibleOnly` nothing else is served. */
  next(visibleOnly: boolean): Call | undefined {
    for (const priority of visibleOnly ? ORDER.slice(0, 1) : ORDER) {
      const call = this.#waiting.get(priority)?.shift();
      if (call) return call;
    }
    return undefined;
  }

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, calls) => sum + calls.length, 0);
  }
}
