import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { expectControlled, untilServiceWorkerIsReady } from '../support/offline-visit.ts';
import { addPickedFolder, pickOwnFolder, writeTexts } from '../support/scan-page.ts';

test.use({ withServiceWorker: true });

const FOLDER = 'The Long Shore (1987)';

test('what lies beside a film is on its page: what its NFO says, its poster, its subtitles; all of it offline', async ({
  page,
  context,
  appUrl,
}) => {
  await page.addInitScript({ path: axeScript });
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await untilServiceWorkerIsReady(page);
  await context.setOffline(true);
  await page.reload();
  await expectControlled(page);
  await writeTexts(page, 'Films', {
    [`${FOLDER}/long.shore.1987.mkv`]: 'a film',
    [`${FOLDER}/long.shore.1987.nfo`]:
      '<movie><title>The Longest Shore</title><year>1988</year><plot>A walk along the sea.</plot><lockdata>true</lockdata><tag>sea air</tag><trailer>https://www.youtube.com/watch?v=aB3_-xyz012</trailer><set>Shores</set><playcount>2</playcount><lastplayed>2021-05-06 12:00:00</lastplayed></movie>',
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
  await expect(view.getByRole('link', { name: 'Shores' })).toHaveAttribute('href', /#\/collection\/\d+$/);
  await expect(view.getByText('Watched', { exact: true })).toBeVisible();
  await expect(view).toContainText(/2 ×, last .*2021/);
  const subtitles = view.getByRole('list', { name: 'Subtitles' });
  await expect(subtitles.getByRole('listitem')).toHaveText([
    'German (forced)',
    'English (for the hard of hearing)',
  ]);
  await expect(view.locator('rs-poster-cover img')).toBeVisible();
  await playsTrailerOnlyWhenAsked(page, context, appUrl);

  await page.evaluate(async () => {
    const [item] = (await globalThis.reelshelf.items.page()).items;
    const keywords = { kind: 'list', field: 'keywords', add: ['lost at sea'], remove: [] } as const;
    await globalThis.reelshelf.items.edit([item?.id ?? 0], [keywords]);
  });
  await view.getByRole('link', { name: 'lost at sea' }).click();
  await expect(page.locator('rs-search-box input')).toHaveValue('keyword:"lost at sea"');
  await expect(page.locator('rs-poster-grid img.picture')).toHaveCount(1);
  await page.goBack();
  await view.getByRole('link', { name: 'sea air' }).click();
  await expect(page.locator('rs-poster-grid img.picture')).toHaveCount(1);
});

/** On the page of a film with a trailer, without a network: nothing of another site is asked for before the click. */
async function playsTrailerOnlyWhenAsked(page: Page, context: BrowserContext, appUrl: string): Promise<void> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(appUrl).origin)) asked.push(request.url());
  });
  const player = 'https://www.youtube-nocookie.com/embed/aB3_-xyz012?autoplay=1&rel=0';
  await context.route(/youtube/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Player</title><p>It plays.' }),
  );
  const view = page.locator('rs-item-view');
  const play = view.getByRole('button', { name: 'Play Trailer' });
  await expect(view).toContainText('Until then nothing is asked for there.');
  await play.click();
  const dialog = page.locator('rs-trailer-dialog');
  await expect(page.getByRole('dialog', { name: 'Trailer' })).toBeVisible();
  await expect(dialog).toContainText('You are offline, and the trailer is at YouTube.');
  await expect(dialog.locator('iframe')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(play).toBeFocused();

  await context.setOffline(false);
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await play.click();
  await expect(dialog.frameLocator('iframe').getByText('It plays.')).toBeVisible();
  expect(asked).toEqual([player]);
  await expect(dialog.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(dialog).toHaveCount(0);
  await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the page of a series shows the posters and words that lie beside its seasons, without a network', async ({
  page,
  context,
  appUrl,
}) => {
  await page.addInitScript({ path: axeScript });
  await pickOwnFolder(page, 'Series');
  await openApp(page, appUrl);
  await untilServiceWorkerIsReady(page);
  await context.setOffline(true);
  await page.reload();
  await expectControlled(page);
  const show = 'Low Country';
  await writeTexts(page, 'Series', {
    [`${show}/tvshow.nfo`]: `<tvshow><title>${show}</title><plot>Dikes, and those behind them.</plot></tvshow>`,
    [`${show}/poster.png`]: '#5a4a3a',
    [`${show}/season01-poster.png`]: '#8a3324',
    [`${show}/season-specials-poster.png`]: '#2a5a8a',
    [`${show}/Season 01/season.nfo`]:
      '<season><title>The Dry Year</title><year>2019</year><plot>It has not rained since March.</plot></season>',
    [`${show}/Season 01/Low Country S01E01.mkv`]: 'a',
    [`${show}/Season 01/Low Country S01E01.nfo`]:
      '<episodedetails><title>March</title><season>1</season><episode>1</episode><watched>true</watched></episodedetails>',
    [`${show}/Season 01/Low Country S01E02.mkv`]: 'b',
    [`${show}/Season 02/folder.png`]: '#3a7a4a',
    [`${show}/Season 02/Low Country S02E01.mkv`]: 'c',
    [`${show}/Season 03/Low Country S03E01.mkv`]: 'd',
    [`${show}/Specials/Low Country S00E01.mkv`]: 'e',
  });
  await addPickedFolder(page);
  await libraryEntry(page, 'Series').click();
  await expect(page.locator('rs-poster-grid img.picture').first()).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => {
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 20 });
    location.hash = `#/item/${items.find(({ mediaType }) => mediaType === 'series')?.id}`;
  });
  const series = page.locator('rs-series-episodes');
  await expect(series.locator('.season h3')).toHaveText([
    /The Dry Year\s*2019\s*2 episodes/,
    /Season 2\s*1 episode/,
    /Season 3\s*1 episode/,
    /Specials\s*1 episode/,
  ]);
  await expect(series.locator('.poster img.picture')).toHaveCount(3);
  await expect(series.locator('.poster').nth(2)).toHaveText('3');
  await expect(series).toContainText('It has not rained since March.');
  await expect(series.locator('li').first()).toContainText('Watched');
  expect(await violations(page)).toEqual([]);
});
