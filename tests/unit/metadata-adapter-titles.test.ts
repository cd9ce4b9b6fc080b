import { expect, test } from '@playwright/test';
import { ProviderError } from '../../src/providers/provider-error.ts';
import { adapterOf, providerOf } from '../support/adapter-fixture.ts';
import { detailsOf, episodeOf } from '../support/details.ts';

test('details are from all refs; one that does not know the title says so', async () => {
  const tmdb = providerOf('tmdb', {
    details: async () => detailsOf('tmdb', { overview: 'Long.', language: 'en' }),
  });
  const wikidata = providerOf('wikidata', { details: async () => null });
  const { adapter, source } = adapterOf([tmdb, wikidata]);
  const answer = await adapter.details([detailsOf('wikidata').ref, detailsOf('tmdb').ref]);
  expect(answer.details).toMatchObject({ overview: 'Long.', sources: { overview: 'tmdb' } });
  expect(answer.origins).toMatchObject([
    { provider: 'tmdb', from: 'network', failure: null },
    { provider: 'wikidata', from: 'none', failure: { message: 'WIKIDATA does not know this title.' } },
  ]);
  expect(source.asked.map(({ type, params }) => [type, params.id])).toEqual([
    ['movie', '1'],
    ['movie', '1'],
  ]);
});

test('an episode is from whoever tells of it, alone or with its season; else it is not found', async () => {
  const tvmaze = providerOf('tvmaze', {
    season: async (_, season) => ({
      season,
      title: null,
      overview: null,
      posterUrl: null,
      episodeCount: 1,
      episodes: [episodeOf({ title: 'Pilot', overview: 'From the season.' })],
    }),
  });
  const tmdb = providerOf('tmdb', {
    episode: async (_, season, episode) =>
      episode === 1 ? episodeOf({ season, title: 'PILOT', airedDate: '2005-03-24' }) : null,
  });
  const { adapter } = adapterOf([tmdb, tvmaze]);
  const series = [detailsOf('tmdb').ref, detailsOf('tvmaze').ref];
  expect(await adapter.episode(series, 1, 1)).toMatchObject({
    title: 'PILOT',
    overview: 'From the season.',
    airedDate: '2005-03-24',
  });
  await expect(adapter.episode(series, 1, 2)).rejects.toMatchObject({
    code: 'not-found',
    message: 'No provider knows episode 2 of season 1.',
  });
  expect((await adapter.season(series, 1)).episodes).toHaveLength(1);
});

test('subtitles: for this file first, then by language; without a key it says so; keys stay out of messages', async () => {
  const offer = (fileId: string, language: string, matchesHash = false) => ({
    provider: 'opensubtitles' as const,
    fileId,
    language,
    release: null,
    fileName: null,
    downloads: 1,
    hearingImpaired: false,
    machineTranslated: false,
    matchesHash,
  });
  const provider = providerOf(
    'opensubtitles',
    {
      subtitles: async () => [offer('1', 'fr'), offer('2', 'en'), offer('3', 'de'), offer('4', 'fr', true)],
      downloadSubtitle: async (_, { secrets }) => {
        const message = `No more with ${secrets.key} at https://x.example/a?key=${secrets.key}`;
        throw new ProviderError('opensubtitles', 'rate-limited', message);
      },
    },
    { kinds: [], keyless: false },
  );
  const query = { languages: ['de', 'en'] };
  await expect(adapterOf([provider]).adapter.subtitles(query)).rejects.toThrow('OPENSUBTITLES needs a key.');
  const { adapter } = adapterOf([provider], { keys: { opensubtitles: { key: 'geheim-1' } } });
  expect((await adapter.subtitles(query)).map(({ fileId }) => fileId)).toEqual(['4', '3', '2', '1']);
  await expect(adapter.downloadSubtitle(offer('1', 'fr'))).rejects.toThrow(
    'No more with … at https://x.example/a',
  );
});
