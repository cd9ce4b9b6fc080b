import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { MountedList } from './list-page.ts';

declare global {
  var mounted: MountedList;
}

const MILLION = 1_000_000;
const LAST_TITLE = /999999$/;

async function mount(page: Page, tag: 'rs-media-list' | 'rs-poster-grid', options = {}) {
  await page.evaluate(
    async ([element, settings]) => {
      const { mountList } = await import('/tests/browser/list-page.ts');
      globalThis.mounted = await mountList(element, settings);
    },
    [tag, { total: MILLION, ...options }] as const,
  );
  await expect(page.locator('.name').first()).toBeVisible();
}

/** The titles that can be seen, from top to bottom. */
function visibleTitles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { mounted } = globalThis;
    const box = mounted.body.getBoundingClientRect();
    return mounted
      .items()
      .map((item) => ({
        top: item.getBoundingClientRect().top,
        text: item.querySelector('.name')?.textContent ?? '',
      }))
      .filter(({ top }) => top >= box.top && top < box.bottom)
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text);
  });
}

const place = (page: Page) => page.evaluate(() => globalThis.mounted.list.place);

for (const tag of ['rs-media-list', 'rs-poster-grid'] as const) {
  test(`${tag}: dragging the scroll bar to its end shows the last of a million`, async ({ page }) => {
    await mount(page, tag);
    await page.evaluate(() => {
      const { scroller } = globalThis.mounted;
      scroller.scrollTop = scroller.scrollHeight;
    });
    await expect.poll(async () => (await visibleTitles(page)).at(-1)).toMatch(LAST_TITLE);
  });

  test(`${tag}: End and Home go to the last and the first`, async ({ page }) => {
    await mount(page, tag);
    await page.evaluate(() => globalThis.mounted.list.focus());
    await page.keyboard.press('End');
    await expect.poll(async () => (await visibleTitles(page)).at(-1)).toMatch(LAST_TITLE);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await visibleTitles(page))[0]).toMatch(/ 0$/);
  });

  test(`${tag}: any index is brought to the top exactly`, async ({ page }) => {
    await mount(page, tag);
    for (const index of [0, 1, 7919, 136_683, 500_000, 999_000]) {
      const columns = await page.evaluate(() => globalThis.mounted.columns());
      await page.evaluate((at) => globalThis.mounted.list.scrollToIndex(at, { align: 'start' }), index);
      const first = index - (index % columns);
      await expect.poll(() => place(page)).toEqual({ index: first, offset: 0 });
      await expect.poll(async () => (await visibleTitles(page))[0]).toMatch(new RegExp(` ${first}$`));
    }
  });

  test(`${tag}: 100 frames of 3,000 px show rows in every frame, at most 60, and shift nothing`, async ({
    page,
  }) => {
    await mount(page, tag);
    const seen = await page.evaluate(() => globalThis.mounted.scrollFrames(100, 3000));
    expect(seen).toMatchObject({ frames: 100, blankFrames: 0 });
    expect(seen.mostRows).toBeLessThanOrEqual(60);
    expect(seen.layoutShift).toBeLessThan(0.001);
    expect(seen.top).toBe(100 * 3000);
  });
}

test('a wheel notch moves exactly its pixels at row 500,000', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.evaluate(() => globalThis.mounted.list.scrollToIndex(500_000, { align: 'start' }));
  await expect.poll(() => place(page)).toEqual({ index: 500_000, offset: 0 });
  // The bar is set right when idle: that must not move the list.
  await page.waitForTimeout(300);
  await page.mouse.move(300, 300);
  for (const [notch, index, offset] of [
    [120, 500_003, 0],
    [120, 500_006, 0],
    [-40, 500_005, 0],
    [37, 500_005, 37],
  ] as const) {
    await page.mouse.wheel(0, notch);
    await expect.poll(() => place(page)).toEqual({ index, offset });
    await page.waitForTimeout(200);
    expect(await place(page)).toEqual({ index, offset });
  }
});

test('a place is returned to exactly', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.evaluate(() => {
    globalThis.mounted.list.place = { index: 654_321, offset: 17 };
  });
  await expect.poll(() => place(page)).toEqual({ index: 654_321, offset: 17 });
});

test('a place set before anything is loaded is gone to once the list is there', async ({ page }) => {
  await mount(page, 'rs-media-list', { delay: 50, place: { index: 777_777, offset: 5 } });
  await expect.poll(() => place(page)).toEqual({ index: 777_777, offset: 5 });
  await expect.poll(async () => (await visibleTitles(page))[0]).toMatch(/ 777778$/);
});

test('placeholders never show another row: what is shown stands where it belongs', async ({ page }) => {
  await mount(page, 'rs-media-list', { delay: 30 });
  const wrong = await page.evaluate(() => globalThis.mounted.countWrongRows(120, 7777));
  expect(wrong).toBe(0);
});

test('while a slow source answers, requests do not pile up', async ({ page }) => {
  await mount(page, 'rs-media-list', { delay: 100 });
  const before = await page.evaluate(() => globalThis.mounted.source.requests);
  await page.evaluate(() => globalThis.mounted.scrollFrames(120, 9000));
  const asked = (await page.evaluate(() => globalThis.mounted.source.requests)) - before;
  // About 2 s of 120 pages passed, two requests of 100 ms at a time.
  expect(asked).toBeLessThan(100);
  await expect.poll(async () => (await visibleTitles(page)).every((title) => title !== '')).toBe(true);
});

test('the poster grid keeps its first item when its width changes', async ({ page }) => {
  await mount(page, 'rs-poster-grid');
  await page.evaluate(() => globalThis.mounted.list.scrollToIndex(400_000, { align: 'start' }));
  await expect.poll(async () => (await place(page)).index).toBeGreaterThan(399_900);
  const before = await place(page);
  await page.setViewportSize({ width: 700, height: 900 });
  const columns = () => page.evaluate(() => globalThis.mounted.columns());
  await expect.poll(columns).toBe(4);
  const { index } = await place(page);
  expect(index).toBeLessThanOrEqual(before.index);
  expect(index + 4).toBeGreaterThan(before.index);
});

test('the poster grid is back at its very place when its width is what it was', async ({ page }) => {
  await mount(page, 'rs-poster-grid');
  await page.evaluate(() => {
    globalThis.mounted.list.place = { index: 400_001, offset: 150 };
  });
  const [first] = await visibleTitles(page);
  const columns = () => page.evaluate(() => globalThis.mounted.columns());
  const before = await columns();
  for (const width of [700, 560, 900]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(columns).not.toBe(before);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(columns).toBe(before);
  expect(await place(page)).toEqual({ index: 400_001, offset: 150 });
  expect((await visibleTitles(page))[0]).toBe(first);
});

test('the rail takes the list anywhere by drag and by key, and shows where it is', async ({ page }) => {
  await mount(page, 'rs-media-list');
  const rail = page.getByRole('slider', { name: 'Place in the list' });
  const box = await rail.boundingBox();
  if (box === null) throw new Error('the rail cannot be seen');
  await page.mouse.move(box.x + 10, box.y + box.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + box.height - 0.1, { steps: 5 });
  await expect(page.locator('.bubble')).toHaveText('Z');
  await page.mouse.up();
  await expect(page.locator('.bubble')).toHaveCount(0);
  await expect.poll(async () => (await place(page)).index).toBeGreaterThan(999_000);
  await expect(rail).toHaveAttribute('aria-valuetext', 'Z');
  await rail.press('Home');
  await rail.press('ArrowDown');
  await expect.poll(async () => (await visibleTitles(page))[0]).toMatch(/^Ba /);
  await expect(rail).toHaveAttribute('aria-valuetext', 'B');
});

test('a list that turns out to have no landmarks gives up the room of the rail', async ({ page }) => {
  await mount(page, 'rs-media-list');
  const rail = page.locator('rs-position-rail');
  await expect(rail.getByRole('slider')).toBeVisible();
  await page.evaluate(async () => {
    const { list, source } = globalThis.mounted;
    source.landmarks = () => Promise.resolve([]);
    await list.model?.refresh();
  });
  await expect(rail).toBeHidden();
  await page.evaluate(async () => {
    const { list, source } = globalThis.mounted;
    source.landmarks = () => new Promise(() => undefined);
    document.querySelector('rs-position-rail')?.remove();
    const rail = document.createElement('rs-position-rail');
    rail.list = list;
    document.querySelector('main')?.append(rail);
  });
  // While they are not known it is there, and empty.
  await expect(rail).toHaveCSS('width', '48px');
  await expect(rail.getByRole('slider')).toHaveCount(0);
});
