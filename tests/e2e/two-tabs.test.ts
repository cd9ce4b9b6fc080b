import { expect, test } from '../support/app-test.ts';
import { libraryEntry, makeTitles, openApp } from '../support/library-page.ts';

test('what one tab adds or removes shows in the other’s list, whichever of them writes', async ({
  page,
  context,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const other = await context.newPage();
  await openApp(other, appUrl);

  await makeTitles(page, 300);
  await expect(libraryEntry(other, 'Synthetic · 300')).toBeVisible();
  await expect(other.locator('rs-library-view .total')).toHaveText('300 titles');

  await makeTitles(other, 200);
  await expect(page.locator('rs-library-view .total')).toHaveText('500 titles');

  const first = await other.evaluate(async () => (await globalThis.reelshelf.libraries.list())[0]?.id ?? 0);
  await other.evaluate((id) => globalThis.reelshelf.libraries.remove(id), first);
  await expect(libraryEntry(page, 'Synthetic · 200')).toHaveCount(0);
  await expect(page.locator('rs-library-view .total')).toHaveText('300 titles');
});
