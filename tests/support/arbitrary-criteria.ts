import fc from 'fast-check';
import { ITEM_SORTS } from '../../src/shared/item-criteria.ts';
import {
  ITEM_STATES,
  type ItemCondition,
  type ItemFilter,
  NAME_FIELDS,
  RANGE_FIELDS,
} from '../../src/shared/item-filter.ts';
import { MEDIA_TYPES } from '../../src/shared/media-type.ts';
import { canonicalCriteria } from '../../src/shared/query-language/canonical-criteria.ts';
import type { QueryCriteria } from '../../src/shared/query-language/query-criteria.ts';

/** Pieces that mean something in the language, or nearly. */
const TRICKY = [
  ...[
    'OR',
    'AND',
    'NOT',
    'or',
    '-',
    '--',
    '(',
    ')',
    '()',
    '|',
    '@',
    ':',
    '"',
    '“',
    '”',
    '„',
    '\\',
    "'",
    '..',
  ],
  ...[
    'watched',
    'Unwatched',
    'no-poster',
    'genre:',
    'gener:crime',
    'year:',
    '1990s',
    '>=',
    'sort:',
    'random',
  ],
  ...[
    'is:',
    'http://x',
    '12:30',
    'type:film',
    'Amélie',
    '8½',
    '千と千尋',
    '😀',
    '\ud83d',
    '\u0301',
    '\u00a0',
    '  ',
  ],
  ...["'; DROP TABLE media_item; --", '^(a+)+$', '.*', '%', '+', '7', 'a', 'Barbara Stanwyck', 'sort:year-'],
];

/** Any text at all, often with pieces of the language in it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...TRICKY, ' '), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...TRICKY), { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const names = fc.array(anyText, { maxLength: 3 });
/** Mostly numbers of the field, sometimes any. */
const number = fc.option(
  fc.oneof(
    fc.integer({ min: -1, max: 120 }),
    fc.integer({ min: 1890, max: 2030 }),
    fc.integer({ min: -2, max: 102 }).map((tenths) => tenths / 10),
    fc.double(),
  ),
  { nil: undefined },
);

const range = fc
  .record({ field: fc.constantFrom(...RANGE_FIELDS), from: number, to: number })
  .map(({ field, from, to }) => ({
    field,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));

/** Mostly days there are, often the ends of months. */
const day = fc.oneof(
  fc
    .date({ min: new Date('1999-12-01'), max: new Date('2001-03-02'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2000-01-01', '2000-01-31', '2000-02-29', '2000-12-31', '2001-02-29', '2000-1-1', 'soon'),
);

const person = fc.record(
  {
    field: fc.constant('person' as const),
    anyOf: names,
    role: fc.oneof(fc.constantFrom('actor', 'person', 'producer', 'Director of photography'), anyText),
  },
  { requiredKeys: ['field', 'anyOf'], noNullPrototype: true },
);

const condition: fc.Arbitrary<ItemCondition> = fc.oneof(
  fc.record({ field: fc.constant('text' as const), words: anyText }),
  fc.record({
    field: fc.constant('type' as const),
    anyOf: fc.array(fc.constantFrom(...MEDIA_TYPES), { maxLength: 3 }),
  }),
  fc.record({ field: fc.constantFrom(...NAME_FIELDS), anyOf: names }),
  person,
  range,
  fc.record({ field: fc.constant('added' as const), withinDays: fc.integer({ min: -1, max: 200_000 }) }),
  fc
    .record({ from: day, to: day }, { requiredKeys: [], noNullPrototype: true })
    .map((days) => ({ field: 'added' as const, ...days })),
  fc.record({ field: fc.constant('is' as const), state: fc.constantFrom(...ITEM_STATES) }),
);

/** Any filter, canonical or not. */
export const anyFilter: fc.Arbitrary<ItemFilter> = fc.letrec<{ filter: ItemFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    condition,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

/** Any criteria of a box, canonical or not. */
export const anyCriteria: fc.Arbitrary<QueryCriteria> = fc
  .record(
    {
      text: anyText,
      mediaType: fc.constantFrom(...MEDIA_TYPES),
      filter: anyFilter,
      sort: fc.constantFrom(...ITEM_SORTS),
      descending: fc.boolean(),
      seed: fc.nat(0xffff_ffff),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((criteria) => ({ ...criteria }));

/** Criteria as a text gives them. */
export const boxCriteria: fc.Arbitrary<QueryCriteria> = anyCriteria.map((criteria) =>
  canonicalCriteria(criteria),
);
