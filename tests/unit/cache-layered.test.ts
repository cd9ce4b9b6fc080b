import { expect, test } from '@playwright/test';
import { LayeredBackend } from '../../src/cache/layered/layered-backend.ts';
import { MemoryBackend } from '../../src/cache/memory-backend.ts';
import type { StoredEntry } from '../../src/shared/cache/cache-entry.ts';
import { AppError } from '../../src/shared/reply.ts';
import { storedEntry } from '../support/stored-entry.ts';

const NOW = 1_700_000_000_000;
const [A, B, C] = [storedEntry(1), storedEntry(2), storedEntry(3)];
const keys = [A.key, B.key, C.key];
const REST = ' Until it can be used again, answers are kept in the library’s database.';

/** Fails as it is told. */
class FailingBackend extends MemoryBackend {
  trouble: 'none' | 'gone' | 'full' = 'none';
  calls = 0;

  override async getMany(wanted: readonly string[]) {
    this.#use();
    return super.getMany(wanted);
  }

  override async setMany(entries: readonly StoredEntry[]) {
    this.#use();
    if (this.trouble === 'full') throw new AppError('storage-full', 'It is full.');
    return super.setMany(entries);
  }

  override async deleteMany(wanted: readonly string[]) {
    this.#use();
    return super.deleteMany(wanted);
  }

  override async clear(provider?: 'tmdb') {
    this.#use();
    return super.clear(provider);
  }

  override async totals(now: number) {
    this.#use();
    return super.totals(now);
  }

  #use() {
    this.calls++;
    if (this.trouble === 'gone') throw new AppError('storage-unavailable', 'It is gone.');
  }
}

function layers() {
  const chosen = new FailingBackend();
  const beneath = new FailingBackend();
  const warnings: (string | null)[] = [];
  const clock = { now: NOW };
  const layered = new LayeredBackend(chosen, beneath, {
    now: () => clock.now,
    onWarning: (warning) => warnings.push(warning),
  });
  /** Lets what goes on behind an answer come to its end. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { chosen, beneath, layered, warnings, clock, settle };
}

test('answers are kept in both, and what the chosen one lacks is put up into it', async () => {
  const { chosen, beneath, layered, settle } = layers();
  const fifty = Array.from({ length: 50 }, (_, index) => storedEntry(index + 100));
  await layered.setMany(fifty);
  await settle();
  expect(await beneath.totals(NOW)).toMatchObject([{ entries: 50 }]);
  await beneath.setMany([A, B]);
  expect(await layered.getMany(keys)).toEqual([A, B, null]);
  await settle();
  expect(await chosen.getMany(keys)).toEqual([A, B, null]);
  await layered.setMany([C]);
  expect(await beneath.getMany([C.key])).toEqual([null]);
  layered.close();
  await settle();
  expect(await beneath.getMany([C.key])).toEqual([C]);
});

test('a chosen one that is gone is a warning; what it missed is not answered from it later', async () => {
  const { chosen, beneath, layered, warnings, clock, settle } = layers();
  await layered.setMany([A, B]);
  await layered.note([], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 0 }]);
  chosen.trouble = 'gone';
  const newer = { ...A, createdAt: NOW + 9 };
  await layered.setMany([newer, C]);
  expect(await layered.deleteMany([B.key])).toBe(1);
  expect(layered.kind).toBe('memory');
  expect(await layered.getMany(keys)).toEqual([newer, null, C]);
  expect(await layered.totals(NOW)).toMatchObject([{ entries: 2, hits: 1 }]);
  const before = chosen.calls;
  await layered.getMany(keys);
  expect(chosen.calls).toBe(before);
  expect(warnings).toEqual([`It is gone.${REST}`]);
  chosen.trouble = 'none';
  clock.now += 30_000;
  expect(await layered.getMany(keys)).toEqual([newer, null, C]);
  await settle();
  expect(warnings).toEqual([`It is gone.${REST}`, null]);
  expect(await layered.getMany(keys)).toEqual([newer, null, C]);
  await settle();
  expect(await chosen.getMany(keys)).toEqual([newer, null, C]);
  expect(await beneath.getMany(keys)).toEqual([newer, null, C]);
});

test('it is tried again after ever longer times, once each', async () => {
  const { chosen, layered, clock, settle } = layers();
  chosen.trouble = 'gone';
  const tries: number[] = [];
  for (let seconds = 0; seconds < 3600; seconds += 10) {
    const before = chosen.calls;
    clock.now = NOW + seconds * 1000;
    await Promise.all([layered.getMany([A.key]), layered.getMany([B.key])]);
    await settle();
    // Both that are under way at the first failure fail together.
    if (chosen.calls > before) tries.push(seconds);
  }
  expect(tries).toEqual([0, 30, 90, 210, 450, 930, 1530, 2130, 2730, 3330]);
});

test('a full one is read, and does not answer with what it could not replace', async () => {
  const { chosen, layered, settle } = layers();
  await layered.setMany([A, B]);
  chosen.trouble = 'full';
  const newer = { ...A, createdAt: NOW + 9 };
  await layered.setMany([newer, C]);
  expect(layered.warning).toBe(`It is full.${REST}`);
  expect(await layered.getMany(keys)).toEqual([newer, B, C]);
  expect(await chosen.getMany(keys)).toEqual([null, B, null]);
  chosen.trouble = 'none';
  await layered.removePast('expiresAt', B.expiresAt);
  expect(layered.warning).toBeNull();
  await layered.getMany(keys);
  await layered.setMany([C]);
  await settle();
  expect(await chosen.getMany(keys)).toEqual([null, null, C]);
});

test('clearing takes from both, also what waits and what the chosen one could not clear', async () => {
  const { chosen, beneath, layered, clock, settle } = layers();
  const other = storedEntry(9, { provider: 'omdb' });
  await layered.setMany([A, other]);
  expect(await layered.clear('tmdb')).toEqual({ entries: 1, bytes: 40 });
  expect(await layered.getMany([A.key, other.key])).toEqual([null, other]);
  chosen.trouble = 'gone';
  expect(await layered.clear()).toEqual({ entries: 1, bytes: 40 });
  expect(await layered.getMany([other.key])).toEqual([null]);
  chosen.trouble = 'none';
  clock.now += 30_000;
  await layered.getMany([other.key]);
  await settle();
  expect(await layered.getMany([other.key])).toEqual([null]);
  expect(await chosen.totals(NOW)).toEqual([]);
  expect(await beneath.totals(NOW)).toEqual([]);
});

test('what is deleted while it is read is not put up again', async () => {
  const { chosen, beneath, layered, settle } = layers();
  await beneath.setMany([A, B]);
  const reading = layered.getMany([A.key, B.key]);
  await layered.deleteMany([A.key]);
  await reading;
  await settle();
  expect(await chosen.getMany([A.key, B.key])).toEqual([null, B]);
});

test('removing does not wait for the fallback; until it is done nothing of what goes comes up again', async () => {
  const { layered, chosen, beneath, settle } = layers();
  await layered.setMany([A, B]);
  await settle();
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const removePast = beneath.removePast.bind(beneath);
  beneath.removePast = async (...args) => {
    await held;
    return removePast(...args);
  };
  const removed = await layered.removePast('expiresAt', A.expiresAt);
  expect(removed.entries).toBeGreaterThan(0);
  expect(await layered.getMany([A.key])).toEqual([null]);
  const newer = { ...A, createdAt: A.createdAt + 1, expiresAt: A.expiresAt + 1, keepUntil: A.keepUntil + 1 };
  await layered.setMany([newer]);
  finish();
  await settle();
  layered.close();
  await settle();
  expect(await chosen.getMany([A.key])).toEqual([newer]);
  expect(await beneath.getMany([A.key])).toEqual([newer]);
});

test('only when both fail does a call fail; a failing fallback alone is not noticed', async () => {
  const { chosen, beneath, layered } = layers();
  beneath.trouble = 'gone';
  await layered.setMany([A]);
  expect(await layered.getMany([A.key, B.key])).toEqual([A, null]);
  expect(layered.warning).toBeNull();
  chosen.trouble = 'gone';
  await expect(layered.getMany([B.key])).rejects.toMatchObject({ code: 'storage-unavailable' });
});
