import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/items-service.ts';

const SCENARIOS = '/tests/browser/scenarios/items-service.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('every sort, direction, library and type gives the order its contract words', async ({
  runInWorker,
}) => {
  const wrong = await runInWorker<Outcome<'wrongOrders'>>(SCENARIOS, 'wrongOrders', 300, [100_000, 61, 7]);
  expect(wrong).toEqual([]);
});

test('pages at either end are that stretch of the order, and counts agree', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'wrongPages'>>(SCENARIOS, 'wrongPages', 4400)).toEqual([]);
});

test('landmarks name letters, decades, points, years and half hours where they begin', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'landmarks'>>(SCENARIOS, 'landmarks');
  expect(found).toEqual({
    'title up': ['#@0', 'A@1', 'Z@3', 'Л@4', '漢@5'],
    'title down': ['漢@0', 'Л@1', 'Z@2', 'A@3', '#@5'],
    'year up': ['1950s@0', '1960s@1', '1970s@3', '2010s@4', '?@5'],
    'year down': ['2010s@0', '1970s@1', '1960s@2', '1950s@4', '?@5'],
    'rating up': ['7@0', '8@1', '?@4'],
    'rating down': ['8@0', '7@3', '?@4'],
    'added up': ['2024@0', '2025@2', '2026@3'],
    'added down': ['2026@0', '2025@3', '2024@4'],
    'runtime up': ['90–119 min@0', '120–149 min@1', '180–209 min@3', '300+ min@4', '?@5'],
    'runtime down': ['300+ min@0', '180–209 min@1', '120–149 min@2', '90–119 min@4', '?@5'],
  });
});

test('typing lands on the title that begins so, or on the next', async ({ runInWorker }) => {
  const typed = ['m', 'the m', 'the', 'matrix r', 'lo', '2', '2001', '20', 'zz', '', 'Z'];
  const found = await runInWorker<Outcome<'typeAhead'>>(SCENARIOS, 'typeAhead', typed);
  expect(found).toEqual({
    m: ['The Matrix', 'Matrix Reloaded'],
    'the m': ['The Matrix', 'Matrix Reloaded'],
    the: ['Théodore', 'Théodore'],
    'matrix r': ['Matrix Reloaded', 'Matrix Reloaded'],
    lo: ['Łódź', 'Łódź'],
    2: ['300', null],
    2001: ['2001: A Space Odyssey', '2001: A Space Odyssey'],
    20: ['300', null],
    zz: [null, 'Zulu'],
    '': ['300', 'Zulu'],
    Z: ['Zulu', 'Zulu'],
  });
});

test('what cannot be served is refused with a code', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'refusals'>>(SCENARIOS, 'refusals')).toEqual({
    middle: 'invalid-argument',
    negative: 'invalid-argument',
    tooMany: 'invalid-argument',
    seekByYear: 'invalid-argument',
    missingItem: 'not-found',
    cancelledOrder: 'cancelled',
    cancelUnknown: 'ok',
  });
});

test('rows come in the order asked, without what is gone', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'rowsById'>>(SCENARIOS, 'rowsById')).toEqual([
    {
      id: 2,
      title: 'Épisode\n1',
      year: null,
      mediaType: 'episode',
      rating: 7.5,
      runtimeMin: 45,
      addedAt: 1_700_000_000_123,
      sizeBytes: 8_000_000_000,
      status: 'pending',
      season: 0,
      episode: 12,
      seriesTitle: 'A "Series"',
      poster: null,
    },
    {
      id: 1,
      title: 'A "Series"',
      year: 2001,
      mediaType: 'series',
      rating: null,
      runtimeMin: null,
      addedAt: 0,
      sizeBytes: null,
      status: 'pending',
      season: null,
      episode: null,
      seriesTitle: null,
      poster: null,
    },
  ]);
});

test('an item’s page has all that is known', async ({ runInWorker }) => {
  const item = await runInWorker<Outcome<'details'>>(SCENARIOS, 'details');
  expect(item).toMatchObject({
    title: 'The Film',
    sortTitle: 'film',
    originalTitle: 'Le Film',
    alternativeTitles: [
      { title: 'Der Film', language: 'de' },
      { title: 'Film', language: null },
    ],
    description: 'What happens.',
    descriptionLanguage: 'en',
    year: 1999,
    libraryName: 'Films',
    isSynthetic: false,
    airedDate: '1999-03-31',
    votes: 12,
    sizeBytes: 8_000_000_000,
    genres: ['Comedy', 'Drama'],
    countries: ['FR'],
    companies: [{ id: 1, name: 'Gaumont' }],
    tags: ['to see'],
    collections: [{ id: 1, name: 'French' }],
    isFavourite: true,
    favouriteNotes: 'With friends.',
    userRating: 8.5,
    watched: true,
    playCount: 3,
    lastWatchedAt: 77,
    poster: null,
    trailers: [{ name: 'Teaser', url: 'https://example.org/1', language: 'fr' }],
    metadataSources: [
      { provider: 'tmdb', providerTitleId: '2', chosenBy: 'person', decidedBy: null, appliedAt: 11 },
    ],
    nfo: null,
    externalIds: [
      { source: 'imdb', externalId: 'tt1' },
      { source: 'tmdb', externalId: '2' },
    ],
    credits: [
      { personId: 2, name: 'Bea', role: 'actor', character: 'Herself', order: 0 },
      { personId: 1, name: 'Ann', role: 'actor', character: null, order: 1 },
      { personId: 1, name: 'Ann', role: 'director', character: null, order: 2 },
    ],
  });
  expect(item.files.map(({ name }) => name)).toEqual(['a.mkv', 'b.mkv']);
});

test('while a first load has the indexes down, lists come in order of arrival', async ({ runInWorker }) => {
  const { during, after } = await runInWorker<Outcome<'firstLoad'>>(SCENARIOS, 'firstLoad');
  expect(during).toEqual({
    ids: [1, 2, 3],
    lastIds: [2, 3],
    order: [1, 2, 3],
    provisional: true,
    seek: null,
  });
  expect(after).toEqual({ ids: [3, 2, 1], provisional: false });
});
