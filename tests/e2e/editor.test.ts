import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  await makeTitles(page, 40);
  await page.goto(`${appUrl}#/item/1`);
  await expect(page.locator('rs-item-personal').getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('fields are judged as they are typed, stored as one act, and know where they came from', async ({
  page,
}) => {
  const heading = page.locator('rs-item-view h1');
  const before = (await heading.textContent()) ?? '';
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await expect(page.getByRole('dialog', { name: `Edit ${before}` })).toBeVisible();
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  await expect(dialog.locator('#title-note')).toContainText('Made up');
  const year = dialog.getByRole('textbox', { name: 'Year' });
  await year.fill('1700');
  await expect(dialog.locator('#year-note')).toHaveText('Year is between 1800 and 2,200.');
  await title.fill('The Far Harbour');
  await page.keyboard.press('Enter');
  await expect(year).toBeFocused();
  await expect(title).toHaveValue('The Far Harbour');
  await year.fill('1987');
  await dialog.getByRole('button', { name: 'Lock overview' }).click();
  await dialog.getByRole('combobox', { name: 'Genres' }).fill('Seafaring');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(heading).toHaveText('The Far Harbour');
  await expect(page.locator('rs-toasts .toast').first()).toContainText('Changed 4 things: ');

  await page.keyboard.press('e');
  const again = page.locator('rs-editor-dialog');
  await expect(page.getByRole('dialog', { name: 'Edit The Far Harbour' })).toBeVisible();
  await expect(again.locator('#title-note')).toContainText('Edited by you on');
  await expect(again.getByRole('button', { name: 'Lock overview' })).toHaveAttribute('aria-pressed', 'true');
  await again.getByRole('button', { name: `Title: back to ${before}` }).click();
  await again.getByRole('textbox', { name: 'Title', exact: true }).fill(before);
  await again.locator('#year-note').getByRole('button', { name: 'Give back' }).click();
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(heading).toHaveText(before);
  const fields = await page.evaluate(async () =>
    (await globalThis.reelshelf.history.list()).map(({ edits }) => edits.map(({ kind }) => kind).join()),
  );
  expect(fields).toEqual(['set,release', 'set,set,list,lock']);
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText('The Far Harbour');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(before);
});

test('a title that is changed elsewhere while it is edited shows both values before it is saved', async ({
  page,
}) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await dialog.getByRole('textbox', { name: 'Year' }).fill('1987');
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit(
      [1],
      [
        { kind: 'set', field: 'year', value: 1950 },
        { kind: 'set', field: 'originalTitle', value: 'Hafen' },
      ],
    ),
  );
  await expect(dialog.locator('.conflict')).toContainText('1950');
  await expect(dialog.locator('.conflict')).toContainText('1987');
  await expect(dialog.getByRole('textbox', { name: 'Original title' })).toHaveValue('Hafen');
  await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveValue('1987');
  await dialog.getByRole('button', { name: 'Take the other' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveValue('1950');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('Escape asks before it throws away what was typed', async ({ page }) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await dialog.getByRole('switch', { name: 'Favourite' }).click();
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Gone');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Throw away what you changed?');
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Gone');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Throw away' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('rs-item-view h1')).not.toHaveText('Gone');
});

test('what was typed outlives a save that fails', async ({ page }) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('The Far Harbour');
  await page.evaluate(() => globalThis.reelshelf.libraries.remove(1));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This title is no longer in the library.')).toBeVisible();
  await expect(title).toHaveValue('The Far Harbour');
});
