/**
 * An order with some slots in other places, made in one pass: a comparison is needed only some twenty times a
 * slot.
 * @param order All slots as they stand, those that moved anywhere or nowhere among them.
 * @param moved Slots to be placed, each once.
 * @param gone Slots to be left out.
 * @param compare As `Array.sort` takes it; the first is one of the moved, the other any.
 */
export function placeSlots(
  order: Uint32Array,
  moved: readonly number[],
  gone: readonly number[],
  compare: (slot: number, other: number) => number,
): Uint32Array<ArrayBuffer> {
  const others = without(order, [...moved, ...gone]);
  const placed = new Uint32Array(others.length + moved.length);
  let from = 0;
  let at = 0;
  for (const slot of moved.toSorted(compare)) {
    const to = firstAfter(others, from, (other) => compare(slot, other) < 0);
    placed.set(others.subarray(from, to), at);
    at += to - from;
    placed[at++] = slot;
    from = to;
  }
  placed.set(others.subarray(from), at);
  return placed;
}

function without(order: Uint32Array, slots: readonly number[]): Uint32Array {
  let largest = 0;
  for (let at = 0; at < order.length; at++) largest = Math.max(largest, order[at] as number);
  const isKept = new Uint8Array(largest + 1).fill(1);
  for (const slot of slots) isKept[slot] = 0;
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] as number;
    kept[count] = slot;
    count += isKept[slot] as number;
  }
  return kept.subarray(0, count);
}

function firstAfter(slots: Uint32Array, from: number, isAfter: (slot: number) => boolean): number {
  let low = from;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(slots[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
