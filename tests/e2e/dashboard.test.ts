import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { libraryEntry, makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

const view = (page: Page) => page.locator('rs-dashboard-view');
const counted = (page: Page) =>
  expect(view(page).locator('.dashboard')).toHaveAttribute('aria-busy', 'false');

async function openDashboard(page: Page): Promise<void> {
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Dashboard' }).click();
  await counted(page);
}

/** The last number in what an element says. */
async function numberIn(element: Locator): Promise<number> {
  const text = (await element.getAttribute('aria-label')) ?? (await element.textContent()) ?? '';
  return Number(/([\d,]+)(?!.*\d)/s.exec(text)?.[1]?.replaceAll(',', ''));
}

/** Where figures stand, and the number that each of them says. */
const FIGURES: Readonly<Record<string, (page: Page) => { link: Locator; number?: Locator }>> = {
  titles: (page) => {
    const link = view(page).locator('.totals a').first();
    return { link, number: link.locator('strong') };
  },
  series: (page) => {
    const link = view(page).locator('.totals a').nth(2);
    return { link, number: link.locator('strong') };
  },
  'a genre': (page) => ({ link: view(page).locator('.genres a').nth(1) }),
  'a year': (page) => ({ link: view(page).locator('.years .plot a').nth(-3) }),
  'a decade': (page) => ({ link: view(page).locator('.years .marks a').nth(-2) }),
  'a rating': (page) => ({ link: view(page).locator('.ratings .plot a').nth(-2) }),
  'not rated': (page) => ({ link: view(page).locator('.ratings .told a') }),
  'a month': (page) => ({ link: view(page).locator('.added .plot a').first() }),
  'no overview': (page) => ({ link: view(page).locator('.parts li').nth(1).locator('a') }),
};

test('every figure leads to the list of as many titles, and back', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  await openDashboard(page);
  await expect(page).toHaveTitle('Dashboard – Reelshelf');
  for (const [name, find] of Object.entries(FIGURES)) {
    const { link, number } = find(page);
    // The number of a mark or column stands at the end of its name, another at the beginning.
    const text =
      (await (number ?? link).getAttribute('aria-label')) ?? (await (number ?? link).textContent()) ?? '';
    const numbers = text.match(/[\d,]+/g) ?? [];
    const isFirst = /^[\d,]+ (not|without)/.test(text);
    const count = Number((isFirst ? numbers[0] : numbers.at(-1))?.replaceAll(',', ''));
    expect(count, name).toBeGreaterThan(0);
    await link.click();
    await expect(page.locator('rs-library-view .total'), name).toHaveText(
      new RegExp(`^\\s*${count.toLocaleString('en')}\\b`),
    );
    await page.goBack();
    await counted(page);
    // The link has the focus again, and a column that has it says its own number in the place of the others'.
    await view(page).getByRole('heading', { level: 1 }).click();
  }
  const director = view(page).getByRole('region', { name: 'Directors' }).locator('li').first();
  const person = (await director.locator('.name').textContent()) ?? '';
  const titles = await numberIn(director.locator('.count'));
  expect(titles).toBeGreaterThan(1);
  await director.locator('.name').click();
  await expect(page.locator('rs-person-view h1')).toHaveText(person);
});

test('charts are gone through by keys, and are tables as well', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  await openDashboard(page);
  const years = view(page).locator('.years');
  const columns = years.locator('.plot a');
  const names = await columns.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  await years.getByRole('button', { name: 'Years as a table' }).focus();
  await page.keyboard.press('Tab');
  await expect(columns.last()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(columns.nth(-2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(columns.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(columns.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(columns.nth(1)).toBeFocused();
  const [year = '', count = ''] = names[1]?.match(/[\d,]+/g) ?? [];
  await expect(years.locator('.told')).toContainText(year);
  const box = await years.boundingBox();
  await years.getByRole('button', { name: 'Years as a table' }).click();
  await expect(years.getByRole('row', { name: year })).toContainText(count);
  expect(await years.boundingBox()).toEqual(box);
  await years.getByRole('button', { name: 'Years as a table' }).click();
  await columns.nth(1).press('Enter');
  await expect(page.locator('rs-library-view .total')).toContainText(count);
});

test('figures follow what changes, of one library or of all', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 300);
  await openDashboard(page);
  const total = view(page).locator('.totals strong').first();
  await expect(total).toHaveText('300');
  await page.evaluate(() => globalThis.reelshelf.library.generate({ items: 200, seed: 2 }));
  await expect(total).toHaveText('500');
  await expect(view(page).getByRole('region', { name: 'Jobs lately' }).locator('li')).toHaveCount(2);
  await view(page).getByRole('combobox', { name: 'Library' }).selectOption({ index: 2 });
  await expect(total).toHaveText(/^(200|300)$/);
  const own = (await total.textContent()) ?? '';
  await view(page).locator('.totals a').first().click();
  await expect(page.locator('rs-library-view .total')).toHaveText(new RegExp(`^\\s*${own}\\b`));
  await page.goBack();
  await expect(page).toHaveURL(/#\/dashboard\/\d+$/);
  await expect(total).toHaveText(own);
});

test('an empty library says what to do first, and a narrow page has a way in', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(page, appUrl);
  await page.locator('rs-bottom-bar').getByRole('button', { name: 'Libraries' }).click();
  await page.locator('dialog.drawer').getByRole('link', { name: 'Dashboard' }).click();
  await expect(view(page).getByRole('button', { name: 'Add a folder' })).toBeVisible();
  await makeTitles(page, 120);
  await expect(view(page).locator('.totals strong').first()).toHaveText('120');
  const isWider = await page.evaluate(() => {
    const dashboard = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-dashboard-view');
    return (dashboard?.scrollWidth ?? 0) > (dashboard?.clientWidth ?? 0);
  });
  expect(isWider).toBe(false);
  await expect(libraryEntry(page, 'Synthetic')).toBeHidden();
});
