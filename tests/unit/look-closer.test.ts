import { expect, test } from '@playwright/test';
import { rankCandidates } from '../../src/providers/match/rank-candidates.ts';
import type { TitleCandidate } from '../../src/shared/metadata/title-candidate.ts';
import type { SeasonDetails, TitleDetails } from '../../src/shared/metadata/title-details.ts';
import type { TitleQuery } from '../../src/shared/metadata/title-query.ts';
import { lookCloser } from '../../src/workers/metadata/match/look-closer.ts';
import { candidateOf } from '../support/candidate.ts';
import { detailsOf } from '../support/details.ts';

/** What providers say of titles by their ids; of those left out they say nothing. */
type Known = Readonly<Record<string, Partial<TitleDetails>>>;

/** Looks at candidates of a search; gives what it comes to, and which were asked for. */
async function look(query: TitleQuery, candidates: readonly TitleCandidate[], known: Known) {
  const asked: string[] = [];
  const ranked = rankCandidates(
    query,
    candidates.map((candidate) => ({ candidate, alsoAt: [] })),
  );
  const found = await lookCloser(query, ranked, {
    adapter: {
      details: async ([ref]) => {
        asked.push(ref?.id ?? '');
        const more = known[ref?.id ?? ''];
        const details = more && { ...detailsOf('tmdb', more), sources: {}, refs: [], overviewLanguage: null };
        return { details: details ?? null, origins: [] };
      },
    },
    certainScore: 0.8,
    signal: new AbortController().signal,
  });
  return { asked, best: found[0]?.ref.id, score: found[0]?.score ?? 0 };
}

const film = (id: string, title: string, year: number) => candidateOf({ title, year, ref: { id } });
const series = (id: string, year: number) =>
  candidateOf({ title: 'Harbour Lights', year, ref: { id, kind: 'series' } });
const season = (number: number, episodeCount: number): SeasonDetails => ({
  season: number,
  title: null,
  overview: null,
  posterUrl: null,
  episodeCount,
  episodes: [],
});

test('a film is found by a title that the search does not tell', async () => {
  const query: TitleQuery = { kind: 'movie', title: 'Das stille Ufer', year: 1987 };
  const candidates = [film('1', 'The Quiet Shore', 1987), film('2', 'Ufer', 1950)];
  const known = {
    '1': { translations: [{ language: 'de', title: 'Das stille Ufer', overview: null }] },
  };
  const { asked, best, score } = await look(query, candidates, known);
  expect([asked, best]).toEqual([['1'], '1']);
  expect(score).toBeGreaterThan(0.8);
});

test('of films of one title that of the same length is meant', async () => {
  const query: TitleQuery = { kind: 'movie', title: 'Penance', runtimeMin: 118 };
  const candidates = [film('1', 'Penance', 1961), film('2', 'Penance', 2009)];
  const known = { '1': { runtimeMin: 84 }, '2': { runtimeMin: 117 } };
  const { best, score } = await look(query, candidates, known);
  expect(best).toBe('2');
  expect(score).toBeGreaterThan(0.8);
});

test('of series of one title one that has the season is meant, and where both have it a person is asked', async () => {
  const known = {
    '1': { seasons: [season(0, 4), season(1, 6)] },
    '2': { seasons: [season(1, 10), season(2, 10), season(3, 10), season(4, 8)] },
  };
  const of = (number: number): TitleQuery => ({
    kind: 'series',
    title: 'Harbour Lights',
    episodes: [{ season: number, highest: 5 }],
  });
  const fourth = await look(of(4), [series('1', 1984), series('2', 2016)], known);
  expect(fourth.best).toBe('2');
  expect(fourth.score).toBeGreaterThan(0.8);
  const first = await look(of(1), [series('1', 1984), series('2', 2016)], known);
  expect(first.score).toBeLessThan(0.8);
});

test('nothing is decided where not all that may be meant can be looked at, and nothing asked where one is certain', async () => {
  const query: TitleQuery = { kind: 'movie', title: 'Penance', runtimeMin: 118 };
  const known = { '1': { runtimeMin: 117 } };
  const silent = await look(query, [film('1', 'Penance', 1961), film('2', 'Penance', 2009)], known);
  expect(silent.score).toBeLessThan(0.8);
  const many = [1961, 1975, 1990, 2009].map((year, index) => film(`${index + 1}`, 'Penance', year));
  expect((await look(query, many, known)).score).toBeLessThan(0.8);
  const certain = await look({ ...query, year: 2009 }, [film('2', 'Penance', 2009)], known);
  expect(certain.asked).toEqual([]);
});
