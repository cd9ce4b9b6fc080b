import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { openApp } from '../support/library-page.ts';

const FILMS = '#/library/all?sort=year&down=1&type=movie';
const CRITERIA = { mediaType: 'movie', sort: 'year', descending: true } as const;

/** The side bar's entry of a pinned search. */
const smartList = (page: Page, name: string) =>
  page.locator('rs-side-bar.side rs-smart-lists').getByRole('link', { name, exact: true });
const dialog = (page: Page) => page.locator('rs-search-dialog');
const rows = (page: Page) => page.locator('rs-searches-view rs-search-row');
const names = (page: Page) => page.locator('rs-search-row [data-control=name]');

/** Keeps searches through the console API, in this order. */
async function saveSearches(page: Page, ...kept: readonly string[]): Promise<void> {
  for (const name of kept)
    await page.evaluate((draft) => globalThis.reelshelf.searches.create(draft), { name, criteria: CRITERIA });
}

/** Keeps one whose criteria only a later version can read. */
async function saveFromTomorrow(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (draft) =>
      globalThis.reelshelf.searches.restore({
        ...{ id: 99, position: 99, description: null, isPinned: true, createdAt: 1, updatedAt: 1 },
        ...{ name: draft, stored: '{"version":9999,"colours":["red"]}' },
      }),
    name,
  );
}

/** Saves what a click gives the browser to save. */
async function exported(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a list is saved by pointer, stays over a reload, is renamed, exported, deleted and brought back', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl + FILMS);
  await page.getByRole('button', { name: 'Save as a smart list…' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue(/./);
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Newest films');
  await dialog(page).getByRole('textbox', { name: 'Description' }).fill('What came out last');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(smartList(page, 'Newest films')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('button', { name: 'Save as a smart list…' })).toHaveCount(0);

  await page.goto(`${appUrl}#/jobs`);
  await page.reload();
  await smartList(page, 'Newest films').click();
  await expect(page).toHaveURL(/type=movie/);
  await expect(page).toHaveURL(/sort=year&down=1/);
  await expect(smartList(page, 'Newest films')).toHaveAttribute('aria-current', 'page');

  await smartList(page, 'Saved searches').click();
  await expect(rows(page)).toContainText(['What came out last']);
  await page.getByRole('button', { name: 'Rename and describe: Newest films' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Recent films');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(smartList(page, 'Recent films')).toBeVisible();

  const file = await exported(page, 'Export: Recent films');
  expect(file.name).toBe('reelshelf-searches.json');
  expect(JSON.parse(file.text)).toMatchObject({
    format: 'reelshelf-searches',
    searches: [{ name: 'Recent films', description: 'What came out last', isPinned: true }],
  });

  const before = await page.evaluate(() => globalThis.reelshelf.searches.list());
  await page.getByRole('button', { name: 'Delete: Recent films' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(smartList(page, 'Recent films')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(smartList(page, 'Recent films')).toBeVisible();
  expect(await page.evaluate(() => globalThis.reelshelf.searches.list())).toEqual(before);

  await page.getByRole('button', { name: 'Delete: Recent films' }).click();
  await importFile(page, file.name, file.text);
  await expect(page.getByText('Imported 1 search')).toBeVisible();
  await expect(rows(page)).toContainText(['Recent films']);
});

test('a search with text, filter and order is saved, marked where it is shown, and opened again', async ({
  page,
  appUrl,
}) => {
  const query = 'noir year:1940..1959 genre:crime|drama -watched sort:year-';
  await openApp(page, `${appUrl}#/library/all?q=${encodeURIComponent(query)}`);
  await page.getByRole('button', { name: 'Save as a smart list…' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue(/^noir .*year:1940\.\.1959/);
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Dark years');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(smartList(page, 'Dark years')).toHaveAttribute('aria-current', 'page');

  await page.goto(`${appUrl}#/jobs`);
  await page.reload();
  await smartList(page, 'Dark years').click();
  await expect(smartList(page, 'Dark years')).toHaveAttribute('aria-current', 'page');
  const q = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('q');
  expect(q).toContain('sort:year-');
  expect(q).toContain('year:1940..1959');

  await smartList(page, 'Saved searches').click();
  const { text } = await exported(page, 'Export all');
  expect(JSON.parse(text).searches[0].query).toBe(q);
  await importFile(page, 'again.json', text);
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveText(['Dark years', 'Dark years (2)']);
  const [one, two] = await page.evaluate(() => globalThis.reelshelf.searches.list());
  expect(two?.criteria).toEqual(one?.criteria);
});

test('a list is saved by keyboard; a name that is taken is refused by a message that names it', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl + FILMS);
  await saveSearches(page, 'Élan');
  await page.evaluate(() => globalThis.reelshelf.searches.update(1, { criteria: {} }));
  await page.getByRole('button', { name: 'Save as a smart list…' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('ÉLAN');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText('There is a saved search named “Élan” already.');
  await dialog(page).getByRole('textbox', { name: 'Name' }).press('End');
  await page.keyboard.type(' vital');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(smartList(page, 'ÉLAN vital')).toHaveAttribute('aria-current', 'page');
});

test('searches are arranged by dragging, by Alt and arrows and by buttons, and keep the focus', async ({
  page,
  appUrl,
}) => {
  await openApp(page, `${appUrl}#/searches`);
  await saveSearches(page, 'A', 'B', 'C');
  await expect(names(page)).toHaveText(['A', 'B', 'C']);
  await names(page).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names(page)).toHaveText(['B', 'C', 'A']);
  await expect(names(page).last()).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'A is now 3 of 3' })).toBeAttached();

  const up = page.getByRole('button', { name: 'Move up: C' });
  await up.click();
  await expect(names(page)).toHaveText(['C', 'B', 'A']);
  await expect(up).toBeFocused();
  await up.press('Enter');
  await expect(up).toBeFocused();

  const handle = await rows(page).nth(2).locator('.handle').boundingBox();
  const target = await rows(page).nth(0).locator('.handle').boundingBox();
  if (!handle || !target) throw new Error('There are no handles.');
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 10, target.y + 30, { steps: 5 });
  await page.mouse.move(target.x + 10, target.y - 5, { steps: 5 });
  await page.mouse.up();
  await expect(names(page)).toHaveText(['A', 'C', 'B']);
  await expect
    .poll(() =>
      page.evaluate(async () => (await globalThis.reelshelf.searches.list()).map(({ name }) => name)),
    )
    .toEqual(['A', 'C', 'B']);
});

test('a search is pinned, taken out, and given the present search, which can be taken back', async ({
  page,
  appUrl,
}) => {
  await openApp(page, `${appUrl}#/library/all?sort=rating&down=1`);
  await saveSearches(page, 'Films');
  await smartList(page, 'Saved searches').click();
  const pin = page.getByRole('button', { name: 'Pin Films to the side bar' });
  await pin.click();
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await expect(smartList(page, 'Films')).toBeVisible();
  await page.getByRole('button', { name: 'Update to the present search: Films' }).click();
  await expect(smartList(page, 'Films')).toHaveAttribute('href', '#/library/all?sort=rating&down=1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(smartList(page, 'Films')).toHaveAttribute('href', FILMS);
  await pin.click();
  await expect(smartList(page, 'Films')).toHaveCount(0);
});

test('of a damaged file the good searches are imported and the others told with their reasons', async ({
  page,
  appUrl,
}) => {
  await openApp(page, `${appUrl}#/searches`);
  await expect(page.getByText('can be kept under a name')).toBeVisible();
  await saveSearches(page, 'Noir');
  const { text } = await exported(page, 'Export all');
  const file = JSON.parse(text);
  const [noir] = file.searches;
  file.searches.push({ ...noir, name: 'New' }, { ...noir, name: 'Odd', criteria: 5 }, 'nothing');
  await importFile(page, 'mixed.json', JSON.stringify(file));
  const outcome = page.getByRole('dialog', { name: '2 of 4 searches imported' });
  await expect(outcome).toBeVisible();
  const report = page.locator('rs-search-import-dialog');
  await expect(report.locator('.renamed li')).toHaveText(['“Noir” is now “Noir (2)”']);
  await expect(report.locator('.faults li')).toHaveText([/^“Odd”.+\./, 'No. 4It is not an object.']);
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveText(['Noir', 'Noir (2)', 'New']);

  await importFile(page, 'holiday.json', '{"photos":[]}');
  await expect(page.getByText('“holiday.json” cannot be imported.')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
});

test('a search of a newer version is shown with the reason, renamed, exported as it is, and deleted', async ({
  page,
  appUrl,
}) => {
  await openApp(page, `${appUrl}#/searches`);
  await saveSearches(page, 'Good');
  await saveFromTomorrow(page, 'Colours');
  const row = rows(page).filter({ hasText: 'Colours' });
  await expect(row).toContainText(/newer/);
  await expect(row.getByRole('button', { name: /^Update/ })).toHaveCount(0);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Colours (cannot be read)' }).click();
  await expect(page).toHaveURL(/#\/searches$/);
  await row.getByRole('button', { name: /^Rename/ }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('From tomorrow');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const { text } = await exported(page, 'Export: From tomorrow');
  expect(JSON.parse(text).searches[0]).toMatchObject({
    name: 'From tomorrow',
    criteria: { version: 9999, colours: ['red'] },
  });
  await page.getByRole('button', { name: 'Delete: From tomorrow' }).click();
  await expect(names(page)).toHaveText(['Good']);
});

test('what one tab saves, moves and deletes shows in the other', async ({ page, context, appUrl }) => {
  await openApp(page, appUrl);
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/searches`);
  await saveSearches(page, 'A', 'B');
  await expect(names(other)).toHaveText(['A', 'B']);
  await page.evaluate(() => globalThis.reelshelf.searches.move(2, 0));
  await expect(names(other)).toHaveText(['B', 'A']);
  await other.getByRole('button', { name: 'Pin A to the side bar' }).click();
  await expect(smartList(page, 'A')).toBeVisible();
  await page.evaluate(() => globalThis.reelshelf.searches.delete(1));
  await expect(names(other)).toHaveText(['B']);
});

test('the console API keeps searches and refuses what is none', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  const found = await page.evaluate(async () => {
    const { searches } = globalThis.reelshelf;
    const made = await searches.create({ name: 'Films', criteria: { mediaType: 'movie' }, isPinned: true });
    const removed = await searches.delete(made.id);
    const back = await searches.restore(removed);
    const outcome = await searches.importFile(await searches.exportFile([made.id]));
    const code = (call: Promise<unknown>) => call.then(String, (error: { code: string }) => error.code);
    return {
      isSame: JSON.stringify(back) === JSON.stringify(made),
      criteria: made.criteria,
      added: outcome.added,
      codes: [
        await code(searches.create({ name: ' ', criteria: {} })),
        await code(searches.create({ name: 'X', criteria: { sort: 'colour' as never } })),
        await code(searches.create({ name: 'films', criteria: {} })),
        await code(searches.move(made.id, -1)),
        await code(searches.exportFile([77])),
        await code(searches.importFile(new File(['{}'], 'x.json'))),
        await code(searches.delete(77)),
      ],
    };
  });
  expect(found).toEqual({
    isSame: true,
    criteria: { ok: true, criteria: { mediaType: 'movie', sort: 'title', descending: false } },
    added: [{ name: 'Films (2)', nameInFile: 'Films' }],
    codes: [
      'invalid-argument',
      'invalid-argument',
      'constraint',
      'invalid-argument',
      'not-found',
      'invalid-argument',
      'not-found',
    ],
  });
});

for (const width of [320, 1280]) {
  test(`the list of searches fits a page of ${width} px`, async ({ page, appUrl }) => {
    await page.setViewportSize({ width, height: 640 });
    await openApp(page, `${appUrl}#/searches`);
    await saveSearches(page, 'Short', 'x'.repeat(100));
    await saveFromTomorrow(page, 'Colours');
    await expect(rows(page)).toHaveCount(3);
    const sideways = await page.evaluate(() => {
      const main = document.querySelector('rs-app')?.shadowRoot?.querySelector('main');
      return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
    });
    expect(sideways).toBe(0);
  });
}
