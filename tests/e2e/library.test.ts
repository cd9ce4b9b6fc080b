import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { openWithTitles } from '../support/library-page.ts';

/** Titles of the posters or rows in the document, in their order on the page. */
async function shownTitles(page: Page): Promise<string[]> {
  const list = page.locator('rs-poster-grid, rs-media-list');
  await expect(list.locator('.name').first()).toBeVisible();
  return list.evaluate((element) => {
    const scroller = element.shadowRoot?.querySelector('.scroller')?.getBoundingClientRect() ?? new DOMRect();
    const header = element.shadowRoot?.querySelector('.header')?.getBoundingClientRect().height ?? 0;
    return [...(element.shadowRoot?.querySelectorAll('.name') ?? [])]
      .map((name) => ({ text: name.textContent ?? '', box: name.getBoundingClientRect() }))
      .filter(({ box }) => box.top >= scroller.top + header && box.bottom <= scroller.bottom)
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ text }) => text);
  });
}

/** Title at a position of the present list, by the console API. */
function titleAt(page: Page, at: number, query: object = {}): Promise<string | undefined> {
  return page.evaluate(
    async (place) =>
      (await globalThis.reelshelf.items.page(place.query, { at: place.at, limit: 1 })).items[0]?.title,
    { at, query },
  );
}

test.beforeEach(async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  // The list follows what is stored at its own pace.
  await expect(page.locator('rs-library-view .total')).toHaveText('1,500 titles');
});

test('sorting, turning round and filtering change the list and its address', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('year');
  await expect(page).toHaveURL(/sort=year&down=1/);
  await expect
    .poll(async () => (await shownTitles(page))[0])
    .toBe(await titleAt(page, 0, { sort: 'year', descending: true }));
  await page.getByRole('button', { name: 'Descending; turn round' }).click();
  await expect.poll(async () => (await shownTitles(page))[0]).toBe(await titleAt(page, 0, { sort: 'year' }));
  await page.getByRole('radio', { name: 'Series' }).check({ force: true });
  await expect(page).toHaveURL(/type=series/);
  const series = await page.evaluate(() => globalThis.reelshelf.items.count({ mediaType: 'series' }));
  await expect(page.locator('rs-library-view .total')).toHaveText(`${series.toLocaleString('en')} titles`);
  await page.goBack();
  await expect(page.locator('rs-library-view .total')).toHaveText('1,500 titles');
});

test('posters have four sizes, the table two row heights, and both are kept over a reload', async ({
  page,
}) => {
  const poster = page.locator('rs-poster-grid .poster').first();
  const width = async () => (await poster.boundingBox())?.width ?? 0;
  const widths: number[] = [];
  for (const name of ['Small', 'Medium', 'Large', 'Extra large']) {
    await page.getByRole('radio', { name: `${name} posters`, exact: true }).check({ force: true });
    await expect.poll(width).toBeGreaterThan(widths.at(-1) ?? 0);
    widths.push(await width());
  }
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.getByRole('radio', { name: 'Compact rows' }).check({ force: true });
  await page.reload();
  const row = page.locator('rs-media-list .row').first();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(32);
});

test('the End key reaches the last title and letters go to a title', async ({ page }) => {
  await expect(page.locator('rs-poster-grid .poster').first()).toBeVisible();
  await page.locator('rs-poster-grid .scroller').focus();
  await page.keyboard.press('End');
  const last = await titleAt(page, 1499);
  await expect.poll(async () => (await shownTitles(page)).at(-1)).toBe(last);
  await page.keyboard.type('mo');
  await expect(page.locator('rs-poster-grid .poster.active .name')).toHaveText(/^(The |A |An )?Mo/i);
});

test('a deep link opens at its place', async ({ page, appUrl }) => {
  await page.goto('about:blank');
  await page.goto(`${appUrl}#/library/all?view=table&at=900`);
  await page.evaluate(() => globalThis.reelshelf.ready);
  const title = await titleAt(page, 900);
  await expect.poll(async () => (await shownTitles(page))[0]).toBe(title);
});

test('Back returns to the very place left, to the px, with the same title active', async ({ page }) => {
  const list = page.locator('rs-poster-grid');
  await list.hover();
  await page.mouse.wheel(0, 4321);
  await expect(page).toHaveURL(/at=\d+/);
  const place = () => list.evaluate((element) => (element as unknown as { place: unknown }).place);
  await expect.poll(place).not.toEqual({ index: 0, offset: 0 });
  await page.waitForFunction(() => /at=\d\d/.test(location.hash));
  const before = await place();
  const title = (await shownTitles(page))[8] ?? '';
  await list.locator('.poster a', { hasText: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect.poll(place).toEqual(before);
  await expect(list.locator('.poster.active .name')).toHaveText(title);
});

test('a reload returns to the place left', async ({ page }) => {
  const list = page.locator('rs-poster-grid');
  await list.hover();
  await page.mouse.wheel(0, 3210);
  await page.waitForFunction(() => /at=\d/.test(location.hash));
  const place = () => list.evaluate((element) => (element as unknown as { place: unknown }).place);
  const before = await place();
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  await expect.poll(place).toEqual(before);
});

test('a list without a place in its address opens where it was left', async ({ page }) => {
  const list = page.locator('rs-poster-grid');
  await list.hover();
  await page.mouse.wheel(0, 3000);
  await page.waitForFunction(() => /at=\d/.test(location.hash));
  const place = () => list.evaluate((element) => (element as unknown as { place: unknown }).place);
  const before = await place();
  const side = page.locator('rs-side-bar.side');
  await side.getByRole('link', { name: 'Settings' }).click();
  await side.getByRole('link', { name: 'All titles' }).click();
  await expect.poll(place).toEqual(before);
});

/** Sets the place of the list shown, exactly, and waits until the address has it. */
async function goTo(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => {
    location.hash = `#/library/all?at=${at}`;
  }, index);
  await expect.poll(async () => (await shownTitles(page))[0]).not.toBe(await titleAt(page, 0));
}

test('posters and table hand the place on to each other', async ({ page }) => {
  await expect(page.locator('rs-poster-grid .poster').first()).toBeVisible();
  await goTo(page, 900);
  const [first] = await shownTitles(page);
  for (const view of ['Table', 'Posters', 'Table']) {
    await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
    await expect(page.locator(view === 'Table' ? 'rs-media-list' : 'rs-poster-grid')).toBeVisible();
    await expect.poll(async () => (await shownTitles(page))[0]).toBe(first);
  }
  await expect(page).toHaveURL(/at=\d+/);
});

test('the rail goes with the view: it shows its letter and moves it', async ({ page }) => {
  const rail = page.getByRole('slider', { name: 'Place in the list' });
  await expect(rail).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await expect(page.locator('rs-media-list .row').first()).toBeVisible();
  const box = (await rail.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.6);
  const letter = (await rail.getAttribute('aria-valuetext')) ?? '';
  expect(letter).not.toBe('A');
  await expect.poll(async () => (await shownTitles(page))[0]).toMatch(new RegExp(`^(The |A |An )?${letter}`));
  await page.locator('rs-media-list .scroller').focus();
  await page.keyboard.press('End');
  await expect(rail).not.toHaveAttribute('aria-valuetext', letter);
});

test('small posters stay where they are, however often one leaves them and comes back', async ({ page }) => {
  await page.getByRole('radio', { name: 'Small posters' }).check({ force: true });
  await goTo(page, 900);
  const [first] = await shownTitles(page);
  const side = page.locator('rs-side-bar.side');
  for (let visit = 0; visit < 3; visit += 1) {
    // The place is told when the list is at rest.
    await page.waitForTimeout(400);
    await side.getByRole('link', { name: 'Settings' }).click();
    await expect(page.locator('rs-settings-view')).toBeVisible();
    await page.goBack();
    await expect.poll(async () => (await shownTitles(page))[0]).toBe(first);
    await expect(page).toHaveURL(/at=900/);
  }
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  await page.waitForTimeout(600);
  expect((await shownTitles(page))[0]).toBe(first);
});

test('the menus of type and order tell the truth after Back and Forward', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const order = page.getByRole('combobox', { name: 'Sort by' });
  const type = page.getByRole('combobox', { name: 'Type' });
  await order.selectOption('year');
  await type.selectOption('series');
  await page.goBack();
  await expect(type).toHaveValue('');
  await page.goBack();
  await expect(order).toHaveValue('title');
  await page.goForward();
  await expect(order).toHaveValue('year');
  await page.goForward();
  await expect(type).toHaveValue('series');
  await expect(order).toHaveValue('year');
});
