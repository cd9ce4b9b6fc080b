/** How soon a call is wanted: what is on screen, what soon will be, and what nobody waits for. */
export type Priority = 'visible' | 'prefetch' | 'background';

/** Most urgent first. */
export const PRIORITIES: readonly Priority[] = ['visible', 'prefetch', 'background'];

/** Calls that wait for a free worker: by priority, and within one first come, first served. */
export class CallQueue<Call> {
  readonly #waiting = new Map<Priority, Call[]>(PRIORITIES.map((priority) => [priority, []]));

  /** How many wait. */
  get size(): number {
    let size = 0;
    for (const calls of this.#waiting.values()) size += calls.length;
    return size;
  }

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

  /** Takes out the call to serve next among those of the given priorities. */
  next(priorities: readonly Priority[]): Call | undefined {
    for (const priority of priorities) {
      const call = this.#waiting.get(priority)?.shift();
      if (call) return call;
    }
    return undefined;
  }
}
