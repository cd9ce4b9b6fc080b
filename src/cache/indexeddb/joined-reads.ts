/** Keys read in one transaction at most. */
const MOST_KEYS = 500;

interface Waiting<T> {
  readonly keys: readonly string[];
  readonly resolve: (values: readonly T[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads what is asked for while something is being read in one go afterwards: many askers share a transaction. */
export class JoinedReads<T> {
  readonly #read: (keys: readonly string[]) => Promise<readonly T[]>;
  #waiting: Waiting<T>[] = [];
  #isReading = false;

  /** @param read gives the values in the order of the keys */
  constructor(read: (keys: readonly string[]) => Promise<readonly T[]>) {
    this.#read = read;
  }

  read(keys: readonly string[]): Promise<readonly T[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ keys, resolve, reject });
      if (!this.#isReading) void this.#readAll();
    });
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    // Those who ask in the same breath are in the first transaction as well.
    await undefined;
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        const values = await this.#read(batch.flatMap(({ keys }) => keys));
        let at = 0;
        for (const { keys, resolve } of batch) {
          resolve(values.slice(at, at + keys.length));
          at += keys.length;
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isReading = false;
  }

  #nextBatch(): readonly Waiting<T>[] {
    let count = 0;
    let end = 0;
    while (end < this.#waiting.length && (end === 0 || count < MOST_KEYS)) {
      count += this.#waiting[end]?.keys.length ?? 0;
      end += 1;
    }
    return this.#waiting.splice(0, end);
  }
}
