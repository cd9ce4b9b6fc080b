import type { ItemOrder, PackedPage, PackedRows } from '../../rpc/items-api.ts';
import type { MatchedPage, MatchedRows } from '../../rpc/search-api.ts';
import { type ItemCriteria, isListCriteria } from '../../shared/item-criteria.ts';
import type { Backend } from '../backend.ts';
import type { OrderBuilder } from './item-orders.ts';

/** Rows, and in a list that was searched for why they are there. */
export type ReadRows = PackedRows & Partial<MatchedRows>;
/** A stretch of a list, and in one that was searched for what is marked. */
export type ReadPage = PackedPage & Partial<MatchedPage>;

/** What is asked of the database; answers are values, failures are rejections. */
export interface ItemReader extends OrderBuilder {
  page(criteria: ItemCriteria, at: number, limit: number, signal: AbortSignal): Promise<ReadPage>;
  rows(criteria: ItemCriteria, ids: Uint32Array): Promise<ReadRows>;
  seekTitle(criteria: ItemCriteria, text: string): Promise<number | null>;
}

/** Reads plain lists by the database's indexes, and everything that is searched or filtered from memory. */
export function createItemReader({ items, search }: Pick<Backend, 'items' | 'search'>): ItemReader {
  const orders = new Map<string, AbortController>();
  const orderOfSearch = async (criteria: ItemCriteria, requestId: string): Promise<ItemOrder> => {
    const stop = new AbortController();
    orders.set(requestId, stop);
    try {
      return await search.order(criteria, stop.signal);
    } finally {
      orders.delete(requestId);
    }
  };
  return {
    page: (criteria, at, limit, signal) =>
      isListCriteria(criteria) ? items.page(criteria, at, limit) : search.page(criteria, at, limit, signal),
    rows: (criteria, ids) => (isListCriteria(criteria) ? items.rows(ids) : search.rows(criteria, ids)),
    order: (criteria, requestId) =>
      isListCriteria(criteria) ? items.order(criteria, requestId) : orderOfSearch(criteria, requestId),
    cancelOrder: async (requestId) => {
      orders.get(requestId)?.abort();
      await items.cancelOrder(requestId);
    },
    seekTitle: (criteria, text) =>
      isListCriteria(criteria) ? items.seekTitle(criteria, text) : search.seekTitle(criteria, text),
  };
}
