import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

/** An entry of `layout-shift`, which the DOM's types leave out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Sum of all shifts of a page that is loaded anew, until it has been at rest for a second. */
async function shiftOfLoad(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.evaluate(() => globalThis.reelshelf.ready);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        let timer = setTimeout(resolve, 1000, sum);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
          clearTimeout(timer);
          timer = setTimeout(resolve, 1000, sum);
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  );
}

const PLACES = [
  ['posters', '#/library/all'],
  ['a place among the posters', '#/library/all?at=600'],
  ['the table', '#/library/all?view=table'],
  ['a title', '#/item/5'],
  ['the settings', '#/settings'],
  ['the dashboard', '#/dashboard'],
  ['the dashboard with its last figures', '#/dashboard'],
] as const;

for (const width of [390, 1280]) {
  test(`nothing moves while a page of ${width} px loads`, async ({ page, appUrl }) => {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, appUrl);
    await makeTitles(page, 1500);
    for (const [name, address] of PLACES)
      expect.soft(await shiftOfLoad(page, `${appUrl}${address}`), name).toBeLessThan(0.001);
  });
}

for (const width of [320, 390, 1024, 1280]) {
  test(`the list of a page of ${width} px stays where it is while titles are added`, async ({
    page,
    appUrl,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, appUrl);
    await makeTitles(page, 1500);
    await page.goto(`${appUrl}#/library/all?view=table`);
    await page.reload();
    const stage = page.locator('rs-library-view .stage');
    await expect(stage).toBeVisible();
    const top = async () => (await stage.boundingBox())?.y;
    const before = await top();
    const added = makeTitles(page, 20_000);
    await expect(page.locator('rs-library-view .note')).toBeAttached();
    expect(await top()).toBe(before);
    await added;
    await expect(page.locator('rs-library-menu')).toBeAttached();
    expect(await top()).toBe(before);
  });
}
