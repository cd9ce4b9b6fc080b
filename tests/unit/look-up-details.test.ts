import { expect, test } from '@playwright/test';
import { chosenDetails, fieldChanges } from '../../src/app/metadata/look-up/detail-fields.ts';
import { originNotes } from '../../src/app/metadata/look-up/origin-notes.ts';
import { queryOfItem } from '../../src/app/metadata/look-up/query-of-item.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';
import type { AnswerOrigin } from '../../src/shared/metadata/provider-answer.ts';
import type { MergedDetails } from '../../src/shared/metadata/title-details.ts';

const item = {
  id: 1,
  mediaType: 'movie',
  title: 'Lantern Keeper',
  originalTitle: null,
  alternativeTitles: [{ title: 'Keeper', language: null }],
  year: 2011,
  description: 'Old words.',
  runtimeMin: 100,
  rating: null,
  votes: null,
  genres: ['Mystery', 'Drama'],
  keywords: [],
  countries: [],
  companies: [],
  credits: [],
  externalIds: [{ source: 'imdb', externalId: 'tt9100001' }],
} as unknown as ItemDetail;

const details = {
  ref: { provider: 'tmdb', id: '910001', kind: 'movie' },
  refs: [],
  title: 'The Lantern Keeper',
  originalTitle: 'The Lantern Keeper',
  alternativeTitles: [],
  year: 2011,
  overview: 'New words.',
  airedDate: '2011-10-07',
  runtimeMin: null,
  rating: 7.1,
  votes: 12,
  genres: ['Drama', 'Mystery'],
  keywords: ['lighthouse'],
  countries: ['GB'],
  companies: [],
  credits: [{ name: 'Ada Fennimore', role: 'actor', character: 'Ruth', personExternalId: null }],
  images: [{ type: 'poster', url: 'https://images.example/p', width: null, height: null, language: null }],
  externalIds: { imdb: 'tt9100001' },
} as unknown as MergedDetails;

test('only what a provider says is compared, and what would stay is told apart', () => {
  const changes = fieldChanges(item, details);
  expect(changes.map(({ field, isSame }) => `${field}${isSame ? ' same' : ''}`)).toEqual([
    'title',
    'year same',
    'overview',
    'rating',
    'genres same',
    'keywords',
    'countries',
    'people',
    'poster',
  ]);
});

test('what is not chosen says nothing, so that it stays', () => {
  const applied = chosenDetails(item, details, new Set(['overview']));
  expect(applied).toMatchObject({
    title: 'Lantern Keeper',
    originalTitle: null,
    year: null,
    airedDate: null,
    overview: 'New words.',
    rating: null,
    votes: null,
    genres: [],
    keywords: [],
    countries: [],
    credits: [],
    ref: details.ref,
    externalIds: details.externalIds,
  });
});

test('what is known of an item counts only while its own title is looked up', () => {
  expect(queryOfItem(item, { title: 'Lantern Keeper', year: 2011, kind: 'movie' })).toMatchObject({
    alternativeTitles: ['Keeper'],
    runtimeMin: 100,
    externalIds: { imdb: 'tt9100001' },
  });
  expect(queryOfItem(item, { title: 'Another', year: null, kind: null })).toEqual({
    kind: null,
    title: 'Another',
  });
});

test('providers that failed or answer from what they said before are named, with the age', () => {
  const facts = new Map();
  const origin = (more: Partial<AnswerOrigin>): AnswerOrigin => ({
    provider: 'tvmaze',
    from: 'network',
    ageMs: 0,
    refreshing: false,
    failure: null,
    ...more,
  });
  const offline = { provider: 'tvmaze', code: 'offline', message: 'TVmaze: offline.' } as const;
  const days = 3 * 86_400_000;
  expect(
    originNotes([origin({}), origin({ from: 'stale', ageMs: days, failure: offline })], facts, true),
  ).toEqual([{ provider: 'tvmaze', text: 'from 3 days ago, offline', isMissing: false }]);
  expect(originNotes([origin({ from: 'none', failure: offline })], facts, true)).toEqual([
    { provider: 'tvmaze', text: 'TVmaze: offline.', isMissing: true },
  ]);
  expect(originNotes([origin({ from: 'cache', ageMs: days })], facts, true)).toEqual([]);
  expect(originNotes([origin({ from: 'cache', ageMs: days })], facts, false)).toHaveLength(1);
});
