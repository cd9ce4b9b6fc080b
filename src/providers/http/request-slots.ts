/** Lets so many requests be under way at once, of all providers together, in the order they came. */
export class RequestSlots {
  #count: number;
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param count from 1 on */
  constructor(count: number) {
    this.#count = count;
  }

  /** Those under way go on, also when there are fewer from now on. */
  resize(count: number): void {
    this.#count = count;
    this.#admit();
  }

  /** Resolves when a request may begin, to what has to be called when it has ended. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const begin = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(this.#begin());
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(begin);
      this.#admit();
    });
  }

  #begin(): () => void {
    this.#taken++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#taken--;
      this.#admit();
    };
  }

  #admit(): void {
    while (this.#taken < this.#count && this.#waiting.length > 0) this.#waiting.shift()?.();
  }
}
