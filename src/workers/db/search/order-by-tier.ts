import type { Selection } from './select-items.ts';

/**
 * The first selected slots by tier, then by slot, that is by renown.
 * @param tiers Null: all are of one.
 */
export function orderByTier(
  { mask, count }: Selection,
  tiers: Uint8Array | null,
  descending: boolean,
  limit: number,
): Uint32Array<ArrayBuffer> {
  const places = tiers ? tierPlaces(mask, tiers, descending) : new Uint32Array(256);
  const found = new Uint32Array(limit);
  const step = descending ? -1 : 1;
  let left = limit === count ? count : limit;
  for (
    let slot = descending ? mask.length - 1 : 0;
    slot >= 0 && slot < mask.length && left > 0;
    slot += step
  ) {
    if (mask[slot] === 0) continue;
    const tier = tiers ? (tiers[slot] as number) : 0;
    const place = places[tier] as number;
    if (place >= limit) continue;
    found[place] = slot;
    places[tier] = place + 1;
    left--;
  }
  return found;
}

/** Where each tier begins. */
function tierPlaces(mask: Uint8Array, tiers: Uint8Array, descending: boolean): Uint32Array {
  const sizes = new Uint32Array(256);
  for (let slot = 0; slot < mask.length; slot++) {
    if (mask[slot] === 0) continue;
    const tier = tiers[slot] as number;
    sizes[tier] = (sizes[tier] as number) + 1;
  }
  let place = 0;
  const order = descending ? -1 : 1;
  for (let tier = descending ? 255 : 0; tier >= 0 && tier < 256; tier += order) {
    const size = sizes[tier] as number;
    sizes[tier] = place;
    place += size;
  }
  return sizes;
}
