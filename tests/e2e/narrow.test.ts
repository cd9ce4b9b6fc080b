import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { openWithTitles } from '../support/library-page.ts';

test.use({ viewport: { width: 320, height: 640 } });

test('at 320 px no page scrolls sideways', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  for (const address of [
    '#/library/all?view=grid',
    '#/library/all?view=table',
    '#/item/1',
    '#/person/1',
    '#/people',
    '#/company/1',
    '#/companies',
    '#/dashboard',
    '#/jobs',
    '#/jobs/1',
    '#/history',
    '#/duplicates',
    '#/searches',
    '#/settings',
    '#/settings/providers',
    '#/settings/cache',
    '#/providers',
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.locator('rs-app main h1, rs-app main .total').first()).toBeAttached();
    await atRest(page);
    const sideways = await page.evaluate(() => {
      const main = document.querySelector('rs-app')?.shadowRoot?.querySelector('main');
      return [document.documentElement, main].map(
        (element) => (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
      );
    });
    expect([address, ...sideways]).toEqual([address, 0, 0]);
  }
  await page.evaluate(async () => {
    const value = 'Donaudampfschifffahrt'.repeat(5);
    await globalThis.reelshelf.items.edit([1], [{ kind: 'set', field: 'title', value }]);
    location.hash = '#/item/1';
  });
  await page.locator('rs-item-personal').getByRole('button', { name: 'Edit' }).click();
  const dialog = page.locator('rs-editor-dialog');
  for (const name of ['Close', 'Save'])
    await expect(dialog.getByRole('button', { name }).first()).toBeInViewport({ ratio: 1 });
});

test('the bottom bar has five places, and Libraries opens the side bar over the page', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 60);
  const bar = page.locator('rs-bottom-bar');
  await expect(bar.locator('.place')).toHaveCount(5);
  await bar.getByRole('button', { name: 'Libraries' }).click();
  const drawer = page.getByRole('dialog', { name: 'Libraries' });
  await drawer.getByRole('link', { name: 'Synthetic · 60' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Synthetic · 60' })).toBeVisible();
  await bar.getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();

  // Keys are not for the page behind it, wherever the focus is.
  await page.evaluate(() => {
    location.hash = '#/item/1';
  });
  await expect(page.locator('rs-item-personal')).toBeVisible();
  await bar.getByRole('button', { name: 'Libraries' }).click();
  await page.keyboard.press('e');
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/item\/1$/);
});
