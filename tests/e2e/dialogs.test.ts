import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

test('a message that comes while a dialog is open covers none of its buttons', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 700, height: 450 });
  await openApp(page, `${appUrl}#/settings`);
  await page.locator('rs-library-settings').getByRole('button', { name: 'New library' }).click();
  const dialog = page.locator('rs-library-dialog');
  await expect(dialog.getByRole('button', { name: 'Make it' })).toBeVisible();
  await makeTitles(page, 50);
  await expect(dialog.getByRole('button', { name: 'Close message' })).toBeVisible();
  // Playwright clicks nothing that something else lies over.
  for (const name of ['Make it', 'Cancel', 'Close'])
    await dialog.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 2000 });
});
