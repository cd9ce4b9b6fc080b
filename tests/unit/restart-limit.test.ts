import { expect, test } from '@playwright/test';
import { RestartLimit } from '../../src/client/restart-limit.ts';

test('workers that die again and again are not started for ever', () => {
  const limit = new RestartLimit();
  expect([0, 100, 200, 300].map((now) => limit.mayRestart(now))).toEqual([true, true, true, false]);
  expect(limit.mayRestart(20_000)).toBe(true);
});
