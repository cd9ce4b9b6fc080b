import { expect, test } from '@playwright/test';
import type { CacheBackend } from '../../src/cache/cache-backend.ts';
import { CacheService } from '../../src/cache/cache-service.ts';
import { MemoryBackend } from '../../src/cache/memory-backend.ts';
import type { CacheQuery } from '../../src/shared/cache/cache-entry.ts';
import { type CacheSettings, DEFAULT_CACHE_SETTINGS } from '../../src/shared/cache/cache-settings.ts';
import { AppError } from '../../src/shared/reply.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const film = (n: number): CacheQuery => ({ provider: 'tmdb', type: 'movie', params: { n } });

/** A cache on a backend, and a clock that is put by hand. */
function cacheOn(backend: CacheBackend, changes: Partial<CacheSettings> = {}) {
  const clock = { now: 1_800_000_000_000 };
  const settings = { ...DEFAULT_CACHE_SETTINGS, ...changes };
  const cache = new CacheService({ backend, settings, ceilings: { tmdb: 180 * DAY }, now: () => clock.now });
  return { cache, clock, settings };
}

/** A backend none of whose methods works. */
function brokenBackend(code: 'storage-full' | 'storage-unavailable' = 'storage-unavailable'): CacheBackend {
  const fail = () => Promise.reject(new AppError(code, 'It does not work.'));
  const methods = { getMany: fail, setMany: fail, deleteMany: fail, clear: fail, note: fail };
  return {
    kind: 'memory',
    ...methods,
    removePast: fail,
    evictTo: fail,
    totals: fail,
    close: () => undefined,
  };
}

test('an answer is a hit with its facts, stale after its time and gone after the time its provider gives', async () => {
  const { cache, clock } = cacheOn(new MemoryBackend());
  await cache.set(film(1), { title: 'Alien' });
  const born = clock.now;
  clock.now += 60 * MINUTE - 1;
  expect(await cache.get(film(1))).toMatchObject({
    value: { title: 'Alien' },
    isStale: false,
    provider: 'tmdb',
    createdAt: born,
    expiresAt: born + 60 * MINUTE,
    keepUntil: born + 180 * DAY,
  });
  clock.now += 1;
  expect(await cache.get(film(1))).toMatchObject({ isStale: true });
  clock.now = born + 180 * DAY;
  expect(await cache.get(film(1))).toBeNull();
  expect(await cache.get(film(2))).toBeNull();
  expect(await cache.stats()).toMatchObject({
    entries: 1,
    expired: 1,
    active: 0,
    hits: 2,
    misses: 2,
    stale: 1,
  });
});

test('a clock that was put back makes nothing fresh', async () => {
  const { cache, clock } = cacheOn(new MemoryBackend());
  await cache.set(film(1), 'kept');
  clock.now -= 300 * DAY;
  expect(await cache.get(film(1))).toMatchObject({ value: 'kept', isStale: true });
});

test('nothing is kept and nothing kept is used while the cache is off', async () => {
  const backend = new MemoryBackend();
  const { cache, settings } = cacheOn(backend);
  await cache.set(film(1), 'kept');
  await cache.configure({ ...settings, enabled: false });
  await cache.set(film(2), 'not kept');
  expect(await cache.get(film(1))).toBeNull();
  expect(await cache.keep(film(3), 'not kept')).toBe(false);
  await cache.configure(settings);
  expect(await cache.get(film(1))).toMatchObject({ value: 'kept' });
  expect(await cache.stats()).toMatchObject({ entries: 1, hits: 1, misses: 0 });
});

test('expired answers that are not to be kept are not used', async () => {
  const { cache, clock } = cacheOn(new MemoryBackend(), { keepExpired: false });
  await cache.set(film(1), 'kept', 1000);
  clock.now += 1000;
  expect(await cache.get(film(1))).toBeNull();
  expect((await cache.maintain()).expired.entries).toBe(1);
});

test('maintenance takes what may not be kept, and evicts to nine tenths of the limit', async () => {
  const { cache, clock } = cacheOn(new MemoryBackend(), { sizeLimitMb: 1 });
  const noise = () =>
    Array.from({ length: 100_000 }, () => String.fromCharCode(32 + Math.random() * 90)).join('');
  await cache.set(film(0), 'old');
  clock.now += 180 * DAY;
  for (let n = 1; n <= 14; n += 1) {
    clock.now += 1000;
    await cache.set(film(n), noise());
  }
  await cache.get(film(1));
  const before = await cache.stats();
  const report = await cache.maintain();
  expect(before.bytes).toBeGreaterThan(1_000_000);
  expect(report.expired.entries).toBe(1);
  expect(report.evicted.entries).toBeGreaterThan(0);
  expect(report.after.bytes).toBeLessThanOrEqual(900_000);
  expect(await cache.peek(film(1))).not.toBeNull();
  expect(await cache.peek(film(2))).toBeNull();
  expect(await cache.stats()).toMatchObject({ bytes: report.after.bytes, maintainedAt: clock.now });
  expect((await cache.maintain()).evicted).toEqual({ entries: 0, bytes: 0 });
});

test('a body that is damaged counts as missing', async () => {
  const backend = new MemoryBackend();
  const { cache } = cacheOn(backend);
  await cache.set(film(1), 'kept');
  const hit = await cache.get(film(1));
  const [stored] = await backend.getMany([hit?.key ?? '']);
  if (stored) await backend.setMany([{ ...stored, encoding: 'gzip' }]);
  expect(await cache.get(film(1))).toBeNull();
});

test('a backend that does not work fails no question; the statistics say what is wrong until it works', async () => {
  const { cache, settings } = cacheOn(brokenBackend('storage-full'));
  expect(await cache.lookUp(film(1))).toBeNull();
  expect(await cache.peek(film(1))).toBeNull();
  expect(await cache.keep(film(1), 'answer')).toBe(false);
  expect(await cache.stats()).toMatchObject({ entries: 0, warning: 'It does not work.' });
  await expect(cache.clearExpired()).rejects.toMatchObject({ code: 'storage-full' });
  await cache.configure(settings, new MemoryBackend());
  expect(await cache.stats()).toMatchObject({ warning: null });
});

test('of two changes of the backend the later one holds, and what was used before is told to the first', async () => {
  const closed: string[] = [];
  const slow = (name: string, noting: Promise<void>) =>
    Object.assign(new MemoryBackend(), { note: () => noting, close: () => closed.push(name) });
  let noted: () => void = () => undefined;
  const first = slow(
    'first',
    new Promise((resolve) => {
      noted = resolve;
    }),
  );
  const second = slow('second', Promise.resolve());
  const third = slow('third', Promise.resolve());
  const { cache, settings } = cacheOn(first);
  await cache.get(film(1));
  const toSecond = cache.configure(settings, second);
  await cache.configure(settings, third);
  noted();
  await toSecond;
  await cache.set(film(1), 'kept');
  expect(closed.sort()).toEqual(['first', 'second']);
  expect((await third.totals(0)).map(({ entries }) => entries)).toEqual([1]);
});
