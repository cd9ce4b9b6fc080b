import type { Locator } from '@playwright/test';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openItem } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';
import { untilServiceWorkerIsReady } from '../support/offline-visit.ts';

test.use({ withServiceWorker: true });

/** Whether a picture is shown, wholly read. */
function pictureIn(place: Locator): Promise<boolean> {
  return place
    .locator('img.picture')
    .first()
    .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
}

test('a film is looked up, compared and applied by keys alone, and Undo takes it back', async ({
  page,
  providers,
}) => {
  await openItem(page, 'The Lantern Keeper');
  await page.keyboard.press('m');
  const dialog = page.locator('rs-lookup-dialog');
  const best = dialog.locator('.card', { hasText: 'Best match' });
  await expect(best).toContainText('2011');
  await expect(best).toContainText('%');
  await expect(best.getByRole('button', { name: 'The Lantern Keeper', exact: true })).toBeFocused();
  await expect.poll(() => pictureIn(best)).toBe(true);

  const choices = dialog.locator('.choose');
  await page.keyboard.press('/');
  await expect(dialog.getByLabel('Title', { exact: true })).toBeFocused();
  for (const key of ['Tab', 'Backspace', 'Enter']) await page.keyboard.press(key);
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(choices.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(choices.first()).toBeFocused();
  for (const key of ['/', 'Tab', '2', '0', '1', '1', 'Enter']) await page.keyboard.press(key);
  await expect(best).toContainText('Same year (2011)');
  await expect(best.locator('.choose')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('group', { name: 'What to take over' })).toBeVisible();
  await expect(dialog.locator('.row', { hasText: 'Overview' })).toContainText('All that was known before.');
  await dialog.getByRole('checkbox', { name: 'Duration' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Apply' }).focus();
  await page.keyboard.press('Enter');

  const view = page.locator('rs-item-view');
  await expect(view).toContainText('On an island that the charts leave out');
  await expect(view.locator('.facts')).not.toContainText('1 h 58 min');
  await expect(view.getByRole('link', { name: 'Ada Fennimore' })).toBeVisible();
  await expect.poll(() => pictureIn(view)).toBe(true);
  await expect(view.locator('rs-attribution')).toContainText('TMDB');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(view).toContainText('All that was known before.');
  await expect(view.locator('img.picture')).toHaveCount(0);
  await expect(view.getByRole('link', { name: 'Ada Fennimore' })).toHaveCount(0);
  expect(providers.requests('tmdb')).toBeGreaterThan(0);
});

test('without a network all that was looked up is there, with its age, and can be applied', async ({
  page,
  providers,
  context,
  appUrl,
}) => {
  await openItem(page, 'Northern Signals');
  await page.getByRole('button', { name: 'Look up' }).click();
  const dialog = page.locator('rs-lookup-dialog');
  const best = dialog.locator('.card', { hasText: 'Best match' });
  await expect(best).toContainText('Series');
  await best.locator('.choose').click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => pictureIn(page.locator('rs-item-view'))).toBe(true);
  await openItem(page, 'Harbour of Glass');
  await page.keyboard.press('m');
  await expect(best).toContainText('1998');
  await best.locator('.choose').click();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await untilServiceWorkerIsReady(page);
  await page.goto('about:blank');
  await providers.stop();
  await context.setOffline(true);
  await page.goto(`${appUrl}#/library/all`);
  await page.evaluate(() => globalThis.reelshelf.ready);
  const poster = page.locator('rs-poster-grid .poster', { hasText: 'Northern Signals' });
  await expect.poll(() => pictureIn(poster)).toBe(true);
  await page.evaluate(() => {
    location.hash = '#/library/all?view=table';
  });
  const row = page.locator('rs-media-list .row', { hasText: 'Northern Signals' });
  await expect.poll(() => pictureIn(row)).toBe(true);

  await openItem(page, 'Harbour of Glass');
  await page.keyboard.press('m');
  await expect(best).toContainText('1998');
  await expect(dialog).toContainText('Offline');
  await expect(dialog.locator('.notes')).toContainText(/: from .* ago/);
  await expect.poll(() => pictureIn(best)).toBe(true);
  await best.locator('.choose').click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('rs-item-view')).toContainText('Two brothers rebuild the boatyard');
});

test('a provider that fails is named, and hides no other’s answer', async ({ page, providers }) => {
  providers.fail('omdb', { kind: 'html' });
  await openItem(page, 'Northern Signals');
  await page.keyboard.press('m');
  const dialog = page.locator('rs-lookup-dialog');
  await expect(dialog.locator('.card').first()).toContainText('Northern Signals', { timeout: 30_000 });
  await expect(dialog.locator('.notes')).toContainText('OMDb');
});

test('the look-up has no accessibility violation', async ({ page, providers, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript({ path: axeScript });
  await page.goto('about:blank');
  await page.goto(appUrl);
  await page.evaluate(() => globalThis.reelshelf.ready);
  await openItem(page, 'The Lantern Keeper');
  await page.keyboard.press('m');
  const dialog = page.locator('rs-lookup-dialog');
  await expect(dialog.locator('.card').first()).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await dialog.locator('.choose').first().click();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  expect(providers.requests()).toBeGreaterThan(0);
});
