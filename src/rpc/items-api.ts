import type { ListCriteria } from '../shared/item-criteria.ts';
import type { ItemDetail } from '../shared/media-item.ts';
import type { Reply } from '../shared/reply.ts';

/** A stretch of a list as it crosses the thread: rows as one transferred UTF-8 JSON buffer. */
export interface PackedRows {
  /** A JSON array of `ItemRow` objects, in list order; an id that no longer exists is left out. */
  readonly rows: Uint8Array<ArrayBuffer>;
}

/** The head or tail of a list, read by its index before the whole order is known. */
export interface PackedPage extends PackedRows {
  /** Position of the first row in the list. */
  readonly at: number;
  /** Number of items the criteria select. */
  readonly total: number;
  /**
   * True while a first import has no sort indexes yet: rows come in order of arrival and the list
   * refreshes when the indexes are there.
   */
  readonly provisional: boolean;
}

/** A place the rail beside a list can take a person to. */
export interface Landmark {
  /** A letter, a decade, a year, a rating, a month: whatever the sort suggests. */
  readonly label: string;
  /** Position of its first item. */
  readonly at: number;
}

/** The whole order of a list: position → id. 4 bytes an item, transferred. */
export interface ItemOrder {
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly landmarks: readonly Landmark[];
  readonly provisional: boolean;
}

/**
 * Reading items. Answered by any reader; stateless, so that a worker may be replaced at any time.
 */
export interface ItemsApi {
  /**
   * Rows `at … at + limit` where either end of the list is near (within 2,000 rows): read by key
   * from the sort's index, so it needs no order. Farther in: `invalid-argument`.
   */
  page(criteria: ListCriteria, at: number, limit: number): Promise<Reply<PackedPage>>;
  /** The rows of these ids in this order. */
  rows(ids: Uint32Array): Promise<Reply<PackedRows>>;
  /**
   * The whole order; `requestId` lets {@link ItemsApi.cancelOrder} stop it between its chunks
   * (within 100 ms), which answers `cancelled`.
   */
  order(criteria: ListCriteria, requestId: string): Promise<Reply<ItemOrder>>;
  cancelOrder(requestId: string): Promise<void>;
  /** Number of items, from counters. */
  count(criteria: Pick<ListCriteria, 'libraryId' | 'mediaType'>): Promise<Reply<number>>;
  /**
   * Id of the first item, in the criteria's order, whose sort title begins with the folded text
   * or, when none does, comes after it; null past the end. For type-ahead; title order only.
   */
  seekTitle(criteria: ListCriteria, text: string): Promise<Reply<number | null>>;
  /** All that is known of one item, or `not-found`. */
  get(id: number): Promise<Reply<ItemDetail>>;
}
