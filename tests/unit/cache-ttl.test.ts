import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { entryTimes, FOREVER, stateOf, ttlOf } from '../../src/cache/cache-ttl.ts';
import { DEFAULT_CACHE_SETTINGS } from '../../src/shared/cache/cache-settings.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const time = fc.double({ min: 0, max: 4_000_000_000_000, noNaN: true });
const span = fc.double({ min: 0, max: 400 * DAY, noNaN: true });

test('what is said for a type goes before what is said for a provider, and that before what is said for all', () => {
  const settings = { ...DEFAULT_CACHE_SETTINGS, ttlByProvider: { tmdb: 90 }, ttlByType: { person: 7 } };
  const ttl = (provider: 'tmdb' | 'omdb', type: 'person' | 'movie') =>
    ttlOf({ provider, type, params: {} }, settings);
  expect([ttl('tmdb', 'person'), ttl('tmdb', 'movie'), ttl('omdb', 'movie')]).toEqual([
    7 * MINUTE,
    90 * MINUTE,
    60 * MINUTE,
  ]);
});

test('no answer is kept longer than its provider allows, nor counts as new for longer than it is kept', () => {
  fc.assert(
    fc.property(time, span, fc.option(span, { nil: undefined }), (now, ttl, ceiling) => {
      const { createdAt, expiresAt, keepUntil } = entryTimes(now, ttl, ceiling);
      expect([createdAt, expiresAt, keepUntil].every(Number.isSafeInteger)).toBe(true);
      expect(createdAt).toBeLessThanOrEqual(expiresAt);
      expect(expiresAt).toBeLessThanOrEqual(keepUntil);
      expect(keepUntil).toBeLessThanOrEqual(ceiling === undefined ? FOREVER : createdAt + ceiling);
    }),
  );
  expect(entryTimes(0, 400 * DAY, 180 * DAY)).toEqual({
    createdAt: 0,
    expiresAt: 180 * DAY,
    keepUntil: 180 * DAY,
  });
});

test('an answer is fresh, then stale, then unusable, each from that very time on', () => {
  const entry = { createdAt: 1000, expiresAt: 2000, keepUntil: 3000 };
  expect([1000, 1999, 2000, 2999, 3000].map((now) => stateOf(entry, now))).toEqual([
    'fresh',
    'fresh',
    'stale',
    'stale',
    'unusable',
  ]);
});

test('an answer from the future is stale: the clock was put back, and nobody knows its age', () => {
  const now = 1_800_000_000_000;
  const entry = entryTimes(now, DAY, 30 * DAY);
  expect(stateOf(entry, now - 4 * MINUTE)).toBe('fresh');
  expect(stateOf(entry, now - 6 * MINUTE)).toBe('stale');
  expect(stateOf(entry, 0)).toBe('stale');
});
