import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

const totalOf = (page: Page) => page.locator('rs-library-view .total');
const rowAt = (page: Page, index: number) => page.locator(`rs-media-list [data-index="${index}"]`);
/** Titles of the table that can be seen, from the first on. */
const seenTitles = (page: Page) =>
  page.locator('rs-media-list [role=row][data-index] .name').allTextContents();

const FILTERED = '#/library/all?view=table&q=year:1950..2020';

test('a search that is opened by its address asks for no other list', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  await page.goto('about:blank');
  await openApp(page, `${appUrl}${FILTERED}`);
  await rowAt(page, 0).waitFor();
  await expect(totalOf(page)).not.toHaveText('1,500 titles');
  // Spans of the start are taken in when the first rows stand there.
  const asked = () => {
    const spans = (name: string) => globalThis.reelshelf.performance.spans(name).length;
    return { searches: spans('search.page') > 0, lists: spans('items.page') };
  };
  await expect.poll(() => page.evaluate(asked)).toEqual({ searches: true, lists: 0 });
});

test('a place that is being left is not written over the one that is asked for', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  await page.evaluate(() => {
    const { router } = document.querySelector('rs-app')?.app ?? {};
    // As a link or a typed address does, before anything has needed the language of searches.
    location.hash = '#/library/all?q=quetzalcoatlus';
    if (router) router.replace(router.value);
  });
  await expect(totalOf(page)).toHaveText('0 titles');
});

test('an address whose text cannot be read still opens the library, and says what is wrong', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 300);
  await page.goto('about:blank');
  await openApp(page, `${appUrl}#/library/all?q=yaer:1950`);
  await expect(totalOf(page)).toHaveText('300 titles');
  await expect(page.getByRole('combobox', { name: /^Search titles/ })).toHaveValue('yaer:1950');
  await expect(page.locator('rs-condition-row .fault')).toContainText('year');
});

test('a filtered list goes to its end, by letters, and is found again where it was left', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 1500);
  await page.goto(`${appUrl}${FILTERED}`);
  // Until it is read, the number is that of the list before it.
  await expect(totalOf(page)).toHaveText(/^(1,[0-4]\d{2}|\d{3}) titles$/);
  const total = Number(((await totalOf(page).textContent()) ?? '').replaceAll(/\D/g, ''));
  expect(total).toBeGreaterThan(500);
  expect(total).toBeLessThan(1500);
  const list = page.locator('rs-media-list .scroller');
  await list.press('End');
  await expect(rowAt(page, total - 1)).toBeInViewport();
  expect(await rowAt(page, total - 1).textContent()).not.toBe('');

  await list.press('Home');
  await expect(rowAt(page, 0)).toBeInViewport();
  await list.press('m');
  await expect
    .poll(async () => (await seenTitles(page)).some((title) => /^(The |An? )?M/.test(title)))
    .toBe(true);
  const rail = page.getByRole('slider', { name: 'Place in the list' });
  await expect(rail).toHaveAttribute('aria-valuetext', 'M');

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/item\//);
  await page.goBack();
  await expect(totalOf(page)).toHaveText(`${total.toLocaleString('en')} titles`);
  await expect
    .poll(async () => (await seenTitles(page)).some((title) => /^(The |An? )?M/.test(title)))
    .toBe(true);
  await expect(page).toHaveURL(/at=\d/);

  const before = await seenTitles(page);
  await page.reload();
  await expect.poll(() => seenTitles(page)).toEqual(before);
});

test('a second tab finds what the first has added, also in a list that is open', async ({
  page,
  context,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 300);
  await page.goto(`${appUrl}#/library/all?q=quetzalcoatlus`);
  await expect(totalOf(page)).toHaveText('0 titles');
  const other = await context.newPage();
  await openApp(other, appUrl);
  await other.evaluate(async () => {
    const file = new File(['{"title":"Quetzalcoatlus Rising","year":1990}'], 'one.jsonl');
    await globalThis.reelshelf.library.importFiles([file], { libraryName: 'Added' });
  });
  await expect(totalOf(page)).toHaveText('1 title');
});

test('a browser killed while the search prepares itself answers when it is started again', async ({
  browserProcess,
  appUrl,
}) => {
  test.setTimeout(180_000);
  const items = 21_000;
  const open = async () => {
    const page = await (await browserProcess.start()).newPage();
    await openApp(page, appUrl);
    return page;
  };
  const first = await open();
  await makeTitles(first, items);
  const total = await first.evaluate(() => globalThis.reelshelf.items.count('genre:drama'));
  // What is stored beside the database is written anew with the next reload of everything.
  await makeTitles(first, items);
  void first.evaluate(() => globalThis.reelshelf.items.count('genre:drama')).catch(() => undefined);
  await first.waitForTimeout(150);
  await browserProcess.kill();

  const second = await open();
  const counts = () =>
    second.evaluate(async () => {
      const { items: list } = globalThis.reelshelf;
      return [
        await list.count('genre:drama'),
        await list.count(),
        await list.count('year:1800..2200 OR no:year'),
      ];
    });
  await expect.poll(counts, { timeout: 60_000 }).toEqual([2 * total, 2 * items, 2 * items]);
});
