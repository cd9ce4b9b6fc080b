import { expect, test } from '@playwright/test';
import { languageRank } from '../../src/providers/merge/language-rank.ts';
import { mergeCandidates } from '../../src/providers/merge/merge-candidates.ts';
import { mergeDetails } from '../../src/providers/merge/merge-details.ts';
import { mergeEpisode, mergeSeason } from '../../src/providers/merge/merge-season.ts';
import type { SeasonDetails } from '../../src/shared/metadata/title-details.ts';
import { candidateOf } from '../support/candidate.ts';
import { detailsOf, episodeOf } from '../support/details.ts';

const groups = (...candidates: ReturnType<typeof candidateOf>[]) =>
  mergeCandidates(candidates).map(({ candidate, alsoAt }) =>
    [candidate.ref, ...alsoAt].map(({ provider, id }) => `${provider} ${id}`),
  );

test('ids join candidates over a third, within a kind', () => {
  const imdb = { imdb: 'TT1' };
  expect(
    groups(
      candidateOf({ externalIds: imdb, year: 1979 }),
      candidateOf({ title: 'Other', ref: { provider: 'tvmaze', id: '5' }, externalIds: { tvdb: '9' } }),
      candidateOf({
        title: 'Third',
        ref: { provider: 'wikidata', id: 'Q1' },
        externalIds: { imdb: 'tt1', tvdb: '9' },
      }),
      candidateOf({ ref: { provider: 'omdb', id: 'tt1', kind: 'series' }, externalIds: imdb }),
    ),
  ).toEqual([['tmdb 1', 'tvmaze 5', 'wikidata Q1'], ['omdb tt1']]);
});

test('title and year join what no id keeps apart', () => {
  const tmdb = (id: string, year: number | null, more = {}) => candidateOf({ year, ref: { id }, ...more });
  const wikidata = (id: string, year: number | null, more = {}) =>
    candidateOf({ year, ref: { provider: 'wikidata', id }, ...more });
  expect(groups(tmdb('1', 1979), wikidata('Q1', 1979, { title: 'ALIEN!' }))).toHaveLength(1);
  expect(groups(tmdb('1', 1979), wikidata('Q1', 1980))).toHaveLength(2);
  expect(groups(tmdb('1', 1979), tmdb('2', 1979))).toHaveLength(2);
  const [one, other] = [{ externalIds: { imdb: 'tt1' } }, { externalIds: { imdb: 'tt2' } }];
  expect(groups(tmdb('1', 1979, one), wikidata('Q1', 1979, other))).toHaveLength(2);
  expect(groups(wikidata('Q1', null), tmdb('1', 1979))).toHaveLength(1);
  expect(groups(wikidata('Q1', null), tmdb('1', 1979), tmdb('2', 2020))).toHaveLength(3);
  const french = wikidata('Q1', 1979, { title: 'Le huitième passager', originalTitle: 'Alien' });
  expect(groups(tmdb('1', 1979), french)).toHaveLength(1);
});

test('a merged candidate has each field from the first that has it, and all its names once', () => {
  const [{ candidate } = { candidate: undefined }] = mergeCandidates([
    candidateOf({ year: 1979, alternativeTitles: ['Alien 1'], externalIds: { imdb: 'tt1' } }),
    candidateOf({
      title: 'Das unheimliche Wesen',
      year: 1980,
      overview: 'Plot.',
      runtimeMin: 117,
      alternativeTitles: ['ALIEN', 'alien 1'],
      externalIds: { imdb: 'tt1', tvdb: '7' },
      ref: { provider: 'omdb', id: 'tt1' },
    }),
  ]);
  expect(candidate).toMatchObject({
    title: 'Alien',
    year: 1979,
    overview: 'Plot.',
    runtimeMin: 117,
    alternativeTitles: ['Alien 1', 'Das unheimliche Wesen'],
    externalIds: { imdb: 'tt1', tmdb: '1', tvdb: '7' },
  });
});

test('texts are in the earliest wanted language, everything else from the first', () => {
  const tmdb = detailsOf('tmdb', {
    overview: 'In English.',
    language: 'en',
    year: 1979,
    genres: ['Horror'],
    rating: 8,
    images: [{ type: 'poster', url: 'https://a.example/1', width: null, height: null, language: null }],
    translations: [{ language: 'fr', title: 'Le huitième passager', overview: null }],
  });
  const wikidata = detailsOf('wikidata', {
    title: 'Das unheimliche Wesen',
    overview: 'Auf Deutsch.',
    language: 'de-DE',
    year: 1980,
    genres: ['Horrorfilm'],
    votes: 12,
    companies: ['Fox'],
    images: [{ type: 'poster', url: 'https://a.example/1', width: 5, height: 5, language: null }],
    externalIds: { imdb: 'tt1' },
  });
  const german = mergeDetails([tmdb, wikidata], ['de', 'en']);
  expect(german).toMatchObject({
    title: 'Das unheimliche Wesen',
    language: 'de-DE',
    overview: 'Auf Deutsch.',
    alternativeTitles: ['Alien'],
    genres: ['Horrorfilm'],
    year: 1979,
    rating: 8,
    votes: null,
    companies: ['Fox'],
    externalIds: { imdb: 'tt1' },
    refs: [{ provider: 'tmdb' }, { provider: 'wikidata' }],
  });
  expect(german?.images).toHaveLength(1);
  expect(german?.sources).toEqual({
    title: 'wikidata',
    overview: 'wikidata',
    genres: 'wikidata',
    year: 'tmdb',
    rating: 'tmdb',
    images: 'tmdb',
    translations: 'tmdb',
    companies: 'wikidata',
  });
  const french = mergeDetails([tmdb, wikidata], ['fr', 'en']);
  expect(french).toMatchObject({ title: 'Le huitième passager', language: 'fr', overview: 'In English.' });
  expect(mergeDetails([], ['en'])).toBeNull();
});

test('languages: the very one, another region’s, unknown, any other', () => {
  const chain = ['pt-BR', 'en'];
  const ranks = ['pt-br', 'pt-PT', 'en', 'en-GB', null, 'ja'].map((one) => languageRank(one, chain));
  expect(ranks).toEqual([0, 1, 2, 3, 4, 5]);
});

test('episodes of one number are joined unless date and title say that they are two', () => {
  const pilot = episodeOf({ title: 'Pilot', airedDate: '2005-03-24' });
  const merged = (other: Parameters<typeof episodeOf>[0]) =>
    mergeEpisode([pilot, episodeOf({ overview: 'Plot.', ...other })])?.overview;
  expect(merged({ title: 'PILOT', airedDate: '2005-03-25' })).toBe('Plot.');
  expect(merged({ title: 'Folge 1', airedDate: '2005-03-24' })).toBe('Plot.');
  expect(merged({ title: 'Folge 1' })).toBe('Plot.');
  expect(merged({ title: 'Special', airedDate: '2004-01-01' })).toBeNull();
  expect(merged({ episode: 2 })).toBeNull();
  const season = (more: Partial<SeasonDetails>) => ({
    season: 1,
    title: null,
    overview: null,
    posterUrl: null,
    episodeCount: null,
    episodes: [],
    ...more,
  });
  expect(
    mergeSeason([season({ title: 'One' }), season({ episodeCount: 6, episodes: [pilot] })]),
  ).toMatchObject({ title: 'One', episodeCount: 6, episodes: [{ title: 'Pilot' }] });
});
