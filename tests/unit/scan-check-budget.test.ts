import { expect, test } from '@playwright/test';
import { CheckBudget } from '../../src/workers/media/scan/check-budget.ts';

const LONG_AGO = 1000;
const TODAY = Date.UTC(2026, 0, 1);

/** Checks of so many files, each of which takes `cost` ms: how many of the old and of the recent were checked. */
async function checked(old: number, recent: number, cost: number): Promise<{ old: number; recent: number }> {
  let now = 0;
  const budget = new CheckBudget(() => now, TODAY);
  const times = Array.from({ length: old + recent }, (_, index) => (index < old ? LONG_AGO : TODAY));
  for (const time of times) budget.expect(time);
  const count = { old: 0, recent: 0 };
  for (const time of times) {
    if (!budget.wants({ sizeBytes: 1, modifiedAt: time })) continue;
    count[time === TODAY ? 'recent' : 'old']++;
    await budget.run(1, async () => {
      now += cost;
    });
  }
  return count;
}

test('every file of a small library is checked', async () => {
  expect(await checked(5000, 100, 0.2)).toEqual({ old: 5000, recent: 100 });
});

test('of a large one as many as the time allows, recent ones first of all', async () => {
  const { old, recent } = await checked(90_000, 500, 0.5);
  expect(old + recent).toBeGreaterThan(3000);
  expect(old + recent).toBeLessThan(6000);
  expect(recent / 500).toBeGreaterThan((3 * old) / 90_000);
});

test('a size that was never known is asked for in any case', () => {
  const budget = new CheckBudget(() => 0, TODAY);
  for (let count = 0; count < 1_000_000; count++) budget.expect(null);
  expect(
    Array.from({ length: 100 }, () => budget.wants({ sizeBytes: null, modifiedAt: null })),
  ).not.toContain(false);
});
