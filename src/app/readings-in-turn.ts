/** Readings of one thing, one at a time and in the order they were asked for; none of them rejects. */
export class ReadingsInTurn {
  /** What is under way, and all that waits behind it. */
  #last: Promise<void> = Promise.resolve();
  /** One that has not begun yet. */
  #waiting: Promise<void> | undefined;

  /** Reads anew; all who ask before that has begun are answered by it, as it is no older than their question. */
  anew(read: () => Promise<void>): Promise<void> {
    this.#waiting ??= this.behind(() => {
      this.#waiting = undefined;
      return read();
    });
    return this.#waiting;
  }

  /** Reads behind all that was asked for. */
  behind(read: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(read);
    return this.#last;
  }
}
