import { expect, test } from '../support/app-test.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { expectControlled, untilServiceWorkerIsReady } from '../support/offline-visit.ts';
import { addPickedFolder, pickOwnFolder, writeTexts } from '../support/scan-page.ts';

const FOLDER = 'The Long Shore (1987)';

test('what lies beside a film is on its page: what its NFO says, its poster, its subtitles; all of it offline', async ({
  page,
  context,
  appUrl,
}) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await untilServiceWorkerIsReady(page);
  await context.setOffline(true);
  await page.reload();
  await expectControlled(page);
  await writeTexts(page, 'Films', {
    [`${FOLDER}/long.shore.1987.mkv`]: 'a film',
    [`${FOLDER}/long.shore.1987.nfo`]:
      '<movie><title>The Longest Shore</title><year>1988</year><plot>A walk along the sea.</plot><lockdata>true</lockdata></movie>',
    [`${FOLDER}/poster.png`]: '#8a3324',
    [`${FOLDER}/long.shore.1987.de.forced.srt`]: '1',
    [`${FOLDER}/long.shore.1987.en.sdh.srt`]: '1',
  });
  await addPickedFolder(page);
  await libraryEntry(page, 'Films').click();
  const picture = page.locator('rs-poster-grid img.picture').first();
  await expect(picture).toBeVisible({ timeout: 20_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await page.evaluate(async () => {
    const [item] = (await globalThis.reelshelf.items.page()).items;
    location.hash = `#/item/${item?.id}`;
  });
  const view = page.locator('rs-item-view');
  await expect(view.getByRole('heading', { name: 'The Longest Shore' })).toBeVisible();
  await expect(view).toContainText('A walk along the sea.');
  await expect(view).toContainText('From its NFO, which locks it');
  await expect(view).toContainText(`Films/${FOLDER}/long.shore.1987.nfo`);
  const subtitles = view.getByRole('list', { name: 'Subtitles' });
  await expect(subtitles.getByRole('listitem')).toHaveText([
    'German (forced)',
    'English (for the hard of hearing)',
  ]);
  await expect(view.locator('rs-poster-cover img')).toBeVisible();
});
