import type { Selection } from './select-items.ts';

const TIERS = 256;
/** With so many times more than are asked for, looking for one tier after the other is quicker than at every slot. */
const MANY = 50;

/**
 * The first selected slots by tier, then by slot, that is by renown.
 * @param tiers Null: all are of one.
 */
export function orderByTier(
  selection: Selection,
  tiers: Uint8Array | null,
  descending: boolean,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const { mask, count } = selection;
  if (tiers === null) return firstSlots(mask, descending, limit);
  if (limit === count) return allByTier(mask, tiers, descending, count);
  if (!descending && count > limit * MANY) return firstOfMany(mask, tiers, limit);
  return firstByTier(mask, tiers, descending, limit);
}

/** The first are found near the beginning of each tier that has any. */
function firstOfMany(mask: Uint8Array, tiers: Uint8Array, limit: number): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(limit);
  let at = 0;
  for (let tier = 1; tier < TIERS && at < limit; tier++) {
    let slot = tiers.indexOf(tier);
    while (slot >= 0 && at < limit) {
      if (mask[slot] === 1) found[at++] = slot;
      slot = tiers.indexOf(tier, slot + 1);
    }
  }
  return found;
}

function firstSlots(mask: Uint8Array, descending: boolean, limit: number): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(limit);
  let at = 0;
  if (descending) {
    for (let slot = mask.length - 1; slot >= 0 && at < limit; slot--)
      if (mask[slot] === 1) found[at++] = slot;
  } else {
    for (let slot = 0; slot < mask.length && at < limit; slot++) if (mask[slot] === 1) found[at++] = slot;
  }
  return found;
}

/** In one pass: of each tier no more than are asked for. */
function firstByTier(
  mask: Uint8Array,
  tiers: Uint8Array,
  descending: boolean,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const sizes = new Uint32Array(TIERS);
  const firsts: (Uint32Array | undefined)[] = [];
  const { length } = mask;
  for (let step = 0; step < length; step++) {
    const slot = descending ? length - 1 - step : step;
    if (mask[slot] === 0) continue;
    const tier = tiers[slot] as number;
    const size = sizes[tier] as number;
    if (size === limit) continue;
    firsts[tier] ??= new Uint32Array(limit);
    (firsts[tier] as Uint32Array)[size] = slot;
    sizes[tier] = size + 1;
  }
  const found = new Uint32Array(limit);
  let at = 0;
  for (const tier of tierOrder(descending)) {
    const first = firsts[tier]?.subarray(0, Math.min(sizes[tier] as number, limit - at));
    if (!first) continue;
    found.set(first, at);
    at += first.length;
  }
  return found;
}

function allByTier(
  mask: Uint8Array,
  tiers: Uint8Array,
  descending: boolean,
  count: number,
): Uint32Array<ArrayBuffer> {
  const places = tierPlaces(mask, tiers, descending);
  const found = new Uint32Array(count);
  const { length } = mask;
  for (let step = 0; step < length; step++) {
    const slot = descending ? length - 1 - step : step;
    if (mask[slot] === 0) continue;
    const tier = tiers[slot] as number;
    const place = places[tier] as number;
    found[place] = slot;
    places[tier] = place + 1;
  }
  return found;
}

/** Where each tier begins. */
function tierPlaces(mask: Uint8Array, tiers: Uint8Array, descending: boolean): Uint32Array {
  const sizes = new Uint32Array(TIERS);
  for (let slot = 0; slot < mask.length; slot++) {
    if (mask[slot] === 0) continue;
    const tier = tiers[slot] as number;
    sizes[tier] = (sizes[tier] as number) + 1;
  }
  let place = 0;
  for (const tier of tierOrder(descending)) {
    const size = sizes[tier] as number;
    sizes[tier] = place;
    place += size;
  }
  return sizes;
}

/** The best tier first, or last. */
function tierOrder(descending: boolean): readonly number[] {
  const rising = Array.from({ length: TIERS }, (_, tier) => tier);
  return descending ? rising.reverse() : rising;
}
