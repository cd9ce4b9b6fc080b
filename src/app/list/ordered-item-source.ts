import type { ItemOrder } from '../../rpc/items-api.ts';
import { criteriaKey, type ItemCriteria, isListCriteria } from '../../shared/item-criteria.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import { ItemOrders } from './item-orders.ts';
import type { ItemReader, ReadPage, ReadRows } from './item-reader.ts';
import type { ItemSource } from './item-source.ts';
import type { ListPage } from './lazy-list-model.ts';
import type { ListLandmark } from './navigable-list-model.ts';

/** Settles when what the page has been given by now stands on the screen. */
export type AfterPaint = () => Promise<void>;

/** So near to either end a page is read by key, without an order. As `ItemsApi.page` has it. */
const NEAR_END = 2000;
/** The whole order of a search is built when no other page has been asked for during so many ms. */
const TYPING_PAUSE = 250;

/**
 * The lists of the library at any depth: the beginning is read by key at once, while the whole order
 * is built behind it; from then on any page is a slice of the order and one look-up of its rows.
 * The order takes a core for long, so it waits until the rows that were asked for are painted, unless
 * they need it themselves.
 */
export class OrderedItemSource implements ItemSource {
  readonly #reader: ItemReader;
  readonly #orders: ItemOrders;
  readonly #afterPaint: AfterPaint;
  #shown: Promise<void> = Promise.resolve();
  #isProvisional = false;
  /** What was searched for in the list that was read last. */
  #searched: { readonly key: string; readonly words: readonly MatchedWord[] } | undefined;

  constructor(reader: ItemReader, afterPaint: AfterPaint) {
    this.#reader = reader;
    this.#afterPaint = afterPaint;
    this.#orders = new ItemOrders(reader);
  }

  /** True while a first import has no sort indexes yet: lists come in order of arrival. */
  get isProvisional(): boolean {
    return this.#isProvisional;
  }

  words(criteria: ItemCriteria): readonly MatchedWord[] {
    return this.#searched?.key === criteriaKey(criteria) ? this.#searched.words : [];
  }

  /**
   * Items changed: orders are built anew when next asked for. Call it before a list refreshes.
   * @param keepsLists Only lists with conditions may be others than before.
   */
  invalidate(keepsLists = false): void {
    this.#orders.invalidate(keepsLists ? (criteria) => !isListCriteria(criteria) : undefined);
  }

  /** Settles when any page of this list can be had at once; gives the number of its items. */
  async prepare(criteria: ItemCriteria): Promise<number> {
    return (await this.order(criteria)).length;
  }

  /** The ids of the whole list, in its order. */
  async order(criteria: ItemCriteria): Promise<Uint32Array> {
    return (await this.#orders.fresh(criteria)).ids;
  }

  /** Settles when the page that was asked for last has come and is painted, or has failed. */
  get shown(): Promise<void> {
    return this.#shown;
  }

  page(criteria: ItemCriteria, at: number, limit: number, signal: AbortSignal): Promise<ListPage<ItemRow>> {
    const page = this.#read(criteria, at, limit, signal);
    this.#shown = page.then(this.#afterPaint, ignoreForNow);
    return page;
  }

  async #read(
    criteria: ItemCriteria,
    at: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<ListPage<ItemRow>> {
    const order = this.#orders.current(criteria) ?? (at === 0 ? undefined : this.#orders.last(criteria));
    if (order !== undefined) return this.#slice(criteria, order, at, limit, signal);
    if (at + limit <= NEAR_END) {
      const packed = await this.#reader.page(criteria, at, limit, signal);
      this.#isProvisional = packed.provisional;
      this.#searched = packed.words && { key: criteriaKey(criteria), words: packed.words };
      const head = unpackPage(packed);
      if (head.total > limit) void this.#buildBehind(criteria);
      return head;
    }
    return this.#slice(criteria, await this.#orders.fresh(criteria), at, limit, signal);
  }

  async locate(criteria: ItemCriteria, itemId: number, signal: AbortSignal): Promise<number | undefined> {
    const order = await this.#orders.fresh(criteria);
    signal.throwIfAborted();
    const at = order.ids.indexOf(itemId);
    return at < 0 ? undefined : at;
  }

  async seek(criteria: ItemCriteria, text: string, signal: AbortSignal): Promise<number | undefined> {
    const id = await this.#reader.seekTitle(criteria, text);
    return id === null ? undefined : this.locate(criteria, id, signal);
  }

  async landmarks(criteria: ItemCriteria, signal: AbortSignal): Promise<readonly ListLandmark[]> {
    // By the next frame, a list that is to be shown has asked for its rows.
    await this.#afterPaint();
    await this.#shown;
    signal.throwIfAborted();
    const order = await this.#orders.fresh(criteria);
    signal.throwIfAborted();
    return order.landmarks;
  }

  async #buildBehind(criteria: ItemCriteria): Promise<void> {
    const shown = this.#shown;
    await shown;
    if (!isListCriteria(criteria)) {
      // Somebody who types has the next question soon, and one worker answers both.
      await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));
      if (this.#shown !== shown) return;
    }
    await this.#orders.fresh(criteria).catch(ignoreForNow);
  }

  async #slice(
    criteria: ItemCriteria,
    order: ItemOrder,
    at: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<ListPage<ItemRow>> {
    signal.throwIfAborted();
    this.#isProvisional = order.provisional;
    const ids = order.ids.slice(at, at + limit);
    const rows = unpackRows(await this.#reader.rows(criteria, ids));
    // An item was removed meanwhile: what follows it would stand in the wrong places.
    if (rows.length < ids.length) {
      this.#orders.invalidate();
      const fresh = await this.#orders.fresh(criteria);
      return this.#slice(criteria, fresh, at, limit, signal);
    }
    return { at, total: order.ids.length, rows };
  }
}

function unpackPage(page: ReadPage): ListPage<ItemRow> {
  return { at: page.at, total: page.total, rows: unpackRows(page) };
}

function unpackRows({ rows, matches }: ReadRows): ItemRow[] {
  const unpacked = unpackJson<ItemRow[]>(rows);
  if (!matches) return unpacked;
  return unpacked.map((row, index) => {
    const match = matches[index];
    return match ? { ...row, match } : row;
  });
}

/** The order is asked for again by whoever needs it, and fails there with its reason. */
function ignoreForNow(): void {}
