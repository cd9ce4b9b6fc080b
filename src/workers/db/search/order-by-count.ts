/**
 * Sorts slots by a count of each, the smallest (or the largest) first; equal ones stay as they stand.
 * @param counts By slot.
 */
export function orderByCount(
  slots: Uint32Array,
  counts: Uint32Array | Uint8Array,
  isLargestFirst: boolean,
): Uint32Array<ArrayBuffer> {
  let largest = 0;
  for (const slot of slots) largest = Math.max(largest, counts[slot] as number);
  const rankOf = (slot: number) =>
    isLargestFirst ? largest - (counts[slot] as number) : (counts[slot] as number);
  const places = new Uint32Array(largest + 2);
  for (const slot of slots) places[rankOf(slot) + 1] = (places[rankOf(slot) + 1] as number) + 1;
  for (let rank = 0; rank <= largest; rank++)
    places[rank + 1] = (places[rank + 1] as number) + (places[rank] as number);
  const ordered = new Uint32Array(slots.length);
  for (const slot of slots) {
    const rank = rankOf(slot);
    ordered[places[rank] as number] = slot;
    places[rank] = (places[rank] as number) + 1;
  }
  return ordered;
}
