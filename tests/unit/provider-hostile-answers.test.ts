import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { anilist } from '../../src/providers/anilist/anilist.ts';
import { omdb } from '../../src/providers/omdb/omdb.ts';
import { tmdb } from '../../src/providers/tmdb/tmdb.ts';
import { tvdb } from '../../src/providers/tvdb/tvdb.ts';
import { faultsWith } from '../support/provider-questions.ts';

/** Names of fields that are read, so that what is made up is looked at. */
const NAMES =
  'id title name results data episodes seasons translations overview credits cast crew roles jobs job character images ' +
  'posters backdrops file_path iso_639_1 iso_3166_1 release_dates release_date type date genres genre_ids videos key site ' +
  'external_ids imdb_id tvdb_id number season_number seasonNumber episode_number number_of_seasons vote_average ' +
  'vote_count runtime original_language original_title poster_path movie_results tv_results success status_code aliases ' +
  'language remoteIds remote_ids sourceName characters personName peopleType artworks image score companies production ' +
  'slug year firstAired overviews nameTranslations overviewTranslations movie series tvdb_id primary_language links ' +
  'english romaji native synonyms description startDate month day edges node full voiceActors studios characters ' +
  'staff coverImage large idMal format averageScore status message errors externalLinks scoreDistribution amount ' +
  'next originalCountry Response Error Search Episodes Episode Title Type Year imdbID Runtime Released imdbRating ' +
  'Genre Actors Writer Poster totalSeasons __proto__ constructor';

const scalar = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(
    null,
    1,
    '1',
    'tt0000001',
    'True',
    'movie',
    'series',
    'de',
    'deu',
    'DE',
    '1999-02-30',
    '1999-03-30',
    '/a.jpg',
    'https://user:secret@host/x',
    '<p>x</p><script>y</script>',
    1e308,
    '\ud800',
  ),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES.split(' ')), tie('tree'), { maxKeys: 12 }),
  ),
}));

/** As AniList names its fields. */
const anime = (row: object) => ({ ...row, title: { romaji: 'x', english: row }, stats: row, trailer: row });

for (const provider of [tmdb, tvdb, omdb, anilist])
  test(`${provider.facts.name}: whatever it answers, it is mapped or is a failure`, async () => {
    const titled = fc.dictionary(fc.constantFrom(...NAMES.split(' ')), tree as fc.Arbitrary<unknown>);
    const whole = titled.map((fields) => ({
      ...fields,
      ...{ id: 1, name: 'x', title: 'x', Title: 'x', imdbID: 'tt0000001', Response: 'True', seasonNumber: 1 },
    }));
    const body = fc.oneof(
      tree,
      whole,
      whole.map((fields) => ({ data: fields })),
      whole.map((row) => ({ data: { Media: anime(row), Page: { media: [anime(row)] } }, errors: [row] })),
      whole.map((row) => ({
        data: [row],
        results: [row],
        tv_results: [row],
        Search: [row],
        Response: 'True',
      })),
      whole.map((row) => ({ data: { episodes: [row] }, episodes: [row], Episodes: [row], Response: 'True' })),
    );
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        deepEqual(await faultsWith(provider, value), []);
      }),
      // What JSON gives of {"toString":1,"valueOf":1} is no number, text or anything that becomes one.
      { numRuns: 400, examples: [[{ success: false, status_code: { toString: 1, valueOf: 1 } }]] },
    );
  });

test('languages that are none are left out', async () => {
  const body = { id: 1, title: 'x', results: [{ id: 1, title: 'x' }] };
  for (const languages of [[], ['not a language'], ['x'], ['', 'de-DE-1996', 'zh-Hans', 'sr-Latn-RS']])
    for (const provider of [tmdb, tvdb, omdb, anilist])
      expect(await faultsWith(provider, body, languages)).toEqual([]);
});
