import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { chooseCatalogue, filmLines, makeTitles, openApp } from '../support/library-page.ts';

test('no view or dialog has an accessibility violation', async ({ page, appUrl }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openApp(page, appUrl);
  await makeTitles(page, 150);
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
  const addresses = [
    '#/library/all?view=grid',
    '#/library/all?view=table&sort=year&down=1',
    '#/library/all?type=video&view=table',
    '#/item/1',
    '#/person/1',
    '#/people',
    '#/company/1',
    '#/companies?q=a',
    '#/dashboard',
    '#/jobs',
    '#/jobs/2',
    '#/history',
    '#/libraries',
    '#/bin',
    '#/duplicates',
    '#/searches',
    '#/settings',
    '#/settings/providers',
    '#/settings/cache',
    '#/providers',
    '#/measure',
    '#/item/999999',
  ];
  for (const address of addresses) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.waitForTimeout(400);
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
