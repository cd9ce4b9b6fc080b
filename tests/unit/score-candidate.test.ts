import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { rankCandidates } from '../../src/providers/match/rank-candidates.ts';
import { CERTAIN_SCORE, scoreCandidate } from '../../src/providers/match/score-candidate.ts';
import { titleSimilarity } from '../../src/providers/match/title-similarity.ts';
import { mergeCandidates } from '../../src/providers/merge/merge-candidates.ts';
import type { TitleCandidate } from '../../src/shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../src/shared/metadata/title-query.ts';
import { candidateOf } from '../support/candidate.ts';

const film = (title: string, year?: number, more: Partial<TitleQuery> = {}): TitleQuery => ({
  kind: 'movie',
  title,
  year,
  ...more,
});
const score = (query: TitleQuery, candidate: TitleCandidate) => scoreCandidate(query, candidate).score;
const series = (id: string, more: Parameters<typeof candidateOf>[0] = {}) =>
  candidateOf({ ...more, ref: { id, kind: 'series', ...more.ref } });
let nextId = 0;
const rank = (query: TitleQuery, ...candidates: TitleCandidate[]) =>
  rankCandidates(
    query,
    mergeCandidates(candidates.map((one) => ({ ...one, ref: { ...one.ref, id: `${++nextId}` } }))),
  );

test('a film by its title and year is certain, and says why', () => {
  const { score: value, reasons } = scoreCandidate(
    film('Alien', 1979, { runtimeMin: 117 }),
    candidateOf({ year: 1979, runtimeMin: 116 }),
  );
  expect(value).toBeGreaterThan(0.97);
  expect(reasons.map(({ text }) => text)).toEqual([
    'Same year (1979)',
    'Same title',
    'Same length (116 min)',
    'A film',
  ]);
});

const CERTAIN: readonly [string, TitleQuery, Parameters<typeof candidateOf>[0]][] = [
  ['a year later by its country', film('Alien', 1978), { year: 1979 }],
  ['a year earlier by a festival', film('Pulp Fiction', 1995), { title: 'Pulp Fiction', year: 1994 }],
  ['the only one of its title', film('Inception'), { title: 'Inception', year: 2010 }],
  ['a Roman numeral', film('Rocky 2', 1979), { title: 'Rocky II', year: 1979 }],
  ['a number in words', film('Oceans 11', 2001), { title: "Ocean's Eleven", year: 2001 }],
  ['a typing error', film('Inceptoin', 2010), { title: 'Inception', year: 2010 }],
  ['an article too few', film('Matrix', 1999), { title: 'The Matrix', year: 1999 }],
  ['an article behind', film('Matrix, The', 1999), { title: 'The Matrix', year: 1999 }],
  ['an ampersand', film('Fast and Furious', 2009), { title: 'Fast & Furious', year: 2009 }],
  ['a hyphen', film('Spiderman', 2002), { title: 'Spider-Man', year: 2002 }],
  ['points', film('SWAT', 2003), { title: 'S.W.A.T.', year: 2003 }],
  ['no subtitle', film('Star Wars', 1977), { title: 'Star Wars: Episode IV – A New Hope', year: 1977 }],
  [
    'the subtitle alone',
    film('A New Hope', 1977),
    { title: 'Star Wars: Episode IV – A New Hope', year: 1977 },
  ],
  ['the first part', film('Dune', 2021), { title: 'Dune: Part One', year: 2021 }],
  [
    'another language',
    film('Das Leben der Anderen', 2006),
    { title: 'The Lives of Others', alternativeTitles: ['Das Leben der Anderen'], year: 2006 },
  ],
  [
    'another language, a year off',
    film('Das Leben der Anderen', 2007),
    { title: 'The Lives of Others', alternativeTitles: ['Das Leben der Anderen'], year: 2006 },
  ],
  [
    'the original title',
    film('千と千尋の神隠し', 2001),
    { title: 'Spirited Away', originalTitle: '千と千尋の神隠し', year: 2001 },
  ],
  ['accents', film('AMELIE', 2001), { title: 'Amélie', year: 2001 }],
  ['a title of signs', film('$', 1971), { title: '$', year: 1971 }],
];

for (const [what, query, candidate] of CERTAIN)
  test(`certain all the same: ${what}`, () => {
    expect(score(query, candidateOf(candidate))).toBeGreaterThanOrEqual(CERTAIN_SCORE);
  });

const OPEN: readonly [string, TitleQuery, Parameters<typeof candidateOf>[0]][] = [
  ['a remake', film('Dune', 2021), { title: 'Dune', year: 1984 }],
  ['a remake two years younger', film('Dune', 2019), { title: 'Dune', year: 2021 }],
  ['one letter more', film('Alien'), { title: 'Aliens', year: 1986 }],
  ['one letter more, of that year', film('Alien', 1986), { title: 'Aliens', year: 1986 }],
  ['a sequel by number', film('Toy Story', 1999), { title: 'Toy Story 2', year: 1999 }],
  ['another sequel', film('Rocky II', 1982), { title: 'Rocky III', year: 1982 }],
  ['a sequel by subtitle', film('Alien'), { title: 'Alien: Covenant', year: 2017 }],
  ['a second part', film('Kill Bill: Vol. 1', 2004), { title: 'Kill Bill: Vol. 2', year: 2004 }],
  ['a short word more', film('Dark', 2017), { title: 'Dark Matter', year: 2017 }],
  ['two short words', film('It', 2017), { title: 'If', year: 2017 }],
  ['an unknown year', film('Alien', 1979), {}],
  ['a number at its end', film('Blade Runner', 2017), { title: 'Blade Runner 2049', year: 2017 }],
  ['a series', film('Fargo', 2014), { title: 'Fargo', year: 2014, ref: { kind: 'series' } }],
  ['half the length', film('Alien', 1979, { runtimeMin: 45 }), { year: 1980, runtimeMin: 117 }],
  ['another in Japanese', film('千と千尋の神隠し', 1988), { title: 'となりのトトロ', year: 1988 }],
];

for (const [what, query, candidate] of OPEN)
  test(`to be asked: ${what}`, () => {
    expect(score(query, candidateOf(candidate))).toBeLessThan(CERTAIN_SCORE);
  });

test('two series of one name are not told apart without a year, and are by it or by their country', () => {
  const british = series('1', { title: 'The Office (UK)', year: 2001, seasonCount: 2 });
  const american = series('2', { title: 'The Office (US)', year: 2005, seasonCount: 9 });
  const plain = [
    series('1', { title: 'The Office', year: 2001 }),
    series('2', { title: 'The Office', year: 2005 }),
  ];
  const office: TitleQuery = { kind: 'series', title: 'The Office' };
  const open = rank(office, ...plain);
  expect(open.map(({ score: value }) => value < CERTAIN_SCORE)).toEqual([true, true]);
  expect(open[0]?.reasons.at(-1)?.text).toBe('Another title fits as well');
  const [byYear, left] = rank({ ...office, year: 2005 }, ...plain);
  expect([byYear?.year, (byYear?.score ?? 0) > CERTAIN_SCORE, (left?.score ?? 1) < 0.3]).toEqual([
    2005,
    true,
    true,
  ]);
  const [byCountry] = rank({ kind: 'series', title: 'The Office (US)' }, british, american);
  expect([byCountry?.title, (byCountry?.score ?? 0) > CERTAIN_SCORE]).toEqual(['The Office (US)', true]);
  const [bySeasons] = rank(
    { ...office, episodes: [{ season: 5, highest: 26 }] },
    ...plain.map((one, at) => ({ ...one, seasonCount: [2, 9][at] ?? null })),
  );
  expect([bySeasons?.year, (bySeasons?.score ?? 0) > CERTAIN_SCORE]).toEqual([2005, true]);
  expect(bySeasons?.reasons.map(({ text }) => text)).toContain('Season 5 is one of its 9');
});

test('that more providers know one of two does not make it certain', () => {
  const first = candidateOf({ title: 'Home', year: 2009, externalIds: { imdb: 'tt1' } });
  const again = { ...first, ref: { ...first.ref, provider: 'wikidata' as const } };
  const other = candidateOf({ title: 'Home', year: 2015, externalIds: { imdb: 'tt2' } });
  const ranked = rank(film('Home'), other, first, again);
  expect(ranked.map(({ year }) => year)).toEqual([2009, 2015]);
  expect(ranked[0]?.reasons.map(({ text }) => text)).toContain('2 providers agree');
  expect(ranked[0]?.score).toBeLessThan(CERTAIN_SCORE);
});

test('an id that is known decides, either way', () => {
  const known = film('Whatever', 1950, { externalIds: { imdb: 'TT0078748' } });
  const alien = candidateOf({ year: 1979, externalIds: { imdb: 'tt0078748' } });
  const { score: same, reasons } = scoreCandidate(known, alien);
  expect(same).toBeGreaterThan(0.96);
  expect(reasons[0]).toEqual({ part: 'id', weight: 1, text: 'Same id at IMDb' });
  const asked = film('Alien', 1979, { externalIds: { imdb: 'tt9999999' } });
  expect(score(asked, alien)).toBeLessThan(0.04);
  expect(score({ ...asked, externalIds: { tmdb: '1' } }, alien)).toBeGreaterThan(0.99);
  const sameNumber = candidateOf({ title: 'Other', ref: { kind: 'series' } });
  expect(score(film('Alien', 1979, { externalIds: { tmdb: '1' } }), sameNumber)).toBeLessThan(0.1);
});

const word = fc.constantFrom('alien', 'aliens', 'the', 'dune', 'part', 'II', '2', 'Ø', 'ünder', '千と', 'a');
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const anyTitle = fc.oneof(title, fc.string({ unit: 'binary', maxLength: 30 }));
const candidate = fc
  .record({
    title: anyTitle,
    originalTitle: fc.option(anyTitle),
    alternativeTitles: fc.array(anyTitle, { maxLength: 3 }),
    year: fc.option(fc.integer({ min: 1975, max: 1985 })),
    runtimeMin: fc.option(fc.integer({ min: 0, max: 200 })),
    seasonCount: fc.option(fc.integer({ min: 0, max: 9 })),
    episodeCount: fc.option(fc.integer({ min: 0, max: 99 })),
    kind: fc.constantFrom('movie' as const, 'series' as const),
    imdb: fc.option(fc.constantFrom('tt1', 'tt2')),
  })
  .map(({ kind, imdb, ...more }) =>
    candidateOf({ ...more, ref: { kind }, externalIds: imdb === null ? {} : { imdb } }),
  );
const query = fc.record({
  kind: fc.constantFrom('movie' as const, 'series' as const, null),
  title: anyTitle,
  originalTitle: fc.option(anyTitle, { nil: undefined }),
  year: fc.option(fc.integer({ min: 1975, max: 1985 }), { nil: undefined }),
  runtimeMin: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  externalIds: fc.option(fc.constant({ imdb: 'tt1' }), { nil: undefined }),
  episodes: fc.option(fc.constant([{ season: 3, highest: 10 }]), { nil: undefined }),
});

test('a score is between 0 and 1, its reasons between −1 and 1', () => {
  fc.assert(
    fc.property(query, fc.array(candidate, { maxLength: 6 }), (asked, known) => {
      const ranked = rankCandidates(asked, mergeCandidates(known));
      for (const { score: value, reasons } of ranked) {
        expect(value >= 0 && value <= 1).toBe(true);
        expect(reasons.every(({ weight, text }) => Math.abs(weight) <= 1 && text !== '')).toBe(true);
      }
      const scores = ranked.map(({ score: value }) => value);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('titles are as alike one way round as the other, whatever their case and accents', () => {
  fc.assert(
    fc.property(anyTitle, anyTitle, (first, second) => {
      const { value } = titleSimilarity(first, second);
      expect(value >= 0 && value <= 1).toBe(true);
      expect(titleSimilarity(second, first).value).toBe(value);
    }),
  );
  fc.assert(
    fc.property(title, title, (first, second) => {
      const { value } = titleSimilarity(first, second);
      expect(titleSimilarity(first.toUpperCase(), second.normalize('NFD')).value).toBeCloseTo(value, 10);
      expect(titleSimilarity(first, first).value).toBe(1);
    }),
  );
});

test('a fact that contradicts never scores above one that fits', () => {
  fc.assert(
    fc.property(query, candidate, fc.integer({ min: 1, max: 60 }), (asked, known, off) => {
      fc.pre(asked.title !== '');
      const fits: TitleCandidate = {
        ...known,
        title: asked.title,
        year: asked.year ?? known.year,
        runtimeMin: asked.runtimeMin ?? known.runtimeMin,
        seasonCount: 3,
        ref: { ...known.ref, kind: asked.kind ?? known.ref.kind },
        externalIds: { imdb: 'tt1' },
      };
      const best = score(asked, fits);
      const worse: Partial<TitleCandidate>[] = [
        { title: `${asked.title} nothing alike` },
        { year: (fits.year ?? 1980) + off },
        { runtimeMin: (fits.runtimeMin ?? 90) * (1 + off / 10) },
        { seasonCount: 1 },
        { ref: { ...fits.ref, kind: fits.ref.kind === 'movie' ? 'series' : 'movie' } },
        { externalIds: { imdb: 'tt2' } },
      ];
      for (const change of worse)
        if (!('ref' in change) || asked.kind !== null)
          expect(score(asked, { ...fits, ...change })).toBeLessThanOrEqual(best);
    }),
  );
});
