import { incrementCounter } from '../../instrumentation/shared-instrumentation.ts';

/** Pages of a list by their number, the least recently wanted dropped when there are too many. */
export class PageCache<T> {
  readonly #pages = new Map<number, readonly T[]>();
  readonly #capacity: number;
  /** The page that was seen last. */
  #viewed: number | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#pages.size;
  }

  /** This page can be seen; when another could before, it is counted whether it is here. */
  view(page: number): void {
    if (page === this.#viewed) return;
    this.#viewed = page;
    incrementCounter(this.has(page) ? 'cache.list-pages.hit' : 'cache.list-pages.miss');
  }

  has(page: number): boolean {
    return this.#pages.has(page);
  }

  get(page: number): readonly T[] | undefined {
    return this.#pages.get(page);
  }

  /** Stores a page as the most recently wanted. */
  set(page: number, rows: readonly T[]): void {
    this.#pages.delete(page);
    this.#pages.set(page, rows);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.#capacity) break;
      this.#pages.delete(oldest);
    }
  }

  /** Marks a page as wanted just now. */
  touch(page: number): void {
    const rows = this.#pages.get(page);
    if (rows === undefined) return;
    this.#pages.delete(page);
    this.#pages.set(page, rows);
  }

  clear(): void {
    this.#pages.clear();
  }
}
