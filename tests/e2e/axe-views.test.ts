import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { chooseCatalogue, filmLines, openWithTitles } from '../support/library-page.ts';

test('no view or dialog has an accessibility violation', async ({ page, appUrl }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, 150);
  await page.evaluate(
    (text) => globalThis.reelshelf.library.importFiles([new File([text], 'films.jsonl')]),
    filmLines(20, ['{"year": 3']),
  );
  await page.evaluate(async () => {
    const { searches } = globalThis.reelshelf;
    await searches.create({ name: 'Films', criteria: { mediaType: 'movie' }, isPinned: true });
    const unreadable = { ...(await searches.delete(1)), id: 2, name: 'Newer', stored: '{"version":9999}' };
    await searches.restore(unreadable);
    await searches.create({ name: 'Videos', criteria: { mediaType: 'video' }, description: 'All of them' });
  });
  // Addresses, and where what they show stands.
  const places = [
    ['#/library/all?view=grid', 'rs-poster-grid [data-index]'],
    ['#/library/all?view=table&sort=year&down=1', 'rs-media-list [data-index]'],
    ['#/library/all?type=video&view=table', 'rs-library-view .total'],
    ['#/item/1', 'rs-item-view h1'],
    ['#/person/1', 'rs-person-view h1'],
    ['#/people', 'rs-name-list .row a'],
    ['#/company/1', 'rs-company-view h1'],
    ['#/companies?q=a', 'rs-companies-view rs-name-list .row a'],
    ['#/dashboard', 'rs-dashboard-view .dashboard[aria-busy=false]'],
    ['#/jobs', 'rs-jobs-view h1'],
    ['#/jobs/2', 'rs-job-report'],
    ['#/history', 'rs-history-view h1'],
    ['#/libraries', 'rs-libraries-view h1'],
    ['#/bin', 'rs-bin'],
    ['#/duplicates', 'rs-duplicates-view h1'],
    ['#/searches', 'h1'],
    ['#/settings', 'rs-settings-view h1'],
    ['#/settings/providers', 'h1'],
    ['#/settings/cache', 'h1'],
    ['#/providers', 'h1'],
    ['#/measure', 'rs-measure-view h1'],
    ['#/item/999999', 'text=Not here any more'],
  ] as const;
  for (const [address, shown] of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.locator(shown).first()).toBeVisible();
    await atRest(page);
    expect([address, ...(await violationsInBothSchemes(page))]).toEqual([address]);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/library/all?type=movie';
  });
  await page.getByRole('button', { name: 'Save as a smart list…' }).click();
  await expect(page.getByRole('dialog', { name: 'Save search' })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('rs-side-bar.side').getByRole('button', { name: 'Import' }).click();
  await chooseCatalogue(page, 'more.jsonl', filmLines(20, ['{"year": 3']));
  await expect(page.locator('rs-import-dialog')).toContainText('Film 0');
  await page.locator('rs-file-preview summary').last().click();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});
