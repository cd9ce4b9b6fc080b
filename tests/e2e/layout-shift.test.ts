import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { makeTitles, openWithTitles } from '../support/library-page.ts';
import { test as testWithProviders } from '../support/look-up-test.ts';
import { fillFolder, scanOwnFolder } from '../support/scan-page.ts';

/** An entry of `layout-shift`, which the DOM's types leave out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Sum of all shifts of a page that is loaded anew, until nothing in it has changed and it has not moved for a moment. */
async function shiftOfLoad(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.evaluate(() => globalThis.reelshelf.ready);
  await atRest(page);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        let timer = setTimeout(resolve, 400, sum);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
          clearTimeout(timer);
          timer = setTimeout(resolve, 400, sum);
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
    await openWithTitles(page, appUrl, 1500);
    for (const [name, address] of PLACES)
      expect.soft(await shiftOfLoad(page, `${appUrl}${address}`), name).toBeLessThan(0.001);
  });
}

test('the list of a page of any width stays where it is while titles are added', async ({ page, appUrl }) => {
  await openWithTitles(page, `${appUrl}#/library/all?view=table`, 1500);
  const stage = page.locator('rs-library-view .stage');
  await expect(stage).toBeVisible();
  const topAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 });
    await atRest(page);
    return (await stage.boundingBox())?.y;
  };
  const widths = [320, 390, 1024, 1280];
  const before = new Map<number, number | undefined>();
  for (const width of widths) before.set(width, await topAt(width));
  const note = page.locator('rs-library-view .note');
  const added = makeTitles(page, 20_000).catch(() => undefined);
  await expect(note).toBeAttached();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await test.step(`${width} px, while they are added`, async () => {
      await expect.poll(async () => (await stage.boundingBox())?.y).toBe(before.get(width));
      await expect(note).toBeAttached();
    });
  }
  // What was stored stays, and the list is as it is after any other end.
  await page.evaluate(async () => {
    const [job] = await globalThis.reelshelf.jobs.list(1);
    if (job) await globalThis.reelshelf.jobs.cancel(job.id);
  });
  await added;
  await expect(page.locator('rs-library-menu')).toBeAttached();
  for (const width of widths) {
    const top = await topAt(width);
    await test.step(`${width} px, when they are there`, () => expect(top).toBe(before.get(width)));
  }
});

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

for (const [opened, width, other] of [
  ['before its backdrop is known', 390, 1280],
  ['while its backdrop is fetched', 1280, 390],
] as const) {
  testWithProviders(
    `a page that was opened ${opened} stays as it is when that comes`,
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
      // In the other width it is found to be so afterwards, in this one no frame may differ.
      await page.setViewportSize({ width: other, height: 800 });
      await atRest(page);
      const beforeInOther = await places();
      await page.setViewportSize({ width, height: 800 });
      await atRest(page);
      const before = await places();
      const shifted = await watchShifts(page);
      release();
      await expect(view.locator('.backdrop img.picture')).toBeVisible({ timeout: 20_000 });
      await atRest(page);
      expect(await places()).toEqual(before);
      expect(await shifted()).toBe(0);
      await page.setViewportSize({ width: other, height: 800 });
      await atRest(page);
      expect(await places()).toEqual(beforeInOther);
    },
  );
}
