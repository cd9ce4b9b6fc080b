import { expect, test } from '@playwright/test';
import type { MatchGroup } from '../../src/rpc/match-source.ts';
import type { ProviderFailure } from '../../src/shared/metadata/provider-failure.ts';
import type { ScoredCandidate } from '../../src/shared/metadata/title-candidate.ts';
import type { MergedDetails, SeasonDetails } from '../../src/shared/metadata/title-details.ts';
import { AppError } from '../../src/shared/reply.ts';
import { type MatchTools, matchTitle } from '../../src/workers/metadata/match/match-title.ts';
import { candidateOf } from '../support/candidate.ts';
import { detailsOf } from '../support/details.ts';

const REF = { provider: 'tmdb', id: '7', kind: 'series' } as const;
const season = (number: number, episodeCount: number): SeasonDetails => ({
  ...{ season: number, title: null, overview: null, posterUrl: null, episodeCount, episodes: [] },
});

const DETAILS: MergedDetails = {
  ...detailsOf('tmdb'),
  ref: REF,
  refs: [REF],
  sources: {},
  overviewLanguage: null,
  seasons: [season(0, 2), season(1, 10), season(2, 10), season(3, 0)],
};

/** Tools that note what is asked of them. */
function openTools() {
  const asked: string[] = [];
  const best: ScoredCandidate = { ...candidateOf({ ref: REF }), alsoAt: [], score: 0.95, reasons: [] };
  const tools: MatchTools = {
    certainScore: 0.8,
    signal: new AbortController().signal,
    adapter: {
      find: async () => ({ candidates: [], origins: [] }),
      search: async () => ({ candidates: [best], origins: [] }),
      details: async () => ({ details: DETAILS, origins: [] }),
      season: async (_refs, number) => {
        asked.push(`season ${number}`);
        if (number === 1 || number === 2) return season(number, 10);
        throw new AppError('not-found', `No provider knows season ${number}.`);
      },
    },
  };
  return { asked, tools };
}

const group = (more: Partial<MatchGroup>): MatchGroup => ({
  itemId: 1,
  query: { kind: 'series', title: 'Signals' },
  refs: [],
  seasons: [1],
  ...more,
});

test('every season with episodes is listed once', async () => {
  const { asked, tools } = openTools();
  const outcome = await matchTitle(group({}), tools);
  expect(asked.toSorted()).toEqual(['season 0', 'season 1', 'season 2']);
  expect(outcome).toMatchObject({
    verdict: 'matched',
    seasons: [{ season: 1 }, { season: 2 }],
    // That nobody knows the specials, of which there is no file, is nothing to tell.
    problems: [],
  });
});

test('a season of a matched series that nobody knows is no failure', async () => {
  const { tools } = openTools();
  expect(await matchTitle(group({ refs: [REF], seasons: [9] }), tools)).toEqual({
    itemId: 1,
    verdict: 'nothing',
  });
});

test('what providers know a title as is asked for at once; what they said before is no answer where all of them fail', async () => {
  const { tools } = openTools();
  const searched: unknown[] = [];
  const origin = { provider: 'tmdb', from: 'stale', ageMs: 9, refreshing: false } as const;
  const failure = { code: 'offline', message: 'You are offline.' } as ProviderFailure;
  const answering = (isFailing: boolean, details: MergedDetails | null): MatchTools => ({
    ...tools,
    since: 5,
    adapter: {
      ...tools.adapter,
      search: async (query) => {
        searched.push(query);
        return { candidates: [], origins: [] };
      },
      details: async (_refs, options) => {
        expect(options?.since).toBe(5);
        return { details, origins: [{ ...origin, failure: isFailing ? failure : null }] };
      },
    },
  });
  const known = group({ known: [REF] });
  expect(await matchTitle(known, answering(false, DETAILS))).toMatchObject({
    verdict: 'matched',
    details: DETAILS,
  });
  expect(await matchTitle(known, answering(true, DETAILS))).toEqual({
    ...{ itemId: 1, verdict: 'failed', message: 'You are offline.' },
  });
  expect(searched).toEqual([]);
  // Nobody knows it any more.
  expect(await matchTitle(known, answering(false, null))).toEqual({ itemId: 1, verdict: 'nothing' });
  expect(searched.length).toBe(1);
});
