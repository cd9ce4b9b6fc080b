import { expect, test } from '@playwright/test';
import { readerCount } from '../../src/client/reader-count.ts';
import { RestartLimit } from '../../src/client/restart-limit.ts';

test('there is a reader a core, from two to four, unless a setting says otherwise', () => {
  expect([1, 2, 3, 4, 64].map((cores) => readerCount(cores))).toEqual([2, 2, 3, 4, 4]);
  expect([0, 1, 7.9].map((setting) => readerCount(4, setting))).toEqual([1, 1, 7]);
});

test('workers that die again and again are not started for ever', () => {
  const limit = new RestartLimit();
  expect([0, 100, 200, 300].map((now) => limit.mayRestart(now))).toEqual([true, true, true, false]);
  expect(limit.mayRestart(20_000)).toBe(true);
});
