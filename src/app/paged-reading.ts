/** What a paged list shows, and how it is read. */
export interface PagedSource<T> {
  /** What has been read; undefined: nothing yet. */
  readonly there: () => readonly T[] | undefined;
  readonly hasMore: () => boolean;
  /** Reads `wanted` more behind what is there; what goes wrong is kept by it. */
  readonly read: (there: readonly T[], wanted: number) => Promise<void>;
}

/** Reads a list page by page, as far as a person looks: one reading at a time, none of them of a state that is past. */
export class PagedReading<T> {
  readonly #source: PagedSource<T>;
  readonly #page: number;
  #reading: Promise<void> | undefined;
  #isStale = false;

  /** @param page Rows read at once. */
  constructor(source: PagedSource<T>, page: number) {
    this.#source = source;
    this.#page = page;
  }

  /** Reads again what has been read. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#reading !== undefined) return this.#reading;
    while (this.#isStale) {
      this.#isStale = false;
      this.#reading = this.#source.read([], Math.max(this.#page, this.#source.there()?.length ?? 0));
      await this.#reading;
    }
    this.#reading = undefined;
  }

  /** Reads the next page; nothing while a reading is under way. */
  async more(): Promise<void> {
    const there = this.#source.there();
    if (this.#reading !== undefined || there === undefined || !this.#source.hasMore()) return;
    this.#reading = this.#source.read(there, this.#page);
    await this.#reading;
    this.#reading = undefined;
    if (this.#isStale) await this.refresh();
  }
}
