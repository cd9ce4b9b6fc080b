import type { NameField } from '../../../shared/item-filter.ts';
import { countValues, type SelectedSlots, type ValueCounts } from './count-values.ts';
import type { ItemColumns } from './item-columns.ts';
import { TYPES_BY_CODE, WATCHED } from './item-facts.ts';
import type { NameTable } from './name-table.ts';
import type { Selection } from './select-items.ts';

const MOST_VALUES = 50;
const LAST_DECADE = 400;
/** 10 belongs to the last, as in the condition that a band becomes. */
const RATING_BANDS = 10;

/** A value with the number of selected items that have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

type SetFacet = 'genre' | 'resolution' | 'keyword' | 'tag' | 'collection';

/** `Facets` of the contract. */
export interface FacetCounts {
  readonly total: number;
  readonly fields: Readonly<
    Record<'type' | 'decade' | 'rating' | 'watched' | SetFacet, readonly ValueCount[]>
  >;
}

/** Counts of the selected items by field: the most frequent first, at most 50; decades and rating bands by value. */
export function countFacets(
  columns: ItemColumns,
  selection: Selection,
  { names }: { readonly names: NameTable },
): FacetCounts {
  const slots = slotsOf(selection);
  const ofField = (field: SetFacet) => countNames(columns, { slots, mask: selection.mask }, names, field);
  return {
    total: selection.count,
    fields: {
      type: mostFrequent(typeCounts(columns.types, slots)),
      genre: ofField('genre'),
      decade: bandCounts(columns.numbers('year'), slots, 10, LAST_DECADE),
      rating: bandCounts(columns.numbers('rating'), slots, 1, RATING_BANDS - 1),
      resolution: ofField('resolution'),
      keyword: ofField('keyword'),
      tag: ofField('tag'),
      collection: ofField('collection'),
      watched: mostFrequent(watchedCounts(columns.flags, slots)),
    },
  };
}

/** How many selected items have each name of a field: the most frequent first, at most 50. */
export function countNames(
  columns: ItemColumns,
  selected: SelectedSlots,
  names: NameTable,
  field: SetFacet,
): ValueCount[] {
  // Of tens of thousands of keywords, looking up what each counts for takes longer than counting.
  const countedAs = names.areDistinct(field) ? undefined : (value: number) => names.selectedBy(field, value);
  return mostFrequent(mostNamed(countValues(columns.sets[field], selected, countedAs), names, field));
}

/** The selected slots, ascending. */
export function slotsOf({ mask, count }: Selection): Uint32Array {
  const slots = new Uint32Array(count);
  let found = 0;
  for (let slot = 0; found < count; slot++) {
    slots[found] = slot;
    found += mask[slot] as number;
  }
  return slots;
}

function typeCounts(types: Uint8Array, slots: Uint32Array): ValueCount[] {
  const counts = new Uint32Array(TYPES_BY_CODE.length);
  for (let at = 0; at < slots.length; at++) {
    const type = types[slots[at] as number] as number;
    counts[type] = (counts[type] as number) + 1;
  }
  return TYPES_BY_CODE.map((value, code) => ({ value, count: counts[code] as number }));
}

function watchedCounts(flags: Uint8Array, slots: Uint32Array): ValueCount[] {
  let watched = 0;
  for (let at = 0; at < slots.length; at++) watched += (flags[slots[at] as number] as number) & WATCHED;
  return [
    { value: 'yes', count: watched },
    { value: 'no', count: slots.length - watched },
  ];
}

/** Whole bands of a number, by value; the value is the lowest of the band. What is above the last is in it. */
function bandCounts(
  values: Float32Array | Float64Array,
  slots: Uint32Array,
  width: number,
  last: number,
): ValueCount[] {
  // The first is of unknown values.
  const counts = new Uint32Array(last + 2);
  const scale = 1 / width;
  for (let at = 0; at < slots.length; at++) {
    const value = values[slots[at] as number] as number;
    const band = Number(!Number.isNaN(value)) * (Math.min((value * scale) | 0, last) + 1);
    counts[band] = (counts[band] as number) + 1;
  }
  return Array.from(counts.subarray(1), (count, band) => ({ value: String(band * width), count })).filter(
    ({ count }) => count > 0,
  );
}

/** The named values with the highest counts: all that may be among the most frequent. Counts are changed. */
function mostNamed({ values, counts }: ValueCounts, names: NameTable, field: NameField): ValueCount[] {
  for (let place = 0; place < values.length; place++)
    if (names.nameOf(field, values[place] as number) === undefined) counts[place] = 0;
  const least = leastOfMost(counts);
  const found: ValueCount[] = [];
  for (let place = 0; place < values.length; place++) {
    const count = counts[place] as number;
    if (count >= least) found.push({ value: names.nameOf(field, values[place] as number) as string, count });
  }
  return found;
}

/** The count of the last of the most frequent values; at least 1. Numbers are sorted far faster than values. */
function leastOfMost(counts: Uint32Array): number {
  const sorted = counts.filter((count) => count > 0).sort();
  return sorted[sorted.length - MOST_VALUES] ?? 1;
}

function mostFrequent(counts: readonly ValueCount[]): ValueCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}
