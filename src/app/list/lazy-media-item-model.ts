import type { ItemCriteria } from '../../shared/item-criteria.ts';
import { criteriaKey, INDEXED_SORTS } from '../../shared/item-criteria.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import type { ItemSource } from './item-source.ts';
import type { LazyListOptions, ListPage } from './lazy-list-model.ts';
import { type ListLandmark, NavigableListModel } from './navigable-list-model.ts';

/** The items of a library, or of all, in one order. */
export class LazyMediaItemModel extends NavigableListModel<ItemRow> {
  readonly #source: ItemSource;
  #criteria: ItemCriteria;
  #seeking: AbortController | undefined;

  constructor(source: ItemSource, criteria: ItemCriteria, options: LazyListOptions = {}) {
    super(options);
    this.#source = source;
    this.#criteria = criteria;
  }

  get criteria(): ItemCriteria {
    return this.#criteria;
  }

  /**
   * Shows another list from its beginning; nothing happens when it is the same. With `keepRows`, what is
   * shown stays for a moment, until the first rows of the other have come.
   */
  setCriteria(criteria: ItemCriteria, { keepRows = false } = {}): void {
    if (criteriaKey(criteria) === criteriaKey(this.#criteria)) return;
    this.#criteria = criteria;
    if (keepRows) this.replace();
    else this.clear();
  }

  override get hasLandmarks(): boolean {
    const { sort } = this.#criteria;
    return INDEXED_SORTS.some((indexed) => indexed === sort);
  }

  /** What was searched for, as it is marked in texts. */
  get words(): readonly MatchedWord[] {
    return this.#source.words(this.#criteria);
  }

  /** Position of an item in the present order, or undefined when it is not in the list. */
  override locate(
    itemId: number,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<number | undefined> {
    return this.#source.locate(this.#criteria, itemId, signal);
  }

  /** True where {@link seek} works: it follows the title. */
  override get canSeek(): boolean {
    return this.#criteria.sort === 'title';
  }

  /**
   * Position of the first item whose title begins with the text or comes after it; undefined past the
   * end, or when another letter was typed meanwhile.
   */
  override async seek(text: string): Promise<number | undefined> {
    this.#seeking?.abort();
    const seeking = new AbortController();
    this.#seeking = seeking;
    const at = await this.#source.seek(this.#criteria, text, seeking.signal);
    return seeking.signal.aborted ? undefined : at;
  }

  /** The letters, decades or other places of the present order. */
  override landmarks(signal: AbortSignal = new AbortController().signal): Promise<readonly ListLandmark[]> {
    return this.hasLandmarks ? this.#source.landmarks(this.#criteria, signal) : Promise.resolve([]);
  }

  protected override fetchPage(at: number, limit: number, signal: AbortSignal): Promise<ListPage<ItemRow>> {
    return this.#source.page(this.#criteria, at, limit, signal);
  }
}
