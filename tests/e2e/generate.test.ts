import { expect, test } from '../support/app-test.ts';
import { libraryEntry, makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

test('an empty page says what it is for and fills itself with 10,000 synthetic titles', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await expect(page.getByRole('heading', { name: 'Your films and series' })).toBeVisible();
  await page.getByRole('button', { name: 'Try with 10,000 synthetic titles' }).click();
  await expect(page.getByRole('region', { name: 'Running jobs' })).toContainText('Synthetic · 10,000');
  await expect(page.getByText('“Synthetic · 10,000” is complete')).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('rs-library-view .total')).toHaveText('10,000 titles');
  await expect(libraryEntry(page, 'Synthetic · 10,000')).toContainText('10,000');
});

test('the dialog makes a library of any number, labelled as synthetic, and refuses nonsense', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await page.getByRole('button', { name: 'Another number' }).click();
  const dialog = page.locator('rs-generate-dialog');
  const titles = dialog.getByRole('spinbutton', { name: 'Titles' });
  await titles.fill('0');
  await expect(dialog.getByRole('alert')).toContainText('from 1 to');
  await expect(dialog.getByRole('button', { name: 'Make it' })).toBeDisabled();
  await titles.fill('321');
  await dialog.getByRole('button', { name: 'Make it' }).click();
  await libraryEntry(page, 'Synthetic · 321').click();
  await expect(page.locator('rs-library-view .total')).toHaveText('321 titles', { timeout: 20_000 });
  await expect(page.locator('rs-library-view header')).toContainText('Synthetic');
  await page.locator('rs-poster-grid .poster a').first().click();
  await expect(page.locator('rs-item-view .facts')).toContainText('Synthetic');
});

test('a synthetic library is removed in one action, with everything in it', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 300);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Delete Synthetic · 300' }).click();
  const dialog = page.locator('rs-remove-library-dialog');
  await expect(dialog).toContainText('300 titles');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(libraryEntry(page, 'Synthetic · 300')).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(0);
});

test('what a job leaves beside the database file is moved into it, for the next start', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await makeTitles(page, 300);
  const waiting = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('reelshelf.reelshelf');
      let bytes = 0;
      for await (const entry of folder.values()) {
        if (entry instanceof FileSystemFileHandle && /-wa\d$/.test(entry.name))
          bytes += (await entry.getFile()).size;
      }
      return bytes;
    });
  await expect.poll(waiting).toBeLessThan(100_000);
});
