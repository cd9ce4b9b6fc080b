import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

/** Counts the calls that the page sends to its workers, below everything that makes spans of them. */
async function countCalls(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = globalThis as { sentCalls?: number };
    counted.sentCalls = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string }, ...rest: never[]) {
      // Comlink's word for a call.
      if (message.type === 'APPLY') counted.sentCalls = (counted.sentCalls ?? 0) + 1;
      postMessage.call(this, message, ...rest);
    };
  });
  return () => page.evaluate(() => (globalThis as { sentCalls?: number }).sentCalls ?? Number.NaN);
}

async function spannedCalls(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { metrics } = await globalThis.reelshelf.performance.export();
    return metrics.timers.filter(({ track }) => track === 'Calls').reduce((sum, { count }) => sum + count, 0);
  });
}

test('every call to a worker is a span, from the first one of a start on', async ({ page, appUrl }) => {
  const sentCalls = await countCalls(page);
  await openWithTitles(page, appUrl, 1500);
  await page.reload();
  await page.locator('rs-poster-grid [data-index]').first().waitFor();
  await page.keyboard.press('End');
  await page.evaluate(async () => {
    const { items, libraries, jobs } = globalThis.reelshelf;
    await Promise.all([items.page({ sort: 'year' }, { at: 1200 }), libraries.list(), jobs.list()]);
    await items.get(-1).catch(() => undefined);
  });
  await expect.poll(async () => (await spannedCalls(page)) - (await sentCalls())).toBe(0);
  expect(await sentCalls()).toBeGreaterThanOrEqual(8);
});

test('an operation that is slow by the person’s own measure is warned of and listed', async ({
  page,
  appUrl,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await openApp(page, appUrl);
  await makeTitles(page, 20);
  const slow = await page.evaluate(async () => {
    const { items, performance: times } = globalThis.reelshelf;
    times.warnAbove(0);
    await items.count();
    times.warnAbove(1000);
    return (await times.export()).metrics.slow.map(({ name }) => name);
  });
  expect(slow).toContain('items.count');
  expect(slow).not.toContain('jobRunner.runImport');
  await expect.poll(() => warnings.join('\n')).toContain('items.count');
});

test('what a worker did for a call lies within the call, on the page’s clock', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  const calls = await page.evaluate(async () => {
    const { items, performance: times } = globalThis.reelshelf;
    times.reset();
    for (let at = 0; at < 1400; at += 70) await items.page({ sort: 'year' }, { at });
    // Workers tell of their spans four times a second.
    for (let tries = 0; tries < 40 && times.spans('sql.item-rows').length < 20; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const statements = times.spans('sql.item-rows');
    return [...times.spans('items.page'), ...times.spans('items.rows')].map((call) => ({
      call,
      statements: statements.filter(({ traceId }) => traceId === call.traceId),
    }));
  });
  const answered = calls.filter(({ statements }) => statements.length > 0);
  expect(answered.length).toBeGreaterThanOrEqual(20);
  for (const { call, statements } of answered)
    for (const statement of statements) {
      // Either clock is told in steps of 0.1 ms, and so is when each began.
      expect(statement.start).toBeGreaterThanOrEqual(call.start - 0.5);
      expect(statement.start + statement.duration).toBeLessThanOrEqual(call.start + call.duration + 0.5);
    }
});
