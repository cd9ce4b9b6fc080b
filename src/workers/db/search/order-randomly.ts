import type { Selection } from './select-items.ts';
import { sortByWords } from './slot-sort.ts';

/** From so many on not all are sorted for a first page. */
const MANY = 4096;

/** Which random order, and from which end. */
export interface RandomOrder {
  readonly seed: number;
  readonly descending: boolean;
}

/**
 * The first selected slots in a random order: by a hash of the item's id, so that it stays where it is
 * whatever else changes.
 * @param ids By slot.
 */
export function orderRandomly(
  ids: Uint32Array,
  { mask, count }: Selection,
  { seed, descending }: RandomOrder,
  limit: number,
): Uint32Array<ArrayBuffer> {
  // Half as many again as should do; rarely they do not, then twice as many.
  let share = count < MANY || limit * 2 >= count ? 1 : (limit * 1.5 + 64) / count;
  for (;;) {
    const bound = share >= 1 ? 2 ** 32 : share * 2 ** 32;
    const { slots, keys } = below(
      bound,
      { ids, mask, seed, flip: descending ? -1 : 0 },
      Math.ceil(count * Math.min(1, share * 2)),
    );
    if (slots.length >= limit || share >= 1) {
      sortByWords(slots, keys);
      return slots.slice(0, limit);
    }
    share *= 2;
  }
}

interface Hashed {
  readonly ids: Uint32Array;
  readonly mask: Uint8Array;
  readonly seed: number;
  /** All bits set: the hashes upside down. */
  readonly flip: number;
}

/** Selected slots whose hash is below a bound; no more than there is room for. */
function below(
  bound: number,
  { ids, mask, seed, flip }: Hashed,
  room: number,
): { readonly slots: Uint32Array<ArrayBuffer>; readonly keys: Uint32Array } {
  const slots = new Uint32Array(room);
  const keys = new Uint32Array(room);
  let found = 0;
  for (let slot = 0; slot < mask.length; slot++) {
    if (mask[slot] === 0) continue;
    const key = (hash(ids[slot] as number, seed) ^ flip) >>> 0;
    if (key >= bound) continue;
    slots[found] = slot;
    keys[found++] = key;
  }
  return { slots: slots.subarray(0, Math.min(found, room)), keys };
}

/** No two ids have the same: each step can be undone. */
function hash(id: number, seed: number): number {
  return mix(mix(id ^ seed) + Math.imul(seed, 0x9e3779b1));
}

/** MurmurHash3's last step. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
