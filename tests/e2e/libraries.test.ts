import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import {
  filmLines,
  libraryEntry,
  makeTitles,
  openApp,
  openFurnished,
  openItem,
} from '../support/library-page.ts';

/** Two libraries, of 20 films and without any. */
async function makeLibraries(page: Page): Promise<void> {
  await page.evaluate(async (lines) => {
    const { libraries, library } = globalThis.reelshelf;
    const { id } = await libraries.create({ name: 'Films' });
    await libraries.create({ name: 'Attic' });
    await library.importFiles([new File([lines], 'films.jsonl')], { libraryId: id });
  }, filmLines(20));
}

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const choose = async (page: Page, of: string, entry: string) => {
  await page.getByRole('button', { name: `More of ${of}`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};
const go = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

test('libraries are edited, switched off and on, merged and deleted by pointer, and each comes back by Undo', async ({
  page,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'two-libraries', makeLibraries);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Libraries', exact: true }).click();
  await expect(card(page, 'Films')).toContainText('20 titles · Films and series');
  const undo = () => page.locator('rs-toasts').getByRole('button', { name: 'Undo' }).click();

  await choose(page, 'Films', 'Edit…');
  const dialog = page.locator('rs-library-dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Cinema');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Seen and unseen.');
  await dialog.getByRole('combobox').selectOption('Films');
  await dialog.getByRole('radio', { name: 'Teal' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(card(page, 'Cinema')).toContainText('20 titles · Films');
  await expect(card(page, 'Cinema')).toContainText('Seen and unseen.');
  await undo();
  await expect(card(page, 'Films')).toContainText('20 titles · Films and series');

  await card(page, 'Films').getByRole('switch').uncheck();
  await expect(page.locator('rs-toasts')).toContainText('Hid Films from lists');
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(0);
  await undo();
  await expect(card(page, 'Films').getByRole('switch')).toBeChecked();

  await choose(page, 'Films', 'Merge into…');
  const choice = page.locator('rs-choose-library-dialog');
  await expect(choice).toContainText('Its 20 titles');
  await choice.getByRole('radio', { name: 'Attic' }).check();
  await choice.getByRole('button', { name: 'Merge' }).click();
  await expect(card(page, 'Attic')).toContainText('20 titles');
  await expect(card(page, 'Films')).toHaveCount(0);
  await undo();
  await expect(card(page, 'Films')).toContainText('20 titles');

  await choose(page, 'Films', 'Delete…');
  await page.locator('rs-remove-library-dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(libraryEntry(page, 'Films')).toHaveCount(0);
  await page.getByRole('link', { name: 'Bin' }).click();
  const bin = page.locator('rs-bin');
  await expect(bin).toContainText('20 titles · deleted');
  await bin.getByRole('button', { name: 'Restore Films' }).click();
  await expect(bin).toContainText('The bin is empty.');
  await expect(bin.locator('.none')).toBeFocused();
  await expect(libraryEntry(page, 'Films')).toBeVisible();
});

test('a library is managed by the keyboard alone', async ({ page, appUrl }) => {
  await openFurnished(page, appUrl, 'two-libraries', makeLibraries);
  await go(page, '#/libraries');
  const more = page.getByRole('button', { name: 'More of Attic' });
  await more.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Edit…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.locator('rs-remove-library-dialog');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Attic')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Attic')).toBeVisible();
  await expect(page.locator('rs-toasts')).toContainText('Undone');
});

test('a title is deleted from its page, restored after a reload, moved, and at last deleted for good', async ({
  page,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'two-libraries', makeLibraries);
  await openItem(page, 'Film 3');
  const view = page.locator('rs-item-view');
  const menu = async (entry: string) => {
    await view.getByRole('button', { name: 'More', exact: true }).click();
    await view.getByRole('menuitem', { name: entry }).click();
  };
  const count = () => page.evaluate(() => globalThis.reelshelf.items.count());

  await menu('Delete from library…');
  const confirm = page.locator('rs-confirm-dialog');
  await expect(confirm).toContainText('Files on disk are not touched');
  await confirm.getByRole('button', { name: 'Delete' }).click();
  await expect(page.locator('rs-library-view .total')).toHaveText('19 titles');
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  await expect(page.locator('rs-library-view .total')).toHaveText('19 titles');
  await page.locator('rs-library-view').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect(page.locator('rs-library-view .total')).toHaveText('20 titles');

  await openItem(page, 'Film 3');
  await menu('Move to another library…');
  const choice = page.locator('rs-choose-library-dialog');
  await choice.getByRole('radio', { name: 'Attic' }).check();
  await page.keyboard.press('Enter');
  await expect(view.locator('dl')).toContainText('Attic');

  await menu('Delete from library…');
  await confirm.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(count).toBe(19);
  await go(page, '#/bin');
  const bin = page.locator('rs-bin');
  await expect(bin).toContainText('Film · from Attic');
  await bin.getByRole('link', { name: 'Film 3' }).click();
  await expect(view.getByRole('button', { name: 'Restore Film 3' })).toBeVisible();
  await go(page, '#/bin');
  await bin.getByRole('button', { name: 'More of Film 3' }).click();
  await bin.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await confirm.getByRole('button', { name: 'Delete for good' }).click();
  await expect(bin).toContainText('The bin is empty.');
  await page.keyboard.press('Control+z');
  await expect(page.locator('rs-toasts')).toContainText('1 title was changed since and stays as it is.');
});

test('what one tab deletes or changes is so in another, which empties the bin and is told of what it edits', async ({
  page,
  context,
  appUrl,
}) => {
  await openFurnished(page, appUrl, 'two-libraries', makeLibraries);
  const other = await context.newPage();
  await openApp(other, appUrl);
  await expect(other.locator('rs-library-view .total')).toHaveText('20 titles');
  await page.evaluate(() => globalThis.reelshelf.items.edit([1, 2, 3], [{ kind: 'remove' }]));
  await expect(other.locator('rs-library-view .total')).toHaveText('17 titles');
  await other.evaluate(() => {
    location.hash = '#/bin';
  });
  const bin = other.locator('rs-bin');
  await expect(bin).toContainText('3 titles');
  await page.evaluate(() => globalThis.reelshelf.history.undo());
  await expect(bin).toContainText('The bin is empty.');
  await page.evaluate(() => globalThis.reelshelf.items.edit([4, 5], [{ kind: 'remove' }]));
  await bin.getByRole('button', { name: 'Empty the bin' }).click();
  await other.locator('rs-confirm-dialog').getByRole('button', { name: 'Empty it' }).click();
  await expect(bin).toContainText('The bin is empty.');
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(18);

  await go(other, '#/libraries');
  await choose(other, 'Attic', 'Edit…');
  const dialog = other.locator('rs-library-dialog');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Typed here.');
  await page.evaluate(() =>
    globalThis.reelshelf.libraries.edit(2, {
      kind: 'library-set',
      changes: { description: 'From the first tab.', defaultDestination: 'Disk 2' },
    }),
  );
  await expect(dialog.locator('.notice')).toContainText('This library was changed elsewhere');
  await expect(dialog.locator('.conflict')).toContainText('From the first tab.');
  await expect(dialog.getByRole('textbox', { name: 'Where new files go' })).toHaveValue('Disk 2');
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Typed here.');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card(other, 'Attic')).toContainText('Typed here.');
});

test('a tab that is closed in the middle of deleting many titles leaves all of them, or none', async ({
  page,
  context,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await makeTitles(page, 10_000);
  await page.evaluate(() => {
    const { items } = globalThis.reelshelf;
    void items.edit(
      Array.from({ length: 10_000 }, (_, at) => at + 1),
      [{ kind: 'remove' }],
    );
  });
  await page.waitForTimeout(200);
  await page.close();
  const next = await context.newPage();
  await openApp(next, appUrl);
  const found = await next.evaluate(async () => {
    const { items, history } = globalThis.reelshelf;
    const left = await items.count();
    const acts = (await history.list()).filter(({ edits }) => edits.length > 0).length;
    if (acts > 0) await history.undo();
    return { isWhole: acts === 1 ? left === 0 : left === 10_000 && acts === 0, back: await items.count() };
  });
  expect(found).toEqual({ isWhole: true, back: 10_000 });
});

test('the manager, the bin and their dialogs have no accessibility violation', async ({ page, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openApp(page, appUrl);
  await go(page, '#/libraries');
  await expect(page.getByText('There is no library yet.')).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await makeLibraries(page);
  await page.evaluate(async () => {
    const { items, libraries } = globalThis.reelshelf;
    await libraries.edit(2, {
      kind: 'library-set',
      changes: { isActive: false, description: 'Old ones.' },
    });
    await items.edit([1, 2], [{ kind: 'remove' }]);
    const { id } = await libraries.create({ name: 'Gone' });
    await libraries.edit(id, { kind: 'library-delete' });
  });
  await expect(card(page, 'Attic')).toContainText('Old ones.');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'More of Films' }).click();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  for (const [entry, dialog] of [
    ['Edit…', 'rs-library-dialog'],
    ['Merge into…', 'rs-choose-library-dialog'],
    ['Delete…', 'rs-remove-library-dialog'],
  ] as const) {
    if (!(await page.getByRole('menuitem', { name: entry }).isVisible()))
      await page.getByRole('button', { name: 'More of Films' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.locator(dialog).getByRole('dialog')).toBeVisible();
    expect([entry, ...(await violationsInBothSchemes(page))]).toEqual([entry]);
    await page.keyboard.press('Escape');
  }
  await go(page, '#/bin');
  await expect(page.locator('rs-bin')).toContainText('Gone');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['#/bin', '#/libraries']) {
    await go(page, address);
    const isWide = await page
      .locator('main')
      .evaluate((main) => main.scrollWidth > main.clientWidth || document.documentElement.scrollWidth > 320);
    expect([address, isWide]).toEqual([address, false]);
  }
});
