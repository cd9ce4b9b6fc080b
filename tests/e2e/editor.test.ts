import type { App } from '../../src/app/app.ts';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { bitmapFile } from '../support/bitmap-file.ts';
import { openApp, openWithTitles } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, 60);
  await page.goto(`${appUrl}#/item/1`);
  await expect(page.locator('rs-item-personal').getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('fields are judged as they are typed, stored as one act, and know where they came from', async ({
  page,
}) => {
  const heading = page.locator('rs-item-view h1');
  const before = (await heading.textContent()) ?? '';
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await expect(page.getByRole('dialog', { name: `Edit ${before}` })).toBeVisible();
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  await expect(dialog.locator('#title-note')).toContainText('Made up');
  const year = dialog.getByRole('textbox', { name: 'Year' });
  await year.fill('1700');
  await expect(dialog.locator('#year-note')).toHaveText('Year is between 1800 and 2,200.');
  await title.fill('The Far Harbour');
  await page.keyboard.press('Enter');
  await expect(year).toBeFocused();
  await expect(title).toHaveValue('The Far Harbour');
  await year.fill('1987');
  await dialog.getByRole('button', { name: 'Lock overview' }).click();
  const genres = dialog.getByRole('combobox', { name: 'Genres' });
  await genres.fill('S'.repeat(101));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(genres).toBeFocused();
  await expect(genres).toHaveValue('S'.repeat(101));
  await expect(genres).toHaveAccessibleDescription('A name has at most 100 characters.');
  await genres.fill('Seafaring');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(heading).toHaveText('The Far Harbour');
  await expect(page.locator('rs-toasts .toast').first()).toContainText('Changed 4 things: ');

  await page.keyboard.press('e');
  const again = page.locator('rs-editor-dialog');
  await expect(page.getByRole('dialog', { name: 'Edit The Far Harbour' })).toBeVisible();
  await expect(again.locator('#title-note')).toContainText('Edited by you on');
  await expect(again.getByRole('button', { name: 'Lock overview' })).toHaveAttribute('aria-pressed', 'true');
  await again
    .locator('.part', { has: page.locator('#title') })
    .getByText('Earlier values')
    .click();
  await again.getByRole('button', { name: `Title: back to ${before}, until` }).click();
  await expect(again.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await expect(again.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(before);
  const genreField = again.locator('.part', { has: page.getByRole('combobox', { name: 'Genres' }) });
  await genreField.getByText('Earlier values').click();
  await genreField.getByRole('button', { name: 'Genres: back to' }).click();
  await expect(again.getByRole('combobox', { name: 'Genres' })).toBeFocused();
  await again.locator('#year-note').getByRole('button', { name: 'Give back' }).click();
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(heading).toHaveText(before);
  const fields = await page.evaluate(async () =>
    (await globalThis.reelshelf.history.list()).map(({ edits }) => edits.map(({ kind }) => kind).join()),
  );
  // Below those, the library and what was brought into it.
  expect(fields).toEqual(['set,list,release', 'set,set,list,lock', '', '']);
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText('The Far Harbour');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(before);
});

test('a title that is changed elsewhere while it is edited shows both values before it is saved', async ({
  page,
}) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await dialog.getByRole('textbox', { name: 'Year' }).fill('1987');
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit(
      [1],
      [
        { kind: 'set', field: 'year', value: 1950 },
        { kind: 'set', field: 'originalTitle', value: 'Hafen' },
      ],
    ),
  );
  await expect(dialog.locator('.conflict')).toContainText('1950');
  await expect(dialog.locator('.conflict')).toContainText('1987');
  await expect(dialog.getByRole('textbox', { name: 'Original title' })).toHaveValue('Hafen');
  await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveValue('1987');
  // Saving stops at it: it may be out of sight.
  await dialog.getByRole('switch', { name: 'Favourite' }).scrollIntoViewIfNeeded();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.locator('.conflict')).toBeInViewport();
  await expect(dialog.getByRole('button', { name: 'Take the other' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Take the other' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveValue('1950');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an editor is left with what was typed by its button alone', async ({ page }) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await dialog.getByRole('switch', { name: 'Favourite' }).click();
  await title.fill('Gone');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Throw away what you changed?');
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Gone');
  // The browser lets a page hold the closing once for each thing that is done on it.
  for (const question of [1, 0, 1]) {
    await page.keyboard.press('Escape');
    await expect(dialog.getByText('Throw away what you changed?')).toHaveCount(question);
    await expect(question ? dialog.getByRole('button', { name: 'Keep editing' }) : title).toBeFocused();
  }
  await dialog.getByRole('button', { name: 'Throw away' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('rs-item-view h1')).not.toHaveText('Gone');
});

test('a name that is typed and not taken yet is not thrown away without a question', async ({ page }) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  for (const field of ['Tags', 'Add a person']) {
    await dialog.getByRole('combobox', { name: field }).fill('Noir');
    // Before the field hears that it is left.
    await page.mouse.click(2, 2);
    await expect(dialog).toContainText('Throw away what you changed?');
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
  }
  await expect(dialog.getByRole('button', { name: 'Noir, remove' })).toBeVisible();
});

test('what was typed outlives a save that fails', async ({ page }) => {
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('The Far Harbour');
  await page.evaluate(() => globalThis.reelshelf.items.edit([1], [{ kind: 'remove' }]));
  await expect(dialog.locator('.notice')).toContainText('This title was deleted meanwhile');
  await page.evaluate(() => globalThis.reelshelf.history.undo());
  await expect(dialog.locator('.notice')).toHaveCount(0);
  await page.evaluate(() => globalThis.reelshelf.libraries.remove(1));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This title is no longer in the library.')).toBeVisible();
  await expect(title).toHaveValue('The Far Harbour');
});

test('two tabs edit one title: the later one is told, sees both values, and chooses', async ({
  page,
  context,
  appUrl,
}) => {
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/item/1`);
  await expect(other.locator('rs-item-personal').getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.keyboard.press('e');
  await other.keyboard.press('e');
  const [mine, theirs] = [page, other].map((tab) => tab.locator('rs-editor-dialog'));
  if (!mine || !theirs) throw new Error('There are two tabs.');
  await mine.getByRole('textbox', { name: 'Year' }).fill('1987');
  await theirs.getByRole('textbox', { name: 'Year' }).fill('1950');
  await theirs.getByRole('textbox', { name: 'Overview' }).fill('Typed in the later tab.');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine).toHaveCount(0);

  await expect(theirs.locator('.notice')).toContainText('This title was changed elsewhere');
  await expect(theirs.locator('.conflict')).toContainText('1987');
  await expect(theirs.locator('.conflict')).toContainText('1950');
  await expect(theirs.getByRole('textbox', { name: 'Overview' })).toHaveValue('Typed in the later tab.');
  await theirs.getByRole('button', { name: 'Keep mine' }).click();
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toHaveCount(0);
  await expect(page.locator('rs-item-view')).toContainText('Typed in the later tab.');
  await expect(page.locator('rs-item-view')).toContainText('1950');
});

test('people are added, moved and taken out, and come back with Undo', async ({ page }) => {
  const credits = () =>
    page.evaluate(async () => {
      const { backend } = (document.querySelector('rs-app') as unknown as { app: App }).app;
      return (await backend.items.get(1)).credits
        .filter(({ role }) => role === 'actor')
        .map(({ name, character }) => `${name}${character ? ` as ${character}` : ''}`);
    });
  const before = await credits();
  expect(before.length).toBeGreaterThan(1);
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  const cast = dialog.getByRole('region', { name: 'Cast' });
  await expect(cast.locator('.who').first()).toBeVisible();
  const [first = '', second = ''] = await cast.locator('.who').allTextContents();
  await cast.getByRole('button', { name: `${first}: down` }).press('Enter');
  await expect(cast.locator('.who').first()).toHaveText(second);
  await cast.getByRole('button', { name: `${second}: remove` }).click();
  await dialog.getByRole('combobox', { name: 'Add a person' }).fill('Mira Halden');
  await page.keyboard.press('Enter');
  await cast.getByRole('textbox', { name: 'Mira Halden: character' }).fill('The Keeper');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  const after = await credits();
  expect(after.at(-1)).toBe('Mira Halden as The Keeper');
  expect(after.length).toBe(before.length);
  await page.keyboard.press('Control+z');
  await expect.poll(credits).toEqual(before);
});

test('a picture of one’s own is shown, and given back', async ({ page }) => {
  const poster = () =>
    page.evaluate(async () => {
      const { backend } = (document.querySelector('rs-app') as unknown as { app: App }).app;
      return (await backend.items.get(1)).poster?.color ?? null;
    });
  await page.keyboard.press('e');
  const dialog = page.locator('rs-editor-dialog');
  await dialog
    .locator('rs-artwork-field')
    .first()
    .locator('input[type=file]')
    .setInputFiles({ name: 'mine.bmp', mimeType: 'image/bmp', buffer: bitmapFile(200, 300, [200, 30, 30]) });
  // It waits for the picture.
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(poster).toMatch(/^#[0-9a-f]{6}$/);
  await expect(page.locator('rs-toasts .toast').first()).toContainText('Chose the poster');
  const color = await poster();
  await page.keyboard.press('Control+z');
  await expect.poll(poster).toBeNull();
  await page.keyboard.press('e');
  const again = page.locator('rs-editor-dialog');
  await again.getByRole('button', { name: 'Earlier poster, by you,' }).click();
  await expect(again.getByRole('button', { name: 'Lock poster' })).toHaveAttribute('aria-pressed', 'true');
  await again.getByRole('button', { name: 'Save' }).click();
  await expect.poll(poster).toBe(color);
});

test('the editor with its cast and pictures is accessible', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('e');
  await expect(page.locator('rs-editor-dialog').getByRole('region', { name: 'Cast' })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test('a series is watched with its episodes, and says how far one is', async ({ page, appUrl }) => {
  const id = await page.evaluate(async () => {
    await globalThis.reelshelf.library.importFiles([
      new File(
        [
          [1, 2, 3]
            .map((episode) =>
              JSON.stringify({
                title: `Part ${episode}`,
                type: 'episode',
                series: 'Saga',
                season: 1,
                episode,
              }),
            )
            .join('\n'),
        ],
        'saga.jsonl',
      ),
    ]);
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 60 });
    return items.find(({ mediaType, title }) => mediaType === 'series' && title === 'Saga')?.id;
  });
  await page.goto(`${appUrl}#/item/${id}`);
  const count = page.locator('rs-series-episodes .count');
  await expect(count).toHaveText('3 episodes');
  await page.getByRole('button', { name: 'Watched' }).click();
  await expect(count).toHaveText('3 episodes · all watched');
  await page.locator('rs-toasts').getByRole('button', { name: 'Undo' }).click();
  await expect(count).toHaveText('3 episodes');
});
