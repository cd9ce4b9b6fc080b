import type { ValueSets } from './value-sets.ts';

/** Selected slots, as a list and by slot. */
export interface SelectedSlots {
  readonly slots: Uint32Array;
  readonly mask: Uint8Array;
}

/**
 * How many slots have each value: number of the value → count.
 * @param countedAs Values that a slot with this one counts for, once each however many of its own say so.
 */
export function countValues(
  sets: ValueSets,
  selected: SelectedSlots,
  countedAs: (value: number) => readonly number[],
): ReadonlyMap<number, number> {
  const groups = sets.values.map(countedAs);
  const isPlain = groups.every((group, entry) => group.length === 1 && group[0] === sets.values[entry]);
  return isPlain ? countPlain(sets, selected) : countGroups(sets, selected.slots, groups);
}

function countPlain(
  { starts, entries, changed, values }: ValueSets,
  { slots, mask }: SelectedSlots,
): ReadonlyMap<number, number> {
  const counts = new Uint32Array(values.length);
  const end = starts.length - 1;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if (slot >= end) break;
    const last = starts[slot + 1] as number;
    for (let place = starts[slot] as number; place < last; place++) {
      const entry = entries[place] as number;
      counts[entry] = (counts[entry] as number) + 1;
    }
  }
  for (const [slot, now] of changed) {
    if (mask[slot] !== 1) continue;
    if (slot < end) {
      for (const entry of entries.subarray(starts[slot], starts[slot + 1])) {
        counts[entry] = (counts[entry] as number) - 1;
      }
    }
    for (const entry of now) counts[entry] = (counts[entry] as number) + 1;
  }
  return new Map(values.map((value, entry) => [value, counts[entry] as number]));
}

function countGroups(
  sets: ValueSets,
  slots: Uint32Array,
  groups: readonly (readonly number[])[],
): ReadonlyMap<number, number> {
  const { starts, entries, changed } = sets;
  const values = [...new Set(groups.flat())];
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const places = groups.map((group) => Uint32Array.from(group, (value) => placeOf.get(value) as number));
  const counts = new Uint32Array(values.length);
  const latest = new Int32Array(values.length).fill(-1);
  const count = (slot: number, entry: number): void => {
    const own = places[entry] as Uint32Array;
    for (let at = 0; at < own.length; at++) {
      const place = own[at] as number;
      if (latest[place] === slot) continue;
      latest[place] = slot;
      counts[place] = (counts[place] as number) + 1;
    }
  };
  const hasChanges = changed.size > 0;
  const end = starts.length - 1;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    const now = hasChanges ? changed.get(slot) : undefined;
    if (now) for (const entry of now) count(slot, entry);
    else if (slot < end) {
      const last = starts[slot + 1] as number;
      for (let place = starts[slot] as number; place < last; place++) count(slot, entries[place] as number);
    }
  }
  return new Map(values.map((value, place) => [value, counts[place] as number]));
}
