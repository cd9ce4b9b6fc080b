import { timer } from '../instrumentation/shared-instrumentation.ts';
import type { ChangeEvent } from '../rpc/change-event.ts';
import { type ItemCriteria, isListCriteria } from '../shared/item-criteria.ts';
import type { Backend } from './backend.ts';
import { LazyMediaItemModel } from './list/lazy-media-item-model.ts';
import type { OrderedItemSource } from './list/ordered-item-source.ts';
import type { SettingsStore } from './settings-store.ts';

/** A list that is being changed is read anew at most so often, in ms … */
const SHORTEST_PAUSE = 700;
/** … takes no more than this share of the time, so that an import and scrolling go on meanwhile … */
const LARGEST_SHARE = 0.15;
/** … and is never older than this, in ms, however long it takes where a single worker does everything. */
const LONGEST_PAUSE = 5000;
/** While a job changes it, a list that moves is read anew when it comes to rest, or after so many ms … */
const LONGEST_MOVE = 30_000;
/** … and is looked at so often until then, in ms. */
const MOVE_CHECK = 100;

/**
 * The list a person is in. It outlives its view, so that coming back from an item's page shows it at
 * once, and the page knows which titles come before and after.
 */
export class ListSession {
  readonly model: LazyMediaItemModel;
  readonly #source: OrderedItemSource;
  #isRefreshing = false;
  #isOutdated = false;
  /** Whether only a job that is still at work has changed it. */
  #isByJobOnly = true;
  #endRest: () => void = () => undefined;

  constructor(backend: Backend, source: OrderedItemSource, settings: SettingsStore, criteria: ItemCriteria) {
    this.#source = source;
    const { pageSize, prefetchThreshold } = settings.value;
    this.model = new LazyMediaItemModel(source, criteria, { pageSize, prefetchThreshold });
    settings.subscribe((changed) => {
      this.model.prefetchThreshold = changed.prefetchThreshold;
      if (changed.pageSize === this.model.pageSize) return;
      this.model.pageSize = changed.pageSize;
      this.model.clear();
    });
    backend.onChange((event) => this.#onChange(event));
  }

  /** True while a first import has no sort indexes yet: the list is in order of arrival. */
  get isProvisional(): boolean {
    return this.#source.isProvisional;
  }

  /** Settles when the rows that were asked for last are on the screen. */
  get shown(): Promise<void> {
    return this.#source.shown;
  }

  /** The ids of the whole list, in its order. */
  order(): Promise<Uint32Array> {
    return this.#source.order(this.model.criteria);
  }

  #onChange({ kinds, libraryIds, keepsLists = false }: ChangeEvent): void {
    const { libraryId } = this.model.criteria;
    const isWhole = kinds.includes('database') || kinds.includes('library');
    const isOther = libraryId !== undefined && libraryIds.length > 0 && !libraryIds.includes(libraryId);
    if (!isWhole && !kinds.includes('item')) return;
    // Orders of other lists are kept as well.
    this.#source.invalidate(keepsLists);
    if (isOther && !isWhole) return;
    if (keepsLists && isListCriteria(this.model.criteria)) return;
    this.#isOutdated = true;
    this.#isByJobOnly &&= kinds.includes('job') && !isWhole;
    // A job has ended, or a person did something: they see it at once.
    if (isWhole) this.#endRest();
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    while (this.#isOutdated) {
      await this.#untilAtRest();
      this.#isOutdated = false;
      this.#isByJobOnly = true;
      const start = performance.now();
      await timer('list.refresh', () => this.model.refresh(), { track: 'Lists' });
      const pause = Math.max(SHORTEST_PAUSE, (performance.now() - start) / LARGEST_SHARE);
      await this.#rest(Math.min(LONGEST_PAUSE, pause));
    }
    this.#isRefreshing = false;
  }

  /** Nobody reads what moves, and reading it anew would take the time that its frames need. */
  async #untilAtRest(): Promise<void> {
    const latest = performance.now() + LONGEST_MOVE;
    while (this.#isByJobOnly && this.model.isMoving && performance.now() < latest)
      await this.#rest(MOVE_CHECK);
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
