import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openFurnished } from '../support/library-page.ts';

/** A catalogue of films; each gets a library of its own, so that an import does not make one of what is the same. */
const FIRST = [
  {
    title: 'Harbor',
    year: 1990,
    type: 'movie',
    imdb_id: 'tt1',
    genres: ['Drama'],
    credits: [{ name: 'Ada Lind', role: 'director' }],
  },
  {
    title: 'Lighthouse',
    year: 2002,
    type: 'movie',
    imdb_id: 'tt2',
    credits: [{ name: 'Ada Lind', role: 'director' }],
  },
  { title: 'Dune Road', year: 1985, type: 'movie', imdb_id: 'tt3' },
  { title: 'Ferry', year: 1970, type: 'movie' },
];
const SECOND = [
  {
    title: 'Harbour',
    year: 1990,
    type: 'movie',
    imdb_id: 'tt1',
    overview: 'Ships come and go.',
    genres: ['Drama'],
  },
  { title: 'Lighthouse', year: 2002, type: 'movie', imdb_id: 'tt2' },
  { title: 'Dune Road', year: 1985, type: 'movie', imdb_id: 'tt4' },
  { title: 'Ferry', year: 1970, type: 'movie', overview: 'Two shores.' },
];

async function fill(page: Page): Promise<void> {
  await page.evaluate(
    async (catalogues) => {
      for (const [at, films] of catalogues.entries()) {
        const text = films.map((film) => JSON.stringify(film)).join('\n');
        await globalThis.reelshelf.library.importFiles([new File([text], `films-${at}.jsonl`)], {
          libraryName: `Films ${at + 1}`,
        });
      }
    },
    [FIRST, SECOND],
  );
}

const rows = (page: Page) => page.locator('rs-duplicates-list [role=option]');
const toast = (page: Page) => page.locator('rs-toasts .toast').first();

async function openDuplicates(page: Page, appUrl: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFurnished(page, appUrl, 'duplicates', fill);
  await page.evaluate(() => {
    location.hash = '#/duplicates';
  });
  await expect(rows(page)).toHaveCount(3);
}

test('duplicates are gone through by keys, merged, told apart, and taken back', async ({ page, appUrl }) => {
  await openDuplicates(page, appUrl);
  await expect(rows(page)).toContainText(['Ferry', 'Harbo', 'Lighthouse']);
  const kept = page.locator('rs-duplicate-comparison [role=radio][aria-checked=true]');
  await expect(kept).toHaveAttribute('aria-label', /Ferry 1970, 2 of 2/);
  await expect(page.locator('rs-duplicate-comparison .best')).toContainText('more complete metadata');

  await page.keyboard.press('n');
  await expect(toast(page)).toContainText('Marked 2 titles as not duplicates: Ferry');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(page.locator('rs-duplicates-list [aria-selected=true]')).toContainText('Lighthouse');
  await page.keyboard.press('k');
  await page.keyboard.press('1');
  await expect(kept).toHaveAttribute('aria-label', /Harbor 1990, 1 of 2/);
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('Merged 2 titles into one: Harbor');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('rs-duplicates-list [aria-selected=true]')).toContainText('Lighthouse');

  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('Merged 2 titles into one: Harbor');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(3);
});

test('duplicates are filtered, compared and merged by pointer, and all that are certain at once', async ({
  page,
  appUrl,
}) => {
  await openDuplicates(page, appUrl);
  await page.getByRole('combobox', { name: 'Found by' }).selectOption({ label: 'Same id' });
  await expect(rows(page)).toHaveCount(2);
  await rows(page).nth(0).click();
  const comparison = page.locator('rs-duplicate-comparison');
  await expect(comparison.getByRole('row')).toContainText(['Title', 'Library']);
  await comparison.getByRole('button', { name: /^Show all/ }).click();
  await expect(comparison.getByRole('row').filter({ hasText: 'Year' })).toBeVisible();

  await page.getByRole('button', { name: 'Merge all that are certain…' }).click();
  const dialog = page.locator('rs-merge-dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Merge 2 groups' }).click();
  await expect(toast(page)).toContainText('Merged 4 titles into 2');
  await expect(page.locator('rs-duplicates-view')).toContainText('None of this kind');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('a key that is held settles one group, and the dialog says what a person chose to keep', async ({
  page,
  appUrl,
}) => {
  await openDuplicates(page, appUrl);
  await expect(page.locator('rs-duplicate-comparison .best')).toBeVisible();
  for (const _ of [1, 2, 3]) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await expect(toast(page)).toContainText('Marked 2 titles as not duplicates: Ferry');
  await expect(rows(page)).toHaveCount(2);

  const choices = page.locator('rs-duplicate-comparison [role=radio]');
  await expect(choices.first()).toHaveAttribute('aria-label', /Harbo/);
  const other = page.locator('rs-duplicate-comparison [role=radio][aria-checked=false]');
  const name = (await other.getAttribute('aria-label'))?.match(/Harbou?r/)?.[0] ?? '';
  await other.click();
  const open = page.getByRole('button', { name: 'Merge all that are certain…' });
  await open.click();
  const dialog = page.locator('rs-merge-dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText(new RegExp(`${name} 1990.*your choice`));
  await page.keyboard.press('?');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what is like a title stands on its page, and why', async ({ page, appUrl }) => {
  await openDuplicates(page, appUrl);
  await page.evaluate(async () => {
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 20 });
    location.hash = `#/item/${items.find(({ title }) => title === 'Harbor')?.id}`;
  });
  const similar = page.locator('rs-similar-titles').getByRole('listitem');
  await expect(similar.first()).toContainText('Same director: Ada Lind');
  await page.setViewportSize({ width: 1440, height: 400 });
  await similar.first().scrollIntoViewIfNeeded();
  const scrolled = () => page.locator('#content').evaluate((main) => main.scrollTop);
  const top = await scrolled();
  expect(top).toBeGreaterThan(0);
  await similar.first().click();
  await expect(page.locator('rs-item-view h1')).toHaveText('Lighthouse');
  await expect.poll(scrolled).toBe(0);
  // Both are one page, whose button would keep the focus.
  await page.locator('rs-item-view').getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('rs-item-view h1')).toHaveText('Harbor');
  await expect(similar.first().getByRole('link')).toBeFocused();
  await expect.poll(scrolled).toBe(top);
});

test('the view has no accessibility violation', async ({ page, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openDuplicates(page, appUrl);
  await expect(page.locator('rs-duplicate-comparison [role=row]').first()).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await violationsInBothSchemes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Merge all that are certain…' }).click();
  await expect(page.locator('rs-merge-dialog').getByRole('listitem')).toHaveCount(2);
  expect(await violationsInBothSchemes(page)).toEqual([]);
});
