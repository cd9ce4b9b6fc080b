import fc from 'fast-check';
import type { ItemFilter } from '../../src/shared/item-filter.ts';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/search-service.ts';

const SCENARIOS = '/tests/browser/scenarios/search-service.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('titles are found by what people type, and say why', async ({ runInWorker }) => {
  const asked = ['amelie', 'wall e', 'walle', 'solaris', 'solaris 1972', 'солярис', '神隠', 'spirited'];
  const found = await runInWorker<Outcome<'texts'>>(SCENARIOS, 'texts', asked);
  const amelie = 'Le Fabuleux Destin d’Amélie Poulain 2001';
  expect(found).toEqual({
    amelie: [`${amelie} (exact, original-title: Amélie)`],
    'wall e': ['WALL·E 2008 (exact, title)'],
    walle: ['WALL·E 2008 (exact, title)'],
    solaris: ['Solaris 2002 (exact, title)', 'Solaris 1972 (exact, title)'],
    'solaris 1972': ['Solaris 1972 (exact, title)'],
    солярис: expect.arrayContaining([expect.stringMatching(/^Solaris 1972/)]),
    神隠: [expect.stringContaining('千と千尋の神隠し 2001')],
    spirited: ['千と千尋の神隠し 2001 (prefix, alternative-title: Spirited Away)'],
  });
});

test('people, overviews and near misses are found, after the titles', async ({ runInWorker }) => {
  const asked = ['stanwyck', 'barbara eve', 'montmartre waitress', 'snaks', 'poulian'];
  const found = await runInWorker<Outcome<'texts'>>(SCENARIOS, 'texts', asked);
  const eve = 'The Lady Eve 1941';
  expect(found).toMatchObject({
    stanwyck: [`${eve} (person, person: Barbara Stanwyck)`],
    'barbara eve': [expect.stringMatching(/^The Lady Eve 1941 \(mixed/)],
    'montmartre waitress': ['Le Fabuleux Destin d’Amélie Poulain 2001 (overview, overview)'],
    snaks: [],
    poulian: [expect.stringMatching(/^Le Fabuleux Destin.*\(typo/)],
  });
});

test('each condition selects what it says', async ({ runInWorker }) => {
  const asked: Record<string, ItemFilter> = {
    type: { field: 'type', anyOf: ['series'] },
    library: { field: 'library', anyOf: ['films'] },
    year: { field: 'year', from: 1972, to: 2001 },
    rating: { field: 'rating', from: 7.9 },
    runtime: { field: 'runtime', to: 125 },
    genre: { field: 'genre', anyOf: ['COMEDY', 'animation'] },
    country: { field: 'country', anyOf: ['fr'] },
    tag: { field: 'tag', anyOf: ['mood'] },
    'both tags': {
      all: [
        { field: 'tag', anyOf: ['Mood/Warm'] },
        { field: 'tag', anyOf: ['Club'] },
      ],
    },
    keyword: { field: 'keyword', anyOf: ['SPACE station'] },
    collection: { field: 'collection', anyOf: ['criterion'] },
    company: { field: 'company', anyOf: ['claudie ossard'] },
    person: { field: 'person', anyOf: ['Jean-Pierre Jeunet', 'barbara stanwyck'] },
    'in another role': { field: 'person', anyOf: ['Jean-Pierre Jeunet'], role: 'actor' },
    'in a role': { field: 'person', anyOf: ['Jean-Pierre Jeunet'], role: 'director' },
    watched: { field: 'is', state: 'watched' },
    favourite: { field: 'is', state: 'favourite' },
    'not without a poster': { not: { field: 'is', state: 'no-poster' } },
    'no overview': { field: 'is', state: 'no-overview' },
    'with subtitles': { not: { field: 'is', state: 'no-subtitles' } },
    'added on a day': { field: 'added', from: '2024-03-10', to: '2024-03-10' },
    'added before it': { field: 'added', to: '2024-03-09' },
    'missing file': { field: 'is', state: 'missing-file' },
    'no file, and old': {
      all: [
        { field: 'is', state: 'no-file' },
        { field: 'year', to: 1999 },
      ],
    },
    resolution: { field: 'resolution', anyOf: ['2160p'] },
    codec: { field: 'codec', anyOf: ['H264', 'HEVC'] },
    'audio codec of the file or a track': { field: 'audio-codec', anyOf: ['truehd'] },
    'audio language': { field: 'audio', anyOf: ['en'] },
    'subtitle language': { field: 'subtitle', anyOf: ['de'] },
    text: {
      not: {
        any: [
          { field: 'text', words: 'solaris' },
          { field: 'genre', anyOf: ['comedy'] },
        ],
      },
    },
    'nothing of that name': { field: 'genre', anyOf: ['Western'] },
  };
  const found = await runInWorker<Outcome<'filters'>>(SCENARIOS, 'filters', asked);
  const [amelie, walle, first, second, spirited, eve] = [
    'Le Fabuleux Destin d’Amélie Poulain 2001',
    'WALL·E 2008',
    'Solaris 1972',
    'Solaris 2002',
    '千と千尋の神隠し 2001',
    'The Lady Eve 1941',
  ];
  expect(found).toEqual({
    type: [],
    library: [eve, amelie, first, second, walle, spirited],
    year: [amelie, first, spirited],
    rating: [amelie, walle],
    runtime: [amelie],
    genre: [eve, amelie, walle],
    country: [amelie],
    tag: [eve, amelie],
    'both tags': [eve],
    keyword: [first, second],
    collection: [eve, first],
    company: [amelie],
    person: [eve, amelie],
    'in another role': [],
    'in a role': [amelie],
    watched: [eve, walle],
    favourite: [walle],
    'not without a poster': [amelie],
    'no overview': [first, second, walle, spirited],
    'with subtitles': [amelie],
    'added on a day': [first, second],
    'added before it': [eve],
    'missing file': [second],
    'no file, and old': [eve, first],
    resolution: [amelie],
    codec: [amelie, second],
    'audio codec of the file or a track': [amelie],
    'audio language': [amelie],
    'subtitle language': [amelie],
    text: [walle, spirited],
    'nothing of that name': [],
  });
});

test('what follows every change answers as what is made anew', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'following'>>(SCENARIOS, 'following')).toEqual([]);
});

test('an answer does not outlast the index it is from', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'builtAnew'>>(SCENARIOS, 'builtAnew');
  const exact = ['Solaris 2002 (exact, title)', 'Solaris 1972 (exact, title)'];
  expect(found).toEqual({ before: exact, after: [...exact, 'Solaris Rising 2008 (prefix, title)'] });
});

test('any string at all has an answer', async ({ runInWorker }) => {
  const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  const asked = [
    ...fc.sample(strings, { numRuns: 300, seed: 7 }),
    ...[
      '"',
      '"a',
      "'; DROP TABLE media_item; --",
      '(a|b)*c+',
      'a AND',
      'NEAR(a b)',
      'title: x',
      '*',
      '-',
      '\0',
    ],
    ...['👩‍👩‍👧 🎬', 'é'.repeat(500), `${'word '.repeat(2000)}`, 'x'.repeat(10_000), '千'.repeat(3000)],
  ];
  expect(await runInWorker<Outcome<'anyText'>>(SCENARIOS, 'anyText', asked)).toEqual([]);
});

test('a stored index is read back and follows; one that is damaged or of another history is not used', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'stored'>>(SCENARIOS, 'stored');
  const changed = 'Changed since 1904 (exact, title)';
  expect(found).toEqual({
    isStored: true,
    first: { items: 20_500, people: 0 },
    second: { items: 20_500, people: 0 },
    followed: [changed],
    cut: [changed],
    ofAnotherHistory: ['Changed since 1950 (exact, title)'],
  });
});

test('what nobody waits for is not read while a job runs, a question is answered', async ({
  runInWorker,
}) => {
  const outcome = await runInWorker<Outcome<'besideAJob'>>(SCENARIOS, 'besideAJob');
  expect(outcome).toEqual({ before: false, found: ['WALL·E 2008 (exact, title)'], items: 6 });
});
