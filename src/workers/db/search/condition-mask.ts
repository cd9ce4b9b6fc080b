import type {
  AddedCondition,
  ItemCondition,
  ItemState,
  NameField,
  RangeField,
} from '../../../shared/item-filter.ts';
import type { FilterContext } from './filter-context.ts';
import type { ItemColumns } from './item-columns.ts';
import {
  FAVOURITE,
  HAS_FILE,
  HAS_OVERVIEW,
  HAS_POSTER,
  MISSING_FILE,
  TYPE_CODES,
  UNMATCHED,
  WATCHED,
} from './item-facts.ts';
import { SlotMask } from './slot-mask.ts';
import { startOfDay } from './start-of-day.ts';

const DAY_MS = 86_400_000;

/** States that are a flag; the other follows from the values of a field. */
type FlagState = Exclude<ItemState, 'no-subtitles'>;

/** Where a state's flag is, and whether it is the state when it is not set. */
const STATES: Readonly<Record<FlagState, { readonly shift: number; readonly isUnset?: true }>> = {
  watched: { shift: shiftOf(WATCHED) },
  favourite: { shift: shiftOf(FAVOURITE) },
  unmatched: { shift: shiftOf(UNMATCHED) },
  'no-poster': { shift: shiftOf(HAS_POSTER), isUnset: true },
  'no-overview': { shift: shiftOf(HAS_OVERVIEW), isUnset: true },
  'missing-file': { shift: shiftOf(MISSING_FILE) },
  'no-file': { shift: shiftOf(HAS_FILE), isUnset: true },
};

function shiftOf(flag: number): number {
  return 31 - Math.clz32(flag);
}

/** What masks are made from. */
export interface MaskSource {
  readonly columns: ItemColumns;
  readonly context: FilterContext;
}

/** Slots that meet a condition; those without an item may be among them. Not to be changed: it may be kept. */
export function conditionMask(source: MaskSource, condition: ItemCondition): SlotMask {
  const { columns, context } = source;
  switch (condition.field) {
    case 'text':
      return tiersMask(columns, context.text(condition.words));
    case 'person':
      return slotsMask(columns, context.people(condition.anyOf, condition.role));
    case 'added':
      return rangeMask(columns, 'added', ...addedBetween(condition, context.now));
    default:
      return columns.masks.get(`${JSON.stringify(condition)}/${context.names.version}`, () =>
        lastingMask(source, condition),
      );
  }
}

/** Slots with a tier; with a mask given, those of it. */
export function tiersMask({ capacity, count }: ItemColumns, tiers: Uint8Array, within?: SlotMask): SlotMask {
  const mask = new SlotMask(capacity);
  const { bytes } = mask;
  const end = Math.min(tiers.length, count);
  if (within) {
    const scope = within.bytes;
    // 1 for every tier but 0, without a branch: nothing tells which way it would go.
    for (let slot = 0; slot < end; slot++)
      bytes[slot] = (-(tiers[slot] as number) >>> 31) & (scope[slot] as number);
  } else {
    for (let slot = 0; slot < end; slot++) bytes[slot] = tiers[slot] === 0 ? 0 : 1;
  }
  return mask;
}

type LastingCondition = Exclude<ItemCondition, { field: 'text' | 'person' | 'added' }>;

function lastingMask({ columns, context }: MaskSource, condition: LastingCondition): SlotMask {
  switch (condition.field) {
    case 'type':
      return placesMask(
        columns,
        columns.types,
        condition.anyOf.map((type) => TYPE_CODES[type]),
      );
    case 'is':
      return stateMask(columns, condition.state);
    case 'year':
    case 'rating':
    case 'runtime':
      return rangeMask(columns, condition.field, condition.from, condition.to);
    default:
      return namesMask({ columns, context }, condition.field, condition.anyOf);
  }
}

function namesMask({ columns, context }: MaskSource, field: NameField, names: readonly string[]): SlotMask {
  const values = names.flatMap((name) => context.names.valuesNamed(field, name));
  if (field === 'library') {
    return placesMask(
      columns,
      columns.libraries,
      values.map((id) => columns.libraryIds.indexOf(id)),
    );
  }
  const mask = new SlotMask(columns.capacity);
  columns.sets[field].mark(values, mask.bytes);
  return mask;
}

function placesMask(
  columns: ItemColumns,
  places: Uint8Array | Uint16Array,
  wanted: readonly number[],
): SlotMask {
  const mask = new SlotMask(columns.capacity);
  const { bytes } = mask;
  const { count } = columns;
  const isWanted = new Uint8Array(0x10000);
  for (const place of wanted) if (place >= 0) isWanted[place] = 1;
  for (let slot = 0; slot < count; slot++) bytes[slot] = isWanted[places[slot] as number] as number;
  return mask;
}

function slotsMask(columns: ItemColumns, slots: Uint32Array): SlotMask {
  const mask = new SlotMask(columns.capacity);
  for (let at = 0; at < slots.length; at++) mask.bytes[slots[at] as number] = 1;
  return mask;
}

function rangeMask(
  columns: ItemColumns,
  column: RangeField | 'added',
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): SlotMask {
  const values = columns.numbers(column);
  const mask = new SlotMask(columns.capacity);
  const { bytes } = mask;
  const { count } = columns;
  for (let slot = 0; slot < count; slot++) {
    const value = values[slot] as number;
    // Without a branch, which half of the values would take by surprise.
    bytes[slot] = Number(value >= from) & Number(value <= to);
  }
  return mask;
}

/** The first and the last ms. */
function addedBetween(condition: AddedCondition, now: number): [from: number, to: number] {
  if ('withinDays' in condition) return [now - condition.withinDays * DAY_MS, Number.POSITIVE_INFINITY];
  const { from, to } = condition;
  return [
    from === undefined ? Number.NEGATIVE_INFINITY : startOfDay(from),
    to === undefined ? Number.POSITIVE_INFINITY : startOfDay(to, 1) - 1,
  ];
}

function stateMask(columns: ItemColumns, state: ItemState): SlotMask {
  if (state === 'no-subtitles') {
    const mask = new SlotMask(columns.capacity);
    columns.sets.subtitle.markAny(mask.bytes);
    mask.invert();
    return mask;
  }
  const { shift, isUnset } = STATES[state];
  const mask = new SlotMask(columns.capacity);
  const { bytes } = mask;
  const { flags, count } = columns;
  const unset = isUnset ? 1 : 0;
  for (let slot = 0; slot < count; slot++) {
    bytes[slot] = (((flags[slot] as number) >>> shift) & 1) ^ unset;
  }
  return mask;
}
