import type { ValueSets } from './value-sets.ts';

/** Selected slots, as a list and by slot. */
export interface SelectedSlots {
  readonly slots: Uint32Array;
  readonly mask: Uint8Array;
}

/** How many slots have each value, by place. */
export interface ValueCounts {
  /** Numbers of the values. */
  readonly values: readonly number[];
  readonly counts: Uint32Array;
}

/**
 * How many slots have each value.
 * @param countedAs Values that a slot with this one counts for, once each however many of its own say so; absent: itself.
 */
export function countValues(
  sets: ValueSets,
  selected: SelectedSlots,
  countedAs?: (value: number) => readonly number[],
): ValueCounts {
  if (countedAs === undefined) return countPlain(sets, selected);
  const groups = sets.values.map(countedAs);
  const isPlain = groups.every((group, entry) => group.length === 1 && group[0] === sets.values[entry]);
  return isPlain ? countPlain(sets, selected) : countGroups(sets, selected, groups);
}

function countPlain(
  { starts, entries, changed, values }: ValueSets,
  { slots, mask }: SelectedSlots,
): ValueCounts {
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
  return { values, counts };
}

function countGroups(
  { starts, entries, changed }: ValueSets,
  { slots, mask }: SelectedSlots,
  groups: readonly (readonly number[])[],
): ValueCounts {
  const { values, places } = numberGroups(groups);
  const counts = new Uint32Array(values.length);
  const latest = new Int32Array(values.length).fill(-1);
  const end = starts.length - 1;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if (slot >= end) break;
    const last = starts[slot + 1] as number;
    for (let from = starts[slot] as number; from < last; from++) {
      countEntry(places[entries[from] as number] as Uint32Array, slot, latest, counts);
    }
  }
  const add = (own: Iterable<number>, sign: number): void => {
    for (const group of new Set([...own].flatMap((entry) => [...(places[entry] ?? [])]))) {
      counts[group] = (counts[group] as number) + sign;
    }
  };
  for (const [slot, now] of changed) {
    if (mask[slot] !== 1) continue;
    if (slot < end) add(entries.subarray(starts[slot], starts[slot + 1]), -1);
    add(now, 1);
  }
  return { values, counts };
}

/** The values counted, and for each entry which of them it counts for. */
function numberGroups(groups: readonly (readonly number[])[]): {
  readonly values: readonly number[];
  readonly places: readonly Uint32Array[];
} {
  const values = [...new Set(groups.flat())];
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const places = groups.map((group) => Uint32Array.from(group, (value) => placeOf.get(value) as number));
  return { values, places };
}

function countEntry(places: Uint32Array, slot: number, latest: Int32Array, counts: Uint32Array): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    if (latest[place] === slot) continue;
    latest[place] = slot;
    counts[place] = (counts[place] as number) + 1;
  }
}
