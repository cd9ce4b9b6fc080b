import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';
import { test as testWithProviders } from '../support/look-up-test.ts';
import { fillFolder, scanOwnFolder } from '../support/scan-page.ts';

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

/** Notes all shifts from now on, those too that follow a key or a click. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'shifted', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(globalThis, 'shifted', Reflect.get(globalThis, 'shifted') + (entry as LayoutShift).value);
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'shifted') as number);
}

for (const width of [390, 1280]) {
  for (const opened of ['before its backdrop is known', 'while its backdrop is fetched'] as const) {
    testWithProviders(
      `a page of ${width} px that was opened ${opened} stays as it is when that comes`,
      async ({ page, providers }) => {
        expect(providers).toBeDefined();
        await page.setViewportSize({ width, height: 800 });
        let release = () => {};
        const released = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/*-backdrop.png', async (route) => {
          await released;
          await route.continue();
        });
        await fillFolder(page, 'Videos', [['Harbour.of.Glass.1998.1080p.BluRay.x264.mkv']]);
        const libraryId = await scanOwnFolder(page, 'Videos');
        const itemId = await page.evaluate(
          async (id) =>
            (await globalThis.reelshelf.items.page({ libraryId: id }, { limit: 1 })).items[0]?.id ?? 0,
          libraryId,
        );
        const open = () =>
          page.evaluate((hash) => {
            location.hash = hash;
          }, `#/item/${itemId}`);
        const view = page.locator('rs-item-view');
        if (opened.startsWith('before')) await open();
        await page.evaluate((id) => globalThis.reelshelf.folders.match(id), libraryId);
        if (opened.startsWith('while')) await open();
        await expect(view.locator('.cover img.picture')).toBeVisible({ timeout: 20_000 });
        const places = () =>
          Promise.all(
            ['.back', '.look-up', 'rs-poster-cover', 'h1', '.overview'].map((name) =>
              view.locator(name).boundingBox(),
            ),
          );
        const before = await places();
        const shifted = await watchShifts(page);
        release();
        await expect(view.locator('.backdrop img.picture')).toBeVisible({ timeout: 20_000 });
        await page.waitForTimeout(300);
        expect(await places()).toEqual(before);
        expect(await shifted()).toBe(0);
      },
    );
  }
}
