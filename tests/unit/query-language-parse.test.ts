import { expect, test } from '@playwright/test';
import type { ItemFilter } from '../../src/shared/item-filter.ts';
import { parseQuery } from '../../src/shared/query-language/parse-query.ts';
import { printQuery } from '../../src/shared/query-language/print-query.ts';
import type { QueryCriteria } from '../../src/shared/query-language/query-criteria.ts';

const words = (text: string): ItemFilter => ({ field: 'text', words: text });
const genre = (...anyOf: string[]): ItemFilter => ({ field: 'genre', anyOf });
const year = (from?: number, to?: number): ItemFilter => ({
  field: 'year',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const added = (from?: string, to?: string): ItemFilter => ({
  field: 'added',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const watched: ItemFilter = { field: 'is', state: 'watched' };

/** What is typed, what it means, and how it is printed where that differs. */
const texts: readonly [typed: string, criteria: QueryCriteria, printed?: string][] = [
  ['', {}],
  [
    'noir year:1940..1959 -watched actor:"Barbara Stanwyck" rating:>=7 genre:crime|drama sort:year-',
    {
      text: 'noir',
      filter: {
        all: [
          year(1940, 1959),
          { not: watched },
          { field: 'person', anyOf: ['Barbara Stanwyck'], role: 'actor' },
          { field: 'rating', from: 7 },
          genre('crime', 'drama'),
        ],
      },
      sort: 'year',
      descending: true,
    },
  ],
  // Words and phrases.
  ['the  third\tman ', { text: 'the third man' }, 'the third man'],
  ['Spider-Man - no way', { text: 'Spider-Man - no way' }],
  ['wall·e 8½ 千と千尋 C:\\films 12:30 http://x', { text: 'wall·e 8½ 千と千尋 C:\\films 12:30 http://x' }],
  ['Star Wars: Episode', { text: 'Star Wars: Episode' }],
  ['Years: a life', { text: 'Years: a life' }],
  ['Birdman (2014)', { text: 'Birdman 2014' }, 'Birdman 2014'],
  ['Watched favourite missing', { text: 'Watched favourite missing' }],
  ['"genre:crime" "OR" “a b', { text: 'genre:crime OR a b' }, '"genre:crime" "OR" a b'],
  ['12" -x', { text: '12"', filter: { not: words('x') } }],
  // Together, alternatives, excluded.
  ['a genre:crime b', { text: 'a b', filter: genre('crime') }, 'a b genre:crime'],
  ['a OR b', { filter: { any: [words('a'), words('b')] } }],
  ['a b OR c', { text: 'a', filter: { any: [words('b'), words('c')] } }, 'a (b OR c)'],
  ['(a b) OR c', { filter: { any: [words('a b'), words('c')] } }, '"a b" OR c'],
  ['a AND b', { text: 'a b' }, 'a b'],
  ['dead or alive', { text: 'dead or alive' }],
  [
    'NOT (genre:a year:1999)',
    { filter: { not: { all: [genre('a'), year(1999, 1999)] } } },
    '-(genre:a year:1999)',
  ],
  ['--a NOT NOT b', { text: 'a b' }, 'a b'],
  // States.
  ['is:watched', { filter: watched }],
  ['-unwatched', { filter: watched }, 'is:watched'],
  ['is:unseen', { filter: { not: watched } }, '-watched'],
  ['NOT favourite', { filter: { not: { field: 'is', state: 'favourite' } } }, '-favourite'],
  ['-"watched"', { filter: { not: words('watched') } }],
  [
    'no:poster -missing',
    {
      filter: { all: [{ field: 'is', state: 'no-poster' }, { not: { field: 'is', state: 'missing-file' } }] },
    },
    'is:no-poster -missing-file',
  ],
  ['has:year no:rating', { filter: { all: [year(), { not: { field: 'rating' } }] } }],
  // Names and people.
  [
    'lang:French sub:en Studio:"A24"',
    {
      filter: {
        all: [
          { field: 'audio', anyOf: ['French'] },
          { field: 'subtitle', anyOf: ['en'] },
          { field: 'company', anyOf: ['A24'] },
        ],
      },
    },
    'audio:French subtitle:en company:A24',
  ],
  ['actor:"The \\"Rock\\""|X', { filter: { field: 'person', anyOf: ['The "Rock"', 'X'], role: 'actor' } }],
  ['person:"A B"@editor', { filter: { field: 'person', anyOf: ['A B'], role: 'editor' } }],
  ['person:X', { filter: { field: 'person', anyOf: ['X'] } }],
  // Numbers.
  ['year:1990s', { filter: year(1990, 1999) }, 'year:1990..1999'],
  ['year:>1990s', { filter: year(2000) }, 'year:>=2000'],
  ['year:..1959', { filter: year(undefined, 1959) }, 'year:<=1959'],
  ['year:1940-1959', { filter: year(1940, 1959) }, 'year:1940..1959'],
  ['year:1994|1999', { filter: { any: [year(1994, 1994), year(1999, 1999)] } }, 'year:1994 OR year:1999'],
  ['rating:>7', { filter: { field: 'rating', from: 7.1 } }, 'rating:>=7.1'],
  ['rating:8+', { filter: { field: 'rating', from: 8 } }, 'rating:>=8'],
  ['rating:<7,5', { filter: { field: 'rating', to: 7.4 } }, 'rating:<=7.4'],
  ['runtime:1h30..2h', { filter: { field: 'runtime', from: 90, to: 120 } }, 'runtime:90..120'],
  ['runtime:<90m', { filter: { field: 'runtime', to: 89 } }, 'runtime:<=89'],
  ['added:2026-02', { filter: added('2026-02-01', '2026-02-28') }],
  ['added:2026-01..2026', { filter: added('2026-01-01', '2026-12-31') }, 'added:2026-01..2026-12'],
  ['added:2026-03-14', { filter: added('2026-03-14', '2026-03-14') }],
  ['added:2026-03-02..2026-03-08', { filter: added('2026-03-02', '2026-03-08') }],
  ['added:>2023', { filter: added('2024-01-01') }, 'added:>=2024-01-01'],
  ['added:..2024-02', { filter: added(undefined, '2024-02-29') }, 'added:<=2024-02-29'],
  ['added:2w', { filter: { field: 'added', withinDays: 14 } }, 'added:14d'],
  // Types and order.
  ['type:movie', { mediaType: 'movie' }, 'type:film'],
  ['type:tv|film', { filter: { field: 'type', anyOf: ['movie', 'series'] } }, 'type:film|series'],
  ['-type:film', { filter: { not: { field: 'type', anyOf: ['movie'] } } }],
  ['sort:rating+', { sort: 'rating', descending: false }, 'sort:rating'],
  ['sort:random:42', { sort: 'random', descending: false, seed: 42 }],
];

for (const [typed, criteria, printed = typed] of texts)
  test(`“${typed}” is read and printed`, () => {
    expect(parseQuery(typed)).toEqual({ ok: true, criteria });
    expect(printQuery(criteria)).toBe(printed);
  });

/** What is typed, the part an error points at, and what it says. */
const faults: readonly [typed: string, part: string, message: RegExp][] = [
  ['noir year:x1994', 'x1994', /A year is a number like 1994/],
  ['year:1940..195x', '1940..195x', /A year/],
  ['year:1959..1940', '1959..1940', /ends before it begins/],
  ['rating:11', '11', /from 0 to 10/],
  ['runtime:long', 'long', /minutes or hours/],
  ['added:soon', 'soon', /7d/],
  ['added:2026-02-30', '2026-02-30', /2026-03-14/],
  ['added:2026-03..2026-01', '2026-03..2026-01', /ends before it begins/],
  ['a type:book', 'book', /film, series, episode, video/],
  ['is:great', 'great', /watched, unwatched, favourite/],
  ['genre: crime', 'genre:', /without a space/],
  ['genre:crime|', 'genre:crime|', /value/],
  ['gener:crime', 'gener', /Is genre meant/],
  ['a yaer:1994', 'yaer', /Is year meant/],
  ['a (b', '(', /not closed/],
  ['a) b', ')', /No bracket/],
  ['a OR', 'OR', /both sides of OR/],
  ['OR a', 'OR', /both sides of OR/],
  ['a AND )', 'AND', /both sides of AND/],
  ['a NOT', 'NOT', /follow NOT/],
  ['sort:size', 'sort:size', /relevance, title/],
  ['(sort:year a)', 'sort:year', /stands for itself/],
  ['sort:year sort:title', 'sort:title', /already/],
];

for (const [typed, part, message] of faults)
  test(`“${typed}” is told apart at “${part}”`, () => {
    const parsed = parseQuery(typed);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    const { start, end } = parsed.error;
    expect(typed.slice(start, end)).toBe(part);
    expect(parsed.error.message).toMatch(message);
  });
