import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  await makeTitles(page, 300);
});

test('a title’s page shows what is known and links its people, whose pages link back', async ({ page }) => {
  await page.locator('rs-poster-grid .poster a').first().click();
  const view = page.locator('rs-item-view');
  await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(view).toContainText('Library');
  const title = await view.getByRole('heading', { level: 1 }).textContent();
  const person = view.locator('.people a').first();
  const name = (await person.textContent()) ?? '';
  await person.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(`${name} – Reelshelf`);
  await page
    .locator('rs-person-view li a', { hasText: title ?? '' })
    .first()
    .click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
});

test('arrow keys go to the titles beside it and Escape returns to the list at the last one', async ({
  page,
}) => {
  const titles = await page.evaluate(async () =>
    (await globalThis.reelshelf.items.page({}, { limit: 3 })).items.map(({ title }) => title),
  );
  await page.locator('rs-poster-grid .poster a').first().click();
  const heading = page.locator('rs-item-view h1');
  await expect(heading).toHaveText(titles[0] ?? '');
  await expect(page.getByRole('button', { name: 'Next title' })).toBeEnabled();
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(titles[1] ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(titles[2] ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText(titles[1] ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-poster-grid .poster.active .name')).toHaveText(titles[1] ?? '');
});

test('an address of a title that is not there says so and leads back', async ({ page, appUrl }) => {
  await page.goto('about:blank');
  await page.goto(`${appUrl}#/item/999999`);
  await expect(page.getByText('Not here any more')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('rs-poster-grid .poster').first()).toBeVisible();
});
