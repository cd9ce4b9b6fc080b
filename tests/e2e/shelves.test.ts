import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { libraryEntry, makeTitles, openApp, openFurnished } from '../support/library-page.ts';

/** Goes to a page by its address. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/** Titles with tags, collections, favourites and what was watched. */
async function furnish(page: Page): Promise<void> {
  await makeTitles(page, 60);
  await page.evaluate(async () => {
    const { items, searches } = globalThis.reelshelf;
    const none = { add: [], remove: [] };
    await items.edit([1, 2, 3], [{ kind: 'tags', ...none, add: ['mood/warm', 'sea'] }]);
    await items.edit([3, 4], [{ kind: 'tags', ...none, add: ['mood/cold', 'moods/warm'] }]);
    await items.edit([5, 6, 7], [{ kind: 'collections', ...none, add: ['Evenings'] }]);
    await items.edit([8, 9], [{ kind: 'favourite', isFavourite: true, notes: 'At the lake.' }]);
    await items.edit([10, 11], [{ kind: 'watched', isWatched: true }]);
    await searches.create({ name: 'Films', criteria: { mediaType: 'movie' }, isPinned: true });
  });
}

const toast = (page: Page) => page.locator('rs-toasts .toast').first();

test('home has rows of what is new, was watched and is liked, which follow changes and are gone along by keys', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await libraryEntry(page, 'Home').click();
  const home = page.locator('rs-home-view');
  await expect(home.locator('rs-empty-library')).toBeVisible();
  await furnish(page);
  await goTo(page, '#/home');
  const shelf = (name: string) => home.getByRole('region', { name });
  for (const name of ['Recently added', 'Recently watched', 'Favourites', 'Films'])
    await expect(shelf(name).locator('.card').first()).toBeVisible();
  await expect(shelf('Favourites').locator('.card')).toHaveCount(2);
  // Live, and in the row without a reload.
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit([12], [{ kind: 'favourite', isFavourite: true, notes: null }]),
  );
  await expect(shelf('Favourites').locator('.card')).toHaveCount(3);
  const cards = shelf('Recently added').locator('.card');
  await cards.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cards.nth(2)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    shelf('Recently watched').getByRole('link', { name: 'See all: Recently watched' }),
  ).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(cards.nth(2)).toBeFocused();
  const title = await cards.nth(2).locator('.title').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-item-view h1')).toHaveText(title ?? '');
  // Back where it was left.
  await page.goBack();
  await expect(cards.nth(2)).toBeFocused();
  // The page is scrolled to it, and the title stands above as well.
  await page.setViewportSize({ width: 1280, height: 400 });
  const twice = shelf('Films').locator('.card').first();
  await twice.evaluate((card) =>
    globalThis.reelshelf.items.edit(
      [Number(card.getAttribute('href')?.split('/').at(-1))],
      [{ kind: 'favourite', isFavourite: true, notes: null }],
    ),
  );
  await expect(shelf('Favourites').locator('.card')).toHaveCount(4);
  const scrolled = () => page.locator('#content').evaluate((main) => main.scrollTop);
  await twice.focus();
  const top = await scrolled();
  expect(top).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-item-view h1')).toBeVisible();
  await expect.poll(scrolled).toBe(0);
  await page.goBack();
  await expect(twice).toBeFocused();
  await expect.poll(scrolled).toBe(top);
  await page.setViewportSize({ width: 1280, height: 720 });
  await shelf('Films').getByRole('link', { name: 'See all: Films' }).click();
  await expect(page).toHaveURL(/type=movie/);
  // The app begins where a person wants it to.
  await goTo(page, '#/settings');
  await page.getByRole('radiogroup', { name: 'Begin with' }).getByText('Home').click();
  await page.goto(appUrl);
  await expect(page).toHaveURL(/#\/home$/);
  await expect(shelf('Recently added')).toBeVisible();
});

test('tags are coloured, renamed with what is below them, merged, deleted and given back', async ({
  page,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'shelves', furnish);
  await libraryEntry(page, 'Tags').click();
  const view = page.locator('rs-tags-view');
  const row = (name: string) => view.locator(`.row[data-name="${name}"]`);
  const names = () =>
    view.locator('.row').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.name));
  await expect(row('mood')).toContainText('4 titles');
  expect(await names()).toEqual(['mood', 'mood/cold', 'mood/warm', 'moods', 'moods/warm', 'sea']);

  await row('mood').getByRole('button', { name: 'Colour of mood', exact: true }).click();
  await row('mood').getByRole('button', { name: 'Orange' }).click();
  await expect(toast(page)).toContainText('Coloured the tag mood');
  await expect(row('mood/cold').locator('rs-color-dot').first()).toBeVisible();

  // By keys alone: a name of its own first, then one that others have.
  await row('sea').getByRole('link').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('ocean');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('Renamed the tag sea to ocean');
  await expect(row('ocean').getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row('mood').getByRole('link')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('mood/below');
  await page.keyboard.press('Enter');
  await expect(view.getByRole('alert')).toContainText('cannot go below itself');
  await view.getByRole('textbox', { name: 'New name of mood; what is below it goes along' }).fill('moods');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Merge with “moods/warm”?' })).toBeVisible();
  await page.locator('rs-confirm-dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(toast(page)).toContainText('Merged the tag mood into moods');
  await expect(row('moods/warm')).toContainText('4 titles');
  expect(await names()).toEqual(['moods', 'moods/cold', 'moods/warm', 'ocean']);

  await row('ocean').getByRole('link').focus();
  await page.keyboard.press('Delete');
  await expect(row('ocean')).toHaveCount(0);
  await expect(row('moods/warm').getByRole('link')).toBeFocused();
  // Backwards through all of it.
  await page.keyboard.press('Control+z');
  await expect(row('ocean')).toContainText('3 titles');
  await page.keyboard.press('Control+z');
  await expect(row('moods/warm')).toContainText('2 titles');
  await page.keyboard.press('Control+z');
  await expect(row('sea')).toContainText('3 titles');

  // From the menu of a tag, by keys alone.
  await row('sea').getByRole('link').focus();
  await page.keyboard.press('Tab');
  await expect(row('sea').getByRole('button', { name: 'More of sea' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const merging = page.locator('rs-merge-into-dialog');
  await expect(merging.getByRole('dialog', { name: 'Merge “sea” into…' })).toBeVisible();
  await expect(merging.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await expect(merging.getByRole('radio')).toHaveCount(5);
  await expect(merging.getByRole('radio', { name: /^mood / })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(merging.getByRole('status')).toHaveText(
    '3 titles tagged “sea” will be tagged “mood/cold” instead. This can be undone.',
  );
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('Merged the tag sea into mood/cold');
  await expect(row('sea')).toHaveCount(0);
  await expect(row('mood/cold')).toContainText('4 titles');
  await expect(row('mood/cold').getByRole('link')).toBeFocused();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(row('sea')).toContainText('3 titles');

  await view.getByRole('searchbox', { name: 'Find a tag' }).waitFor({ state: 'detached' });
  // A parent selects what is below it.
  await row('mood').getByRole('link').click();
  await expect(page.locator('rs-library-view .total')).toHaveText('4 titles');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(page.locator('rs-facets rs-color-dot').first()).toBeVisible();
  await page
    .evaluate(() => globalThis.reelshelf.history.list())
    .then((acts) => expect(acts.length).toBeGreaterThan(5));
  await page.goto(`${appUrl}#/item/1`);
  await expect(page.locator('rs-item-personal rs-color-dot').first()).toBeVisible();
  await expect(page.locator('rs-item-view dd rs-color-dot').first()).toBeVisible();
});

test('a collection is made, filled, ordered by keys and by dragging, described, merged and given back', async ({
  page,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'shelves', furnish);
  await libraryEntry(page, 'Collections').click();
  const grid = page.locator('rs-collections-view');
  await expect(grid.getByRole('link', { name: /Evenings/ })).toContainText('3 titles');
  await grid.getByRole('textbox', { name: 'Name of a new collection' }).fill('Sagas');
  await page.keyboard.press('Enter');
  const view = page.locator('rs-collection-view');
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('Sagas');
  await page.goBack();
  await grid.getByRole('textbox', { name: 'Name of a new collection' }).fill('sagas');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('alert')).toHaveText('There is a collection “sagas” already.');
  await page.goForward();
  const wanted = await page.evaluate(async () => (await globalThis.reelshelf.items.get(20)).title);
  await view.getByRole('combobox', { name: 'Add a title' }).fill(wanted);
  await view.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(view.locator('li')).toHaveCount(1);

  await goTo(page, '#/collection/1');
  await expect(view.locator('li')).toHaveCount(3);
  const order = () =>
    view.locator('li').evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.id)));
  await view
    .locator('li')
    .nth(0)
    .getByRole('button', { name: /^Move / })
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(order).toEqual([6, 5, 7]);
  await expect(
    view
      .locator('li')
      .nth(1)
      .getByRole('button', { name: /^Move / }),
  ).toBeFocused();
  await expect(toast(page)).toContainText('Changed the order of the collection Evenings');
  const handle = await view.locator('li').nth(2).locator('.handle').boundingBox();
  if (!handle) throw new Error('There is no handle.');
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(handle.x + 10, handle.y - 200, { steps: 8 });
  const acts = () => page.evaluate(async () => (await globalThis.reelshelf.history.list()).length);
  const before = await acts();
  await page.mouse.up();
  await expect.poll(acts).toBe(before + 1);
  await page.reload();
  await expect.poll(order).toEqual([7, 6, 5]);

  const description = view.getByRole('textbox', { name: 'Description' });
  await description.fill('For when it rains.');
  await page.keyboard.press('Escape');
  await expect(toast(page)).toContainText('Described the collection Evenings');
  await view
    .getByRole('button', { name: /^Remove .* from the collection$/ })
    .first()
    .click();
  await expect.poll(order).toEqual([6, 5]);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(order).toEqual([7, 6, 5]);

  await view.getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('sagas');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Merge with “Sagas”?' })).toBeVisible();
  await page.locator('rs-confirm-dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('Sagas');
  await expect.poll(order).toEqual([20, 7, 6, 5]);
  await expect(description).toHaveValue('For when it rains.');
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual([20]);
  await view.getByRole('button', { name: 'Merge into…' }).click();
  const merging = page.locator('rs-merge-into-dialog');
  await merging.getByRole('radio', { name: /Evenings/ }).check();
  await expect(merging.getByRole('status')).toContainText(
    '1 title of “Sagas” will come behind the 3 of “Evenings”',
  );
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('Evenings');
  await expect.poll(order).toEqual([7, 6, 5, 20]);
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual([7, 6, 5]);

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    view.getByRole('button', { name: 'Own picture' }).click(),
  ]);
  await chooser.setFiles('public/icons/icon-192.png');
  await expect(view.locator('.art img.picture')).toBeVisible();
  await view.getByRole('button', { name: 'First posters' }).click();
  await expect(view.locator('.art.one')).toBeVisible();
  await view.getByRole('button', { name: 'Delete' }).click();
  await expect(grid.getByRole('link')).toHaveCount(1);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(grid.getByRole('link', { name: /Evenings/ })).toContainText('3 titles');
});

test('favourites show notes and keep what is written; recent lists what was added and watched by day', async ({
  page,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'shelves', furnish);
  await libraryEntry(page, 'Favourites').click();
  const notes = page.getByRole('textbox', { name: /^Notes on/ });
  await expect(notes).toHaveCount(2);
  await expect(notes.first()).toHaveValue('At the lake.');
  await notes.first().fill('By the sea.');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toContainText('as a favourite with notes');
  await page.reload();
  await expect(notes.first()).toHaveValue('By the sea.');

  // Changed elsewhere while it is typed in: both texts are there, and what was typed is not lost.
  await notes.first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Again.');
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit(
      [8, 9],
      [{ kind: 'favourite', isFavourite: true, notes: 'In the hills.' }],
    ),
  );
  await expect(notes.last()).toHaveValue('In the hills.');
  await expect(notes.first()).toHaveValue('By the sea. Again.');
  const changed = page.locator('rs-stored-text .changed');
  await expect(changed).toContainText('Changed elsewhere meanwhile to: In the hills.');
  await changed.getByRole('button', { name: 'Keep mine' }).click();
  await expect(changed).toHaveCount(0);
  await page.reload();
  await expect(notes.first()).toHaveValue('By the sea. Again.');

  const remove = page.getByRole('button', { name: /^Remove .* from favourites$/ });
  await remove.first().click();
  await expect(notes).toHaveCount(1);
  await expect(remove).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(notes.first()).toHaveValue('By the sea. Again.');

  await libraryEntry(page, 'Recent').click();
  const cards = page.locator('rs-recent-view .card');
  await expect(async () => {
    await cards.last().scrollIntoViewIfNeeded();
    expect(await cards.count()).toBe(60);
  }).toPass();
  await page.getByRole('link', { name: 'Watched', exact: true }).click();
  await expect(cards).toHaveCount(2);
  await expect(page.locator('rs-recent-view h2')).toHaveCount(1);
});

test('the views of shelves have no accessibility violation, and fit 320 px', async ({ page, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openFurnished(page, appUrl, 'shelves', furnish);
  const addresses = [
    '#/home',
    '#/recent',
    '#/recent/begun',
    '#/favourites',
    '#/tags',
    '#/collections',
    '#/collection/1',
    '#/collection/9',
  ];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) {
      await goTo(page, address);
      await expect(page.locator('rs-app main h1, rs-app main .empty').first()).toBeAttached();
      await atRest(page);
      expect([address, ...(await violationsInBothSchemes(page))]).toEqual([address]);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([address, isWider]).toEqual([address, false]);
    }
  }
  await goTo(page, '#/tags');
  await page.locator('rs-tag-color').first().getByRole('button').first().click();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More of mood', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge into…' }).click();
  await page.getByRole('radio', { name: /^sea/ }).check();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test('the side bar leads to duplicates and, narrow as well, to the libraries, in the room kept for its places', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const side = page.locator('rs-side-bar.side');
  const room = () =>
    side.locator('.shelves').evaluate(({ clientHeight, scrollHeight, firstElementChild }) => ({
      spare: clientHeight - (firstElementChild?.clientHeight ?? 0),
      over: scrollHeight - clientHeight,
    }));
  await libraryEntry(page, 'Duplicates').click();
  await expect(page.locator('rs-duplicates-view h1')).toBeVisible();
  await expect(libraryEntry(page, 'Duplicates')).toHaveAttribute('aria-current', 'page');
  expect(await room()).toEqual({ spare: 0, over: 0 });
  await side.getByRole('link', { name: 'Libraries', exact: true }).click();
  const libraries = side.getByRole('link', { name: 'Libraries', exact: true });
  await expect(libraries).toHaveAttribute('aria-current', 'page');

  await side.getByRole('button', { name: 'Narrow the side bar' }).click();
  await goTo(page, '#/history');
  await libraries.click();
  await expect(page.locator('rs-libraries-view h1')).toBeVisible();
  await expect(libraries).toHaveAttribute('aria-current', 'page');
  expect(await room()).toEqual({ spare: 0, over: 0 });
});
