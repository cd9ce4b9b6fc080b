import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openWithTitles } from '../support/library-page.ts';

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search titles, people and files' });
const totalOf = (page: Page) => page.locator('rs-library-view .total');

test.beforeEach(async ({ page, appUrl }) => {
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, 1500);
  await expect(totalOf(page)).toHaveText('1,500 titles');
});

test('typing narrows the list, marks what was found, and is one step back', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('dark', { delay: 30 });
  await expect(page.locator('rs-poster-grid mark').first()).toHaveText(/^dark$/i);
  await expect(totalOf(page)).not.toHaveText('1,500 titles');
  await expect(page).toHaveURL(/q=dark/);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('relevance');
  await page.goBack();
  await expect(totalOf(page)).toHaveText('1,500 titles');
  await expect(boxOf(page)).toHaveValue('');
});

test('a search is loaded again where it was left, wherever the library was', async ({ page }) => {
  const first = page.locator('rs-poster-grid [data-index="0"]');
  await page.locator('rs-poster-grid .scroller').press('End');
  await expect(page).toHaveURL(/at=1/);
  await boxOf(page).fill('house');
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
  await expect(first).toBeInViewport();
  await expect(page).toHaveURL(/all\?q=house$/);
  await page.reload();
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
  await expect(first).toBeInViewport();
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/all\?q=house$/);
});

test('an order that is typed gives way to one that is chosen, and relevance ends with the search', async ({
  page,
}) => {
  const order = page.getByRole('combobox', { name: 'Sort by' });
  await boxOf(page).fill('dark sort:year');
  await expect(order).toHaveValue('year');
  await order.selectOption('rating');
  await expect(boxOf(page)).toHaveValue('dark');
  await order.selectOption('relevance');
  await expect(page).toHaveURL(/q=dark$/);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'All titles' }).click();
  await expect(totalOf(page)).toHaveText('1,500 titles');
  await expect(order).toHaveValue('title');
});

test('a title is searched, chosen and opened by keys alone', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.type('house');
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('rs-poster-grid .scroller')).toBeFocused();
  // What is typed is searched within the moment after it.
  await expect(page.locator('rs-poster-grid .poster.active mark')).toBeVisible();
  const title = await page.locator('rs-poster-grid .poster.active .name').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-item-view h1')).toHaveText(title ?? '');
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toHaveValue('house');
  // From another page the box is one key away as well.
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Settings' }).click();
  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(totalOf(page)).toHaveText('1,500 titles');
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).not.toBeFocused();
});

test('nothing moves that a person did not ask to move', async ({ page }) => {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
        };
        if (!hadRecentInput) seen.shifts += value;
      }
    }).observe({ type: 'layout-shift' });
  });
  await page.keyboard.press('/');
  await page.keyboard.type('dark nights', { delay: 60 });
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(page.locator('rs-facets .value').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close the filters' }).click();
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBeLessThan(0.001);
});

test('fields and names are completed, with the number of titles that have them', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('gen');
  await page.getByRole('option', { name: 'genre:' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dram');
  await expect(page.getByRole('option', { name: /^Drama\s*\d/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(boxOf(page)).toHaveValue('genre:Drama');
  await expect(page.getByRole('button', { name: 'Drama, remove' })).toBeVisible();
});

test('an error is shown with its place, and the list before it stays', async ({ page }) => {
  await boxOf(page).fill('dark');
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
  const total = (await totalOf(page).textContent()) ?? '';
  await boxOf(page).fill('dark yaer:1950');
  await expect(page.locator('rs-search-box .wrong')).toHaveText('yaer');
  await expect(boxOf(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(totalOf(page)).toHaveText(total);
  await boxOf(page).fill('dark year:>=1950');
  await expect(page.locator('rs-search-box .wrong')).toHaveCount(0);
});

test('quick filters and chips go on and off, by click and by key', async ({ page }) => {
  const quick = page.getByRole('button', { name: 'Rated 8 and over' });
  await quick.click();
  await expect(quick).toHaveAttribute('aria-pressed', 'true');
  await expect(boxOf(page)).toHaveValue('rating:>=8');
  await quick.click();
  await expect(totalOf(page)).toHaveText('1,500 titles');
  await boxOf(page).fill('year:1990..1999 genre:drama');
  const chip = page.getByRole('button', { name: '1990s, remove' });
  await chip.focus();
  await page.keyboard.press('Delete');
  await expect(boxOf(page)).toHaveValue('genre:drama');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(totalOf(page)).toHaveText('1,500 titles');
});

test('the filter panel and the text say the same, whichever is changed', async ({ page }) => {
  await boxOf(page).fill('the rating:>=5 (genre:crime OR -genre:drama)');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await expect(panel.getByRole('textbox', { name: 'Rating from' }).first()).toHaveValue('5');
  await panel.getByText('All conditions, groups and exceptions').click();
  const tree = panel.locator('rs-condition-tree');
  await expect(tree.getByRole('group', { name: 'Any of' })).toBeVisible();
  await expect(tree.getByRole('button', { name: 'Not', pressed: true })).toHaveCount(1);

  await panel.getByRole('textbox', { name: 'Year from' }).fill('1980');
  await expect(boxOf(page)).toHaveValue('the rating:>=5 (genre:crime OR -genre:drama) year:>=1980');
  await panel
    .getByRole('radiogroup', { name: 'Favourite' })
    .getByRole('radio', { name: 'No' })
    .check({ force: true });
  await expect(boxOf(page)).toHaveValue(/year:>=1980 -favourite$/);
  await tree.getByRole('button', { name: 'Not', pressed: true }).first().click();
  await expect(boxOf(page)).toHaveValue(/\(genre:crime OR genre:drama\)/);

  await boxOf(page).fill('rating:>=5 no-such-thing');
  await expect(panel.getByRole('textbox', { name: 'Year from' })).toHaveValue('');
  await expect(panel.getByRole('textbox', { name: 'Words' })).toHaveValue('no-such-thing');
});

test('facets count the present result, and a click narrows it', async ({ page }) => {
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const drama = page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: /^Drama/ });
  const count = (await drama.locator('.count').textContent()) ?? '';
  await drama.click();
  await expect(boxOf(page)).toHaveValue('genre:Drama');
  await expect(totalOf(page)).toHaveText(`${count} titles`);
  await drama.click();
  await expect(totalOf(page)).toHaveText('1,500 titles');
});

test('an empty result says what could be left out', async ({ page }) => {
  await boxOf(page).fill('dark year:1800');
  const list = page.getByRole('list', { name: 'Leave out a condition' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await list.getByRole('button', { name: 'Without 1800' }).click();
  await expect(boxOf(page)).toHaveValue('dark');
  await expect(page.locator('rs-poster-grid mark').first()).toBeVisible();
});

for (const width of [390, 1280]) {
  test(`box and panel have no accessibility violation (${width} px wide)`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await boxOf(page).fill('dark rating:>=5 genre:');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await boxOf(page).fill('dark rating:>=5 (genre:drama OR -watched)');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Filters' });
    await expect(panel.locator('rs-facets .value').first()).toBeVisible();
    for (const summary of await panel.locator('summary').all()) await summary.click();
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}
