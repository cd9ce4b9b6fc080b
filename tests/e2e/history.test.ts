import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

test('the history lists acts in words, takes each back and does it again, and loads more as it is scrolled', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'History' }).click();
  const view = page.locator('rs-history-view');
  await expect(view).toContainText('Nothing was changed yet.');
  await makeTitles(page, 40);
  await expect(view.locator('li').first()).toContainText('Made up 40 titles');
  const title = await page.evaluate(async () => {
    const { items } = globalThis.reelshelf;
    for (let rating = 0; rating < 120; rating += 1)
      await items.edit([2, 3], [{ kind: 'user-rating', rating: (rating % 20) / 2 }]);
    await items.edit([1], [{ kind: 'tags', add: ['noir'], remove: [] }]);
    return (await items.get(1)).title;
  });
  const rows = view.locator('li');
  await expect(rows.first()).toContainText(`Tagged with noir: ${title}`);
  await expect(rows.nth(1)).toContainText('Rated 2 titles 9.5');
  await rows.nth(1).getByRole('button', { name: 'Undo: Rated 2 titles 9.5' }).click();
  await expect(rows.nth(1)).toContainText('Undone');
  await expect(page.locator('rs-toasts .toast').first()).toContainText('Undone');
  await rows.nth(1).getByRole('button', { name: 'Redo' }).click();
  await expect(rows.nth(1).getByRole('button', { name: 'Undo' })).toBeVisible();
  // Of what was rated again since, nothing is taken back.
  await rows.nth(2).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('rs-toasts .toast').first()).toContainText(
    '2 titles were changed since and stay as they are.',
  );
  await expect(async () => {
    await rows.last().scrollIntoViewIfNeeded();
    expect(await rows.count()).toBe(123);
  }).toPass();
  await rows.first().getByRole('link', { name: title }).click();
  await expect(page.locator('rs-item-view h1')).toHaveText(title);
  // Its own part of it stands on its page.
  await page.evaluate(() => globalThis.reelshelf.items.edit([1, 2], [{ kind: 'watched', isWatched: true }]));
  await page.locator('rs-item-view summary', { hasText: /^History$/ }).click();
  const own = page.locator('rs-item-acts');
  await expect(own.locator('li .deed')).toHaveText(['Marked 2 titles as watched', 'Tagged with noir']);
  await own.getByRole('button', { name: `Undo: Tagged with noir: ${title}` }).click();
  await expect(own.locator('li').last()).toContainText('Undone');
  await expect(own.getByRole('button', { name: `Redo: Tagged with noir: ${title}` })).toBeVisible();
  await page.evaluate(async () => {
    for (let rating = 1; rating < 10; rating += 1)
      await globalThis.reelshelf.items.edit([1], [{ kind: 'user-rating', rating }]);
  });
  await expect(own.locator('li')).toHaveCount(10);
  await own.getByRole('button', { name: 'Show older' }).click();
  await expect(own.locator('li')).toHaveCount(11);
  await expect(own.locator('li').last().getByRole('button')).toBeFocused();
});
