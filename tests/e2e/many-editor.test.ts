import type { Locator, Page } from '@playwright/test';
import type { App } from '../../src/app/app.ts';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { bitmapFile } from '../support/bitmap-file.ts';
import { openWithTitles } from '../support/library-page.ts';

const TITLES = 60;

test.beforeEach(async ({ page, appUrl }) => {
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, TITLES);
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit([1, 2, 3, 4], [{ kind: 'tags', add: ['noir'], remove: [] }]),
  );
});

/** Opens the editor of these titles as a selection does. */
async function openMany(page: Page, itemIds: readonly number[]) {
  await page.evaluate((ids) => {
    const root = document.querySelector('rs-app') as unknown as { app: App };
    root.app.dialog.set({ kind: 'edit-many', itemIds: Uint32Array.from(ids) });
  }, itemIds);
  await expect(page.getByRole('dialog', { name: `Edit ${itemIds.length} titles` })).toBeVisible();
  return page.locator('rs-many-editor');
}

/** Messages of what came before may lie between. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const isFocused = () => place.evaluate((element) => element.matches(':focus'));
  for (let presses = 0; presses < 8 && !(await isFocused()); presses++) await page.keyboard.press('Tab');
  await expect(place).toBeFocused();
}

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const yearsOf = (page: Page) =>
  page.evaluate(async () => {
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 60 });
    return items.filter(({ id }) => id <= 10).map(({ year }) => year);
  });

test('many titles are edited by keyboard: typed, looked at, changed, taken back', async ({ page }) => {
  const before = await yearsOf(page);
  const dialog = await openMany(page, TEN);
  const year = dialog.getByRole('textbox', { name: 'Year' });
  await expect(year).toHaveAttribute('placeholder', 'Several values');
  await year.focus();
  await page.keyboard.type('12');
  await expect(dialog.locator('#year-note')).toHaveText('Year is between 1800 and 2,200.');
  await page.keyboard.press('Enter');
  await expect(year).toBeFocused();
  await expect(year).toHaveValue('12');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1987');
  await page.keyboard.press('Enter');
  const review = dialog.getByRole('region', { name: 'What will change' });
  await expect(review).toBeFocused();
  await expect(review.getByRole('heading', { name: 'Year: several values → 1987' })).toBeVisible();
  await expect(review.locator('.examples li').first()).toContainText('→ 1987');
  await tabTo(page, dialog.getByRole('button', { name: 'Change 10 titles' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await yearsOf(page)).toEqual(TEN.map(() => 1987));
  await expect(page.locator('rs-toasts .toast').first()).toContainText(
    'Changed the year of 10 titles to 1987',
  );
  await page.keyboard.press('Control+z');
  await expect.poll(() => yearsOf(page)).toEqual(before);
});

test('names that some have are given to all and taken from all by pointer', async ({ page }) => {
  const dialog = await openMany(page, TEN);
  await dialog.getByRole('button', { name: 'noir: give it to all' }).click();
  await dialog.getByRole('combobox', { name: 'Add collections' }).fill('Sea');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Watched' }).selectOption('yes');
  await dialog.getByRole('button', { name: 'Lock title' }).click();
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  const review = dialog.locator('.review');
  const effect = (name: string) => review.locator('ol > li').filter({ hasText: name });
  await expect(effect('Tags: add noir')).toContainText('for 6 of 10; already so for 4');
  await expect(effect('Collections: add Sea')).toContainText('for all 10');
  await expect(effect('Lock the title')).toContainText('for all 10');
  await dialog.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'noir: give it to all' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  await dialog.getByRole('button', { name: 'Change 10 titles' }).click();
  await expect(dialog).toHaveCount(0);
  const tagged = () => page.evaluate(async () => (await globalThis.reelshelf.items.page('tag:noir')).total);
  await expect.poll(tagged).toBe(10);
  await page.locator('rs-toasts').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(tagged).toBe(4);
});

test('cast, notes and a poster of many titles are chosen by keyboard, looked at, and taken back', async ({
  page,
}) => {
  const people = () =>
    page.evaluate(async () => {
      const root = document.querySelector('rs-app') as unknown as { app: App };
      const found = await Promise.all([1, 2, 3].map((id) => root.app.backend.items.get(id)));
      return found.map(({ credits, favouriteNotes, pictures }) => [
        credits
          .filter(({ name }) => name === 'Ada Lang')
          .map(({ role, character }) => `${role} ${character}`),
        favouriteNotes,
        pictures.filter(({ isChosen }) => isChosen).length,
      ]);
    });
  const before = await people();
  const dialog = await openMany(page, [1, 2, 3]);
  await dialog.getByRole('combobox', { name: 'Favourite', exact: true }).selectOption('yes');
  await dialog.getByRole('combobox', { name: 'Notes of favourites' }).selectOption('append');
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('x'.repeat(10_001));
  await expect(dialog.locator('#notes-note')).toHaveText('Notes have at most 10,000 characters.');
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Seen in Oslo.');
  await dialog.getByRole('combobox', { name: 'Add a person' }).fill('Ada Lang');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Ada Lang: character' }).fill('Keeper');
  await dialog
    .getByLabel('Choose a file as poster')
    .setInputFiles({ name: 'mine.bmp', mimeType: 'image/bmp', buffer: bitmapFile(200, 300, [200, 30, 30]) });
  await expect(dialog.getByRole('button', { name: 'Stored poster 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  const review = dialog.locator('.review');
  const effect = (name: string) => review.locator('ol > li').filter({ hasText: name });
  await expect(effect('Cast and crew: add Ada Lang (actor, as Keeper)')).toContainText('for all 3');
  await expect(effect('Make favourites; add “Seen in Oslo.”')).toContainText('for all 3');
  await expect(effect('Choose the poster').locator('.chosen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Stored poster 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  await dialog.getByRole('button', { name: 'Change 3 titles' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await people()).toEqual([1, 2, 3].map(() => [['actor Keeper'], 'Seen in Oslo.', 1]));

  const again = await openMany(page, [1, 2, 3, 4]);
  await again.getByRole('button', { name: 'Ada Lang, Actor: change the part' }).focus();
  await page.keyboard.press('Enter');
  await again.getByRole('textbox', { name: 'Ada Lang: character' }).fill('Pilot');
  await again.getByRole('button', { name: 'Automatic in all, poster' }).focus();
  await page.keyboard.press('Enter');
  await again.getByRole('button', { name: 'Review changes' }).focus();
  await page.keyboard.press('Enter');
  await expect(effect('Ada Lang (actor): as Pilot')).toContainText('for 3 of 4; nothing changes in 1');
  await expect(effect('Give back the chosen poster')).toContainText('for 3 of 4; already so for 1');
  await again.getByRole('button', { name: 'Change 3 titles' }).focus();
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  expect(await people()).toEqual([1, 2, 3].map(() => [['actor Pilot'], 'Seen in Oslo.', 0]));
  await page.keyboard.press('Control+z');
  await expect.poll(people).toEqual([1, 2, 3].map(() => [['actor Keeper'], 'Seen in Oslo.', 1]));
  await page.keyboard.press('Control+z');
  await expect.poll(people).toEqual(before);
});

test('what is so already is said, and nothing is done', async ({ page }) => {
  const dialog = await openMany(page, [1, 2, 3, 4]);
  await dialog.getByRole('combobox', { name: 'Add tags' }).fill('noir');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  await expect(dialog.locator('.review')).toContainText('already so for all 4');
  await expect(dialog.getByRole('button', { name: 'Already so' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Throw away what you changed?');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
});

test('the editor of many titles is accessible', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const dialog = await openMany(page, TEN);
  await dialog.getByRole('textbox', { name: 'Year' }).fill('1987');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Review changes' }).click();
  await expect(dialog.getByRole('heading', { name: 'Year: several values → 1987' })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});
