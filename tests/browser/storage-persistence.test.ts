import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

/** Makes the browser answer as given, and counts how often it is asked: headless it always refuses. */
async function answerWith(page: Page, granted: boolean): Promise<() => Promise<number>> {
  await page.evaluate((answer) => {
    const counter = globalThis as unknown as { asked: number };
    counter.asked = 0;
    navigator.storage.persist = () => {
      counter.asked++;
      navigator.storage.persisted = async () => answer;
      return Promise.resolve(answer);
    };
  }, granted);
  return () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
}

const ask = (page: Page, again: boolean) =>
  page.evaluate(async (option) => {
    const { askForPersistence } = await import('/src/pwa/storage-persistence.ts');
    return askForPersistence({ again: option });
  }, again);

const current = (page: Page) =>
  page.evaluate(async () => {
    const { currentPersistence } = await import('/src/pwa/storage-persistence.ts');
    return currentPersistence();
  });

test('a grant is known from then on, and nothing is asked again', async ({ page }) => {
  expect(await current(page)).toBe('not-asked');
  const asked = await answerWith(page, true);
  expect(await ask(page, false)).toBe('granted');
  expect(await ask(page, true)).toBe('granted');
  expect(await current(page)).toBe('granted');
  expect(await asked()).toBe(1);
});

test('a refusal is remembered over a reload and only asked again on request', async ({ page }) => {
  await answerWith(page, false);
  expect(await ask(page, false)).toBe('refused');
  await page.reload();
  expect(await current(page)).toBe('refused');
  const asked = await answerWith(page, true);
  expect(await ask(page, false)).toBe('refused');
  expect(await asked()).toBe(0);
  expect(await ask(page, true)).toBe('granted');
  expect(await current(page)).toBe('granted');
});

test('the space in use and granted is told in bytes', async ({ page }) => {
  const estimate = await page.evaluate(async () => {
    const { estimateStorage } = await import('/src/pwa/storage-persistence.ts');
    return estimateStorage();
  });
  expect(estimate?.quota).toBeGreaterThan(0);
  expect(estimate?.usage).toBeGreaterThanOrEqual(0);
});
