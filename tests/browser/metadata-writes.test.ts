import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/metadata-writes.ts';

const SCENARIOS = '/tests/browser/scenarios/metadata-writes.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('what providers say takes the place of what was known; files and all that is personal stay', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'applied'>>(SCENARIOS, 'applied');
  expect(found.before).toBe('Harbor');
  expect(found.after).toMatchObject({
    title: 'The Quiet Harbour',
    sortTitle: 'quiet harbour',
    originalTitle: 'Der stille Hafen',
    alternativeTitles: [
      { title: 'Quiet Harbour', language: 'pt-BR' },
      { title: 'Stiller Hafen', language: 'de' },
    ],
    descriptionLanguage: 'en',
    year: 1999,
    description: 'A lighthouse keeper finds a letter.',
    airedDate: '1999-03-31',
    runtimeMin: 136,
    rating: 8.2,
    votes: 24_000,
    status: 'manual',
    genres: ['Drama', 'Mystery'],
    keywords: ['letter', 'Lighthouse'],
    countries: ['DE'],
    companies: [{ name: 'Nordlicht' }],
    externalIds: [
      { source: 'imdb', externalId: 'tt9' },
      { source: 'tmdb', externalId: '603' },
      { source: 'tvdb', externalId: '7' },
    ],
    trailers: [{ name: 'Teaser', url: 'https://example.org/teaser', language: 'de' }],
    metadataSources: [
      { provider: 'tmdb', providerTitleId: '603', chosenBy: 'person' },
      { provider: 'wikidata', providerTitleId: 'Q83495', chosenBy: 'person' },
    ],
    tags: ['to see'],
    isFavourite: true,
    watched: true,
    playCount: 3,
    sizeBytes: 9,
  });
  expect(
    found.after.credits.map(({ name, role, character, order }) => [name, role, character, order]),
  ).toEqual([
    ['Ann Known', 'actor', 'Keeper', 0],
    ['Cleo New', 'actor', null, 1],
    ['Cleo New', 'director', null, 2],
  ]);
  expect(found.told).toEqual([{ kinds: ['item', 'person'], libraryIds: [1], itemIds: [1] }]);
  expect(found.broken).toEqual([]);
  // People are found by name where no id is known, and those whom nobody needs go.
  expect(found.people).toEqual([
    { name: 'Ann Known', id: 'tmdb:1' },
    { name: 'Cleo New', id: 'tmdb:2' },
  ]);
  expect(found.genres).toEqual(['Drama', 'Mystery']);
  expect(found.companies).toEqual(['Nordlicht']);
  expect(found.foundBefore).toEqual([[], ['Harbor'], []]);
  const now = ['The Quiet Harbour'];
  expect(found.found).toEqual([now, [], now, now]);
});

test('what is not said stays, and what makes no sense counts as not said', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'notSaid'>>(SCENARIOS, 'notSaid')).toEqual({
    isKept: true,
    isKeptOddly: true,
    status: 'matched',
    sources: [['tmdb', '603', 'score']],
  });
});

test('an item that is taken for another title keeps no id of the first one', async ({ runInWorker }) => {
  const { before, matched, now, restored } = await runInWorker<Outcome<'corrected'>>(SCENARIOS, 'corrected');
  expect(before.sort()).toEqual(['imdb:tt1', 'tvdb:7']);
  expect(matched.sort()).toEqual(['imdb:tt9', 'tmdb:603', 'tvdb:7']);
  expect(now).toEqual(['tvmaze:44']);
  expect(restored.sort()).toEqual(matched);
});

test('details of another kind, titles that are gone and odd pictures are refused; nothing changes', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'refusals'>>(SCENARIOS, 'refusals');
  expect(found).toEqual({
    outcomes: [
      'not-found: This title is no longer in the library.',
      'invalid-argument: These details are of a film; this title is an episode.',
      'invalid-argument: These details are of a film; this title is a series.',
      'invalid-argument: These details are of a series; this title is a film.',
      'not-found: This title is no longer in the library.',
      'invalid-argument: A stored picture has a key in hex digits and a colour.',
    ],
    isUnchanged: true,
    tellings: 0,
    video: 'ok',
    meanwhile: 'busy',
  });
});
