import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openWithTitles } from '../support/library-page.ts';

declare global {
  var failHeldEdit: (() => void) | undefined;
}

/** The next edit is neither done nor refused until {@link failHeldEdit}. */
async function holdNextEdit(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const edits = await document.querySelector('rs-app')?.app.edits();
    if (!edits) throw new Error('The app is not there.');
    edits.editOrSay = () =>
      new Promise((resolve) => {
        globalThis.failHeldEdit = () => resolve(false);
      });
  });
}

/** Opens the page of the title with id 1. */
async function openFirst(page: Page, appUrl: string): Promise<string> {
  await page.goto(`${appUrl}#/item/1`);
  return (await page.locator('rs-item-view h1').textContent()) ?? '';
}

test('favourite, watched, rating and tags are stored at once, and undone in turn, also after a reload', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 60);
  const title = await openFirst(page, appUrl);
  const view = page.locator('rs-item-personal');
  const toast = page.locator('rs-toasts .toast').first();
  const favourite = view.getByRole('button', { name: 'Favourite' });
  const watched = view.getByRole('button', { name: 'Watched' });
  const rating = view.getByRole('slider', { name: 'Your rating' });
  const tags = view.getByRole('combobox', { name: 'Tags' });
  const wasFavourite = await favourite.getAttribute('aria-pressed');
  const wasWatched = await watched.getAttribute('aria-pressed');

  await favourite.click();
  await expect(favourite).toHaveAttribute('aria-pressed', String(wasFavourite !== 'true'));
  await watched.focus();
  await page.keyboard.press('Space');
  await expect(watched).toHaveAttribute('aria-pressed', String(wasWatched !== 'true'));

  await rating.focus();
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
  await expect(toast).toContainText(`Rated 7.5: ${title}`);
  await expect(rating).toHaveAttribute('aria-valuetext', '7.5 of 10');
  await expect(page.locator('rs-item-view h1')).toHaveText(title);

  await tags.click();
  await page.keyboard.type('men of the sea');
  await page.keyboard.press('Enter');
  await expect(toast).toContainText(`Tagged with men of the sea: ${title}`);
  await expect(view.getByRole('button', { name: 'men of the sea, remove' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-item-view h1')).toHaveText(title);

  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(toast).toContainText('Undone');
  await expect(view.getByRole('button', { name: 'men of the sea, remove' })).toHaveCount(0);

  await page.reload();
  await expect(rating).toHaveAttribute('aria-valuetext', '7.5 of 10');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+z');
  await expect(toast).toContainText(`Rated 7.5: ${title}`);
  await expect(rating).toHaveAttribute('aria-valuetext', 'Not rated');
  await page.keyboard.press('Control+z');
  await expect(watched).toHaveAttribute('aria-pressed', String(wasWatched));
  await page.keyboard.press('Control+z');
  await expect(favourite).toHaveAttribute('aria-pressed', String(wasFavourite));
  await page.keyboard.press('Control+z');
  await expect(toast).toContainText('There is nothing to undo.');
  await page.keyboard.press('Control+Shift+Z');
  await expect(favourite).toHaveAttribute('aria-pressed', String(wasFavourite !== 'true'));
});

test('what is switched shows at once, and as it was where it cannot be stored', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  await openFirst(page, appUrl);
  const favourite = page.locator('rs-item-personal').getByRole('button', { name: 'Favourite' });
  const before = await favourite.getAttribute('aria-pressed');
  await holdNextEdit(page);

  await favourite.click();
  await expect(favourite).toHaveAttribute('aria-pressed', String(before !== 'true'));

  await page.evaluate(() => globalThis.failHeldEdit?.());
  await expect(favourite).toHaveAttribute('aria-pressed', String(before));
});

test('stars are chosen by pointer to the half, and cleared', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  await openFirst(page, appUrl);
  const field = page.locator('rs-rating-field');
  const box = await field.locator('.stars').boundingBox();
  if (!box) throw new Error('There are no stars.');
  const star = box.width / 10;
  const clickAt = (stars: number) => page.mouse.click(box.x + stars * star, box.y + box.height / 2);
  await clickAt(6.3);
  await expect(field.getByRole('slider')).toHaveAttribute('aria-valuetext', '6.5 of 10');
  await clickAt(6.8);
  await expect(field.getByRole('slider')).toHaveAttribute('aria-valuetext', '7.0 of 10');
  await field.getByRole('button', { name: 'Clear your rating' }).click();
  await expect(field.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Not rated');
  const edits = () =>
    page.evaluate(async () => (await globalThis.reelshelf.history.list()).flatMap((act) => act.edits));
  await expect.poll(edits).toEqual([
    { kind: 'user-rating', rating: null },
    { kind: 'user-rating', rating: 7 },
    { kind: 'user-rating', rating: 6.5 },
  ]);
});

test('the controls of a title and the history have no accessibility violation', async ({ page, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, 60);
  await page.evaluate(() =>
    globalThis.reelshelf.items.edit(
      [1],
      [
        { kind: 'favourite', isFavourite: true, notes: 'With friends.' },
        { kind: 'watched', isWatched: true },
        { kind: 'user-rating', rating: 7.5 },
        { kind: 'tags', add: ['noir', 'sea'], remove: [] },
      ],
    ),
  );
  await page.evaluate(async () => {
    await globalThis.reelshelf.history.undo();
    await globalThis.reelshelf.items.edit([1, 2], [{ kind: 'user-rating', rating: 7.5 }]);
  });
  await openFirst(page, appUrl);
  await expect(page.locator('rs-item-personal rs-rating-field')).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: /^Edit/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Year' }).fill('x');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.goto(`${appUrl}#/history`);
  await page.reload();
  await expect(page.locator('rs-history-view li')).toHaveCount(4);
  expect(await violationsInBothSchemes(page)).toEqual([]);
});
