import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import type { ItemColumns } from './item-columns.ts';
import { orderByTier } from './order-by-tier.ts';
import { orderRandomly } from './order-randomly.ts';
import type { Selection } from './select-items.ts';

/** What of criteria says the order. */
export type OrderCriteria = Pick<ItemCriteria, 'sort' | 'descending' | 'seed'>;

/**
 * The selected slots in their order, all of them.
 * @param tiers By slot of the criteria's text, null where they have none: by renown then.
 */
export function orderSelection(
  columns: ItemColumns,
  selection: Selection,
  criteria: OrderCriteria,
  tiers: Uint8Array | null,
): Uint32Array<ArrayBuffer> {
  return firstOfSelection(columns, selection, criteria, tiers, selection.count);
}

/** The beginning of {@link orderSelection}, without ordering all where that saves much. */
export function firstOfSelection(
  columns: ItemColumns,
  selection: Selection,
  criteria: OrderCriteria,
  tiers: Uint8Array | null,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const { sort, descending, seed = 0 } = criteria;
  const wanted = Math.max(0, Math.min(limit, selection.count));
  if (sort === 'relevance') return orderByTier(selection, tiers, descending, wanted);
  if (sort === 'random') return orderRandomly(columns.ids, selection, { seed, descending }, wanted);
  const { slots, known } = columns.order(sort);
  const found = new Uint32Array(wanted);
  const at = walk(slots.subarray(0, known), selection.mask, descending, found, 0);
  const end = walk(slots.subarray(known), selection.mask, descending, found, at);
  return end < wanted ? found.slice(0, end) : found;
}

/** Fills in the selected ones from a place on, without a branch for each; returns the place after the last. */
function walk(
  slots: Uint32Array,
  mask: Uint8Array,
  descending: boolean,
  into: Uint32Array,
  from: number,
): number {
  const { length } = slots;
  const end = into.length;
  let to = from;
  if (descending) {
    for (let at = length - 1; at >= 0 && to < end; at--) {
      const slot = slots[at] as number;
      into[to] = slot;
      to += mask[slot] as number;
    }
    return to;
  }
  for (let at = 0; at < length && to < end; at++) {
    const slot = slots[at] as number;
    into[to] = slot;
    to += mask[slot] as number;
  }
  return to;
}
