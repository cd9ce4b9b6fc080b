import fc from 'fast-check';
import { localDay } from '../../src/app/local-day.ts';
import type { ItemCondition, ItemFilter, NameField } from '../../src/shared/item-filter.ts';
import { ITEM_STATES } from '../../src/shared/item-filter.ts';
import { MEDIA_TYPES } from '../../src/shared/media-type.ts';
import {
  FAVOURITE,
  HAS_FILE,
  HAS_OVERVIEW,
  HAS_POSTER,
  type ItemFacts,
  MISSING_FILE,
  SET_FIELDS,
  type SetField,
  UNMATCHED,
  WATCHED,
} from '../../src/workers/db/search/item-facts.ts';
import { NameTable } from '../../src/workers/db/search/name-table.ts';

/** An item with what the columns are only told through orders and the context of a filter. */
export interface ModelItem extends ItemFacts {
  readonly sortTitle: string;
  readonly votes: number | null;
  readonly people: readonly string[];
  readonly words: readonly string[];
}

export const LIBRARIES: readonly (readonly [number, string])[] = [
  [7, 'Films'],
  [3, 'Émissions'],
  [12, 'Old'],
];
const TAGS = ['Mood', 'Mood/Dark', 'mood/dark/noir', 'Moody', 'Sci-Fi', 'sci fi'];
const OTHERS = ['Crime', 'crime!', 'Drama', 'Élan', '???'];
const PEOPLE = ['Ida', 'Otto'];
export const NOW = 1_000_000_000_000;
const DAY = 86_400_000;

/** Names as they are in the model: value numbers count from 5. */
export function namesOf(field: NameField): readonly (readonly [number, string])[] {
  if (field === 'library') return LIBRARIES;
  return (field === 'tag' ? TAGS : OTHERS).map((name, at) => [at + 5, name]);
}

export function makeNames(inactive: ReadonlySet<number>): NameTable {
  const names = new NameTable();
  for (const field of SET_FIELDS) for (const [value, name] of namesOf(field)) names.set(field, value, name);
  for (const [id, name] of LIBRARIES) names.setLibrary(id, name, !inactive.has(id));
  return names;
}

/** About when the model's items were added. */
const DAYS = [-8, -7, -6, -1, 0, 1].map((days) => localDay(new Date(NOW + days * DAY)));

const few = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });
const maybe = (values: fc.Arbitrary<number>) => fc.option(values, { freq: 3 });

const flags = few([WATCHED, FAVOURITE, UNMATCHED, HAS_POSTER, HAS_OVERVIEW, HAS_FILE, MISSING_FILE]).map(
  (bits) => bits.reduce((sum, bit) => sum | bit, 0),
);
const sets = fc.record(
  Object.fromEntries(
    SET_FIELDS.map((field) => [field, few(namesOf(field).map(([value]) => value))]),
  ) as unknown as Record<SetField, fc.Arbitrary<number[]>>,
  { requiredKeys: [] },
);

/** Any item with this id. */
export function itemWithId(id: fc.Arbitrary<number>): fc.Arbitrary<ModelItem> {
  return fc.record({
    id,
    mediaType: fc.constantFrom(...MEDIA_TYPES),
    libraryId: fc.constantFrom(...LIBRARIES.map(([library]) => library)),
    year: maybe(fc.constantFrom(1800, 1939, 1940, 1999, 2200)),
    rating: maybe(fc.constantFrom(0, 6.9, 7, 7.000000001, 7.5, 10)),
    runtimeMin: maybe(fc.constantFrom(1, 90, 100_000)),
    addedAt: fc.constantFrom(0, NOW - 7 * DAY - 1, NOW - 7 * DAY, NOW - 1, NOW),
    votes: maybe(fc.constantFrom(0, 5, 3_000_000)),
    lastWatchedAt: maybe(fc.constantFrom(0, NOW - 5, NOW)),
    size: maybe(fc.constantFrom(0, 700_000_000, 40_000_000_000)),
    sortTitle: fc.constantFrom('', 'a', 'b', 'b c', 'é'),
    flags,
    sets,
    people: few(PEOPLE),
    words: few(['one', 'two']),
  });
}

const named = (field: NameField): fc.Arbitrary<ItemCondition> =>
  few([...namesOf(field).map(([, name]) => name.toUpperCase()), 'nobody has it']).map((anyOf) => ({
    field,
    anyOf,
  }));
const ends = (field: 'year' | 'rating' | 'runtime', values: readonly number[]): fc.Arbitrary<ItemCondition> =>
  fc
    .record({ from: fc.constantFrom(...values), to: fc.constantFrom(...values) }, { requiredKeys: [] })
    .map((range) => ({ field, ...range }));

const condition: fc.Arbitrary<ItemCondition> = fc.oneof(
  fc.constantFrom('one', 'two', 'three').map((words): ItemCondition => ({ field: 'text', words })),
  few(MEDIA_TYPES).map((anyOf): ItemCondition => ({ field: 'type', anyOf })),
  fc.constantFrom('library' as const, ...SET_FIELDS).chain(named),
  few(PEOPLE).map((anyOf): ItemCondition => ({ field: 'person', anyOf })),
  ends('year', [-5, 1800, 1939, 1940.5, 3000]),
  ends('rating', [0, 7, 7.4, 10]),
  ends('runtime', [1, 90, 91]),
  fc.constantFrom(0, 7, 20_000).map((withinDays): ItemCondition => ({ field: 'added', withinDays })),
  fc
    .record({ from: fc.constantFrom(...DAYS), to: fc.constantFrom(...DAYS) }, { requiredKeys: [] })
    .map((days): ItemCondition => ({ field: 'added', ...days })),
  fc.constantFrom(...ITEM_STATES).map((state): ItemCondition => ({ field: 'is', state })),
);

/** Any filter, nested. */
export const anyFilter: fc.Arbitrary<ItemFilter> = fc.letrec<{ filter: ItemFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.array(tie('filter'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('filter'), { maxLength: 3 }).map((any) => ({ any })),
    tie('filter').map((not) => ({ not })),
  ),
})).filter;

const FOLDED: Readonly<Record<string, string>> = {
  'crime!': 'crime',
  'sci-fi': 'sci fi',
  élan: 'elan',
  émissions: 'emissions',
};
/** Folds the model's names. */
export const fold = (name: string) => FOLDED[name.toLowerCase()] ?? name.toLowerCase();

/** Whether a value goes by a name: alike but for case, accents and signs; a tag also by one it is below of. */
export function isNamed(field: NameField, value: number, name: string): boolean {
  const own = fold(namesOf(field).find(([number]) => number === value)?.[1] ?? '');
  return own === fold(name) || (field === 'tag' && own.startsWith(`${fold(name)}/`));
}

/** Days are compared as texts. */
function isWithinDays(day: string, { from, to }: { readonly from?: string; readonly to?: string }): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function isWithin(value: number | null, from = -Infinity, to = Infinity): boolean {
  return value !== null && value >= from && value <= to;
}

function isMet(item: ModelItem, condition: ItemCondition): boolean {
  switch (condition.field) {
    case 'text':
      return item.words.includes(condition.words);
    case 'type':
      return condition.anyOf.includes(item.mediaType);
    case 'person':
      return condition.anyOf.some((name) => item.people.includes(name));
    case 'year':
      return isWithin(item.year, condition.from, condition.to);
    case 'rating':
      return isWithin(item.rating, condition.from, condition.to);
    case 'runtime':
      return isWithin(item.runtimeMin, condition.from, condition.to);
    case 'added':
      if ('withinDays' in condition) return item.addedAt >= NOW - condition.withinDays * DAY;
      return isWithinDays(localDay(new Date(item.addedAt)), condition);
    case 'is':
      return {
        watched: (item.flags & WATCHED) !== 0,
        favourite: (item.flags & FAVOURITE) !== 0,
        unmatched: (item.flags & UNMATCHED) !== 0,
        'no-poster': (item.flags & HAS_POSTER) === 0,
        'no-overview': (item.flags & HAS_OVERVIEW) === 0,
        'no-subtitles': (item.sets.subtitle ?? []).length === 0,
        'missing-file': (item.flags & MISSING_FILE) !== 0,
        'no-file': (item.flags & HAS_FILE) === 0,
      }[condition.state];
    default: {
      const { field } = condition;
      const values = field === 'library' ? [item.libraryId] : (item.sets[field] ?? []);
      return condition.anyOf.some((name) => values.some((value) => isNamed(field, value, name)));
    }
  }
}

/** Whether a filter selects an item. */
export function isSelected(item: ModelItem, filter: ItemFilter): boolean {
  if ('field' in filter) return isMet(item, filter);
  if ('not' in filter) return !isSelected(item, filter.not);
  if ('any' in filter) return filter.any.some((part) => isSelected(item, part));
  return filter.all.every((part) => isSelected(item, part));
}

type Key = (item: ModelItem) => string | number;
type Comparison = (one: ModelItem, other: ModelItem) => number;

/** Compares by one after the other, ascending. */
function by(...keys: readonly Key[]): Comparison {
  return (one, other) => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };
}

const identity: readonly Key[] = [(item) => item.mediaType, (item) => item.libraryId, (item) => item.id];
const title: Key = (item) => item.sortTitle;
const year: Key = (item) => item.year ?? -1;

/** As lists by title have them. */
export const byTitle = by(title, year, ...identity);
/** As slots are numbered. */
export const byRenown = by(
  (item) => -(item.votes ?? -1),
  (item) => -(item.rating ?? -1),
  (item) => -year(item),
  title,
  ...identity,
);

interface ModelSort {
  readonly value: (item: ModelItem) => string | number | null;
  readonly ties: readonly Key[];
}

export const MODEL_SORTS = {
  title: { value: title, ties: [year, ...identity] },
  year: { value: (item) => item.year, ties: [title, ...identity] },
  rating: { value: (item) => item.rating, ties: identity },
  runtime: { value: (item) => item.runtimeMin, ties: identity },
  added: { value: (item) => item.addedAt, ties: identity },
  watched: { value: (item) => item.lastWatchedAt, ties: [title, year, ...identity] },
} satisfies Record<string, ModelSort>;

/** Sorted: descending is ascending reversed, but what is unknown comes last in both. */
export function sorted(
  items: readonly ModelItem[],
  sort: keyof typeof MODEL_SORTS,
  descending: boolean,
): readonly ModelItem[] {
  const { value, ties }: ModelSort = MODEL_SORTS[sort];
  const known = items.filter((item) => value(item) !== null).sort(by((item) => value(item) ?? 0, ...ties));
  const unknown = items.filter((item) => value(item) === null).sort(by(...ties));
  return descending ? [...known.reverse(), ...unknown.reverse()] : [...known, ...unknown];
}

/** Items with ids that leave gaps. */
export const anyItems: fc.Arbitrary<readonly ModelItem[]> = fc.uniqueArray(
  itemWithId(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(900_000_000))),
  { selector: ({ id }) => id, maxLength: 40 },
);

/** Ids of libraries that are not active. */
export const anyLibraries: fc.Arbitrary<ReadonlySet<number>> = few(LIBRARIES).map(
  (libraries) => new Set(libraries.slice(1).map(([id]) => id)),
);
