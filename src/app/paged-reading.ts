import { ReadingsInTurn } from './readings-in-turn.ts';

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
  readonly #readings = new ReadingsInTurn();
  #more: Promise<void> | undefined;

  /** @param page Rows read at once. */
  constructor(source: PagedSource<T>, page: number) {
    this.#source = source;
    this.#page = page;
  }

  /** Reads again what has been read; resolves when that is no older than the call. */
  refresh(): Promise<void> {
    return this.#readings.anew(() =>
      this.#source.read([], Math.max(this.#page, this.#source.there()?.length ?? 0)),
    );
  }

  /** Reads the next page, once, however often it is asked for until it is there. */
  more(): Promise<void> {
    this.#more ??= this.#readings.behind(async () => {
      const there = this.#source.there();
      if (there !== undefined && this.#source.hasMore()) await this.#source.read(there, this.#page);
      this.#more = undefined;
    });
    return this.#more;
  }
}
