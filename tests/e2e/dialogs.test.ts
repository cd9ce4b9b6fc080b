import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

test('Back closes an open dialog and leaves the page beneath it', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  const side = page.locator('rs-side-bar.side');
  await side.getByRole('link', { name: 'Settings' }).click();
  await side.getByRole('button', { name: 'New library' }).click();
  const dialog = page.getByRole('dialog', { name: 'New library' });
  await expect(dialog).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#\/settings$/);
  await side.getByRole('link', { name: 'Settings' }).click();
  await page.goBack();
  await expect(page).toHaveURL(/#\/library\/all/);
});

test('a dialog that takes the place of another begins anew, and stays when that ends late', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await page.locator('rs-side-bar.side').getByRole('button', { name: 'New library' }).click();
  const name = page.locator('rs-library-dialog').getByRole('textbox', { name: 'Name' });
  await name.fill('Typed in the first one');
  await page.evaluate(() => document.querySelector('rs-app')?.app.dialog.set({ kind: 'library' }));
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await page.evaluate(() => {
    const app = document.querySelector('rs-app')?.app;
    const host = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-dialog-host');
    const late = host?.shadowRoot?.querySelector('rs-library-dialog');
    app?.dialog.set({ kind: 'generate' });
    late?.dispatchEvent(new Event('rs-close'));
  });
  await expect(page.locator('rs-generate-dialog').getByRole('dialog')).toBeVisible();
});

test('a message that comes while a dialog is open covers none of its buttons', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 700, height: 450 });
  await openApp(page, `${appUrl}#/settings`);
  await page.locator('rs-library-settings').getByRole('button', { name: 'New library' }).click();
  const dialog = page.locator('rs-library-dialog');
  await expect(dialog.getByRole('button', { name: 'Make it' })).toBeVisible();
  await makeTitles(page, 20);
  await expect(dialog.getByRole('button', { name: 'Close message' })).toBeVisible();
  // Playwright clicks nothing that something else lies over.
  for (const name of ['Make it', 'Cancel', 'Close'])
    await dialog.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 2000 });
});
