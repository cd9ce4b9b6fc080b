import { timer } from '../../instrumentation/shared-instrumentation.ts';
import type { RowRange } from './list-geometry.ts';
import { PageCache } from './page-cache.ts';
import { PageRequests } from './page-requests.ts';
import { wantedPages } from './prefetch.ts';
import type { Travel } from './travel.ts';

/** A stretch of a list as its source gives it. */
export interface ListPage<T> {
  /** Position of the first row. */
  readonly at: number;
  /** Number of items in the whole list. */
  readonly total: number;
  readonly rows: readonly T[];
}

/** What a list model tells those who show it. */
export type ListEvent =
  /** Rows have come, or loading began, ended or failed. */
  | { readonly type: 'changed' }
  /** It is another list now: begin at its beginning. */
  | { readonly type: 'reset' }
  /** The same list after a change: what stood at position `from` now stands at `to`. */
  | { readonly type: 'refreshed'; readonly from: number; readonly to: number };

/** Settings of a list model; the defaults suit lists of any length. */
export interface LazyListOptions {
  /** Items asked for at once. Default 100. */
  readonly pageSize?: number;
  /** So near to the end of what is loaded, more is asked for. Default 20 items. */
  readonly prefetchThreshold?: number;
  /** Pages kept in memory. Default 60. */
  readonly pagesKept?: number;
}

/** Requests under way at once. */
const MOST_IN_FLIGHT = 2;

/** Rows of the list before stay on the screen for so long while the first of the next are on their way, in ms. */
const LONGEST_STAY = 120;

/**
 * A list of any length of which only the part in use is in memory. Views ask for `at(index)` and tell
 * what they show by `ensure`; pages are fetched by what is wanted *now*, at most two at a time, so
 * that requests never pile up however fast someone scrolls.
 */
export abstract class LazyListModel<T> {
  pageSize: number;
  prefetchThreshold: number;

  readonly #cache: PageCache<T>;
  readonly #requests = new PageRequests();
  readonly #failed = new Set<number>();
  readonly #listeners = new Set<(event: ListEvent) => void>();
  #wanted: readonly number[] = [];
  #visible: RowRange = { first: 0, last: -1 };
  #travel: Travel = { direction: 0, velocity: 0 };
  #total: number | undefined;
  #error: unknown;
  #generation = 0;
  #refresh: AbortController | undefined;
  #isRefreshOwed = false;
  /** The rows are those of the list before, until the first of this one have come. */
  #isLeftover = false;
  #leftoverTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LazyListOptions = {}) {
    this.pageSize = options.pageSize ?? 100;
    this.prefetchThreshold = options.prefetchThreshold ?? 20;
    this.#cache = new PageCache(options.pagesKept ?? 60);
  }

  /** Asks the source for rows. A rejection is shown as an error; an aborted request may do anything. */
  protected abstract fetchPage(at: number, limit: number, signal: AbortSignal): Promise<ListPage<T>>;

  /** Where an item stands now, or undefined when it has gone; by default nothing is known of it. */
  protected locateRow(_row: T, _signal: AbortSignal): Promise<number | undefined> {
    return Promise.resolve(undefined);
  }

  /** Number of items in the list; 0 while it is not known. */
  get total(): number {
    return this.#total ?? 0;
  }

  /** False until the first answer. */
  get isTotalKnown(): boolean {
    return this.#total !== undefined;
  }

  get isLoading(): boolean {
    return this.#requests.count > 0 || this.#refresh !== undefined;
  }

  /** True while the rows of another list stand in for those that are on their way. */
  get isReplacing(): boolean {
    return this.#isLeftover;
  }

  /** True while what can be seen changes from frame to frame. */
  get isMoving(): boolean {
    return this.#travel.direction !== 0;
  }

  /** Why the last request failed; undefined when none has since. */
  get error(): unknown {
    return this.#error;
  }

  /** The item at a position, or undefined while it is not loaded. Never an item of another place. */
  at(index: number): T | undefined {
    return this.#cache.get(Math.floor(index / this.pageSize))?.[index % this.pageSize];
  }

  /**
   * These items can be seen: fetch what is missing, then what comes next. `velocity` is in items a
   * frame.
   */
  ensure(visible: RowRange, direction: Travel['direction'] = 0, velocity = 0): void {
    this.#cache.view(Math.floor(visible.first / this.pageSize));
    this.#visible = visible;
    this.#travel = { direction, velocity };
    if (this.#isLeftover) return;
    this.#decide();
    for (const page of [...this.#wanted].reverse()) this.#cache.touch(page);
    this.#requests.cancelExcept(this.#wanted);
    this.#pump();
  }

  /** Loads the first page that is missing after what can be seen; settles when it is there. */
  async fetchMore(): Promise<void> {
    let page = Math.floor(Math.max(0, this.#visible.first) / this.pageSize);
    while (this.#cache.has(page)) page += 1;
    if (this.#total !== undefined && page * this.pageSize >= this.#total) return;
    await this.#load(page);
  }

  /** Adds items at the end of the list as far as it is known here. */
  append(rows: readonly T[]): void {
    timer('list.append', () => this.#append(rows), { track: 'Lists' });
  }

  #append(rows: readonly T[]): void {
    let at = this.total;
    this.#total = at + rows.length;
    for (const row of rows) {
      const page = Math.floor(at / this.pageSize);
      const known = this.#cache.get(page) ?? (at % this.pageSize === 0 ? [] : undefined);
      if (known !== undefined) this.#cache.set(page, [...known, row]);
      at += 1;
    }
    this.emit({ type: 'changed' });
  }

  /** Forgets everything, the number of items too. What is still under way is dropped when it comes. */
  clear(): void {
    this.#refresh?.abort();
    this.#forget();
    this.#total = undefined;
    this.#visible = { first: 0, last: -1 };
    this.#wanted = [];
    this.emit({ type: 'reset' });
  }

  /**
   * It is another list now. What is shown stays until its first rows have come, so that a list that is
   * narrowed with every key does not blink; rows that take their time find an empty list.
   */
  protected replace(): void {
    this.#refresh?.abort();
    if (this.#total === undefined) {
      this.clear();
      return;
    }
    clearTimeout(this.#leftoverTimer);
    this.#generation += 1;
    this.#requests.forgetAll();
    this.#failed.clear();
    this.#error = undefined;
    this.#isRefreshOwed = false;
    this.#isLeftover = true;
    this.#wanted = [0];
    this.#leftoverTimer = setTimeout(() => this.#dropLeftover(), LONGEST_STAY);
    void this.#load(0);
  }

  /** Makes room for the rows of another list; those that are under way stay so. */
  #dropLeftover(): void {
    if (!this.#isLeftover) return;
    this.#endLeftover();
    this.#total = undefined;
    this.emit({ type: 'reset' });
  }

  /**
   * Loads anew what can be seen and shows it in one step: until then the old rows stay. Whoever is
   * not at the very beginning stays with the item they were looking at. Never rejects: see `error`.
   */
  async refresh(): Promise<void> {
    this.#refresh?.abort();
    const refresh = new AbortController();
    this.#refresh = refresh;
    const { signal } = refresh;
    try {
      const shift = await this.#findShift(signal);
      // Someone may have scrolled on meanwhile.
      const from = this.#visible.first;
      const to = Math.max(0, from + shift);
      const firstPage = Math.floor(to / this.pageSize);
      const lastPage = Math.floor((to + Math.max(0, this.#visible.last - from)) / this.pageSize);
      const fresh: ListPage<T>[] = [];
      for (let page = firstPage; page <= lastPage; page += 1) {
        fresh.push(await this.#fetch(page, signal));
      }
      if (signal.aborted) return;
      this.#forget();
      for (const [step, answer] of fresh.entries()) this.#accept(firstPage + step, answer);
      this.emit({ type: 'refreshed', from, to });
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      this.#isRefreshOwed = true;
    } finally {
      if (this.#refresh === refresh) this.#refresh = undefined;
    }
    this.emit({ type: 'changed' });
  }

  /** Asks again for what could not be loaded; resolves when what was to be loaded anew is. Never rejects: see `error`. */
  async retry(): Promise<void> {
    this.#failed.clear();
    this.#error = undefined;
    const isOwed = this.#isRefreshOwed;
    const refreshed = isOwed ? this.refresh() : undefined;
    if (!isOwed) this.#pump();
    this.emit({ type: 'changed' });
    await refreshed;
  }

  /** Calls `listener` at every change; returns what ends it. */
  subscribe(listener: (event: ListEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected emit(event: ListEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** How many places the first visible item has moved down; 0 at the beginning of the list. */
  async #findShift(signal: AbortSignal): Promise<number> {
    const from = this.#visible.first;
    const anchor = from > 0 ? this.at(from) : undefined;
    const to = anchor === undefined ? undefined : await this.locateRow(anchor, signal);
    return to === undefined ? 0 : to - from;
  }

  #decide(): void {
    this.#wanted = wantedPages({
      visible: this.#visible,
      total: this.#total ?? this.#visible.last + 1,
      pageSize: this.pageSize,
      threshold: this.prefetchThreshold,
      ...this.#travel,
    });
  }

  #pump(): void {
    if (this.#isLeftover) return;
    for (const page of this.#wanted) {
      if (this.#requests.count >= MOST_IN_FLIGHT) return;
      if (this.#cache.has(page) || this.#requests.has(page) || this.#failed.has(page)) continue;
      void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    const generation = this.#generation;
    const signal = this.#requests.begin(page);
    try {
      const answer = await this.#fetch(page, signal);
      if (generation !== this.#generation) return;
      this.#accept(page, answer);
    } catch (error) {
      if (generation !== this.#generation || signal.aborted) return;
      this.#failed.add(page);
      this.#error = error;
      this.#dropLeftover();
    } finally {
      if (this.#requests.end(page, signal)) {
        this.#pump();
        this.emit({ type: 'changed' });
      }
    }
  }

  #fetch(page: number, signal: AbortSignal): Promise<ListPage<T>> {
    const { pageSize } = this;
    const fetch = () => this.fetchPage(page * pageSize, pageSize, signal);
    return timer('list.page', fetch, { track: 'Lists' });
  }

  #accept(page: number, answer: ListPage<T>): void {
    if (answer.at !== page * this.pageSize) return;
    const isFirst = this.#isLeftover;
    if (isFirst) this.#endLeftover();
    const isNewTotal = answer.total !== this.#total;
    this.#total = answer.total;
    if (isNewTotal) this.#decide();
    this.#cache.set(page, answer.rows);
    if (isFirst) this.emit({ type: 'reset' });
  }

  #endLeftover(): void {
    clearTimeout(this.#leftoverTimer);
    this.#isLeftover = false;
    this.#cache.clear();
    this.#visible = { first: 0, last: -1 };
  }

  #forget(): void {
    clearTimeout(this.#leftoverTimer);
    this.#isLeftover = false;
    this.#generation += 1;
    this.#requests.forgetAll();
    this.#cache.clear();
    this.#failed.clear();
    this.#isRefreshOwed = false;
    this.#error = undefined;
  }
}
