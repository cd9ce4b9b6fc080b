import { expect, test } from '../support/app-test.ts';
import { libraryEntry, makeTitles, openApp } from '../support/library-page.ts';

test('a job of one tab is cancelled from another, by its button or by the console API', async ({
  page,
  context,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/jobs`);
  const start = () => page.evaluate(() => globalThis.reelshelf.library.generate({ items: 50_000 }));

  const first = start();
  await other.getByRole('button', { name: /^Cancel Generation/ }).click();
  expect((await first).status).toBe('cancelled');
  await expect(other.locator('rs-jobs-view li').first()).toContainText('Cancelled');

  const second = start();
  const running = () => other.evaluate(async () => (await globalThis.reelshelf.jobs.list(1))[0]);
  await expect.poll(async () => (await running())?.status).toBe('running');
  const id = (await running())?.id ?? 0;
  await other.evaluate((jobId) => globalThis.reelshelf.jobs.cancel(jobId), id);
  expect((await second).status).toBe('cancelled');

  const codeOf = (jobId: number) =>
    other.evaluate(
      (wanted) => globalThis.reelshelf.jobs.cancel(wanted).catch((error: { code: string }) => error.code),
      jobId,
    );
  expect([await codeOf(id), await codeOf(4711)]).toEqual(['not-found', 'not-found']);
});

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

test('a job whose tab is closed is put in order by the tab that stays open', async ({
  page,
  context,
  appUrl,
}) => {
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/jobs`);
  // It has looked after what was left before; nothing was.
  await other.waitForTimeout(2000);
  await openApp(page, appUrl);
  void page.evaluate(() => globalThis.reelshelf.library.generate({ items: 100_000 })).catch(() => undefined);
  await expect(other.locator('rs-jobs-view rs-job-progress')).toContainText(/\d titles/, { timeout: 20_000 });
  await page.close();
  await expect(other.locator('rs-jobs-view li').first()).toContainText('Interrupted', { timeout: 20_000 });
  await expect(other.getByRole('button', { name: 'Resume' }).first()).toBeVisible();
  expect(await other.evaluate(() => globalThis.reelshelf.jobs.list(1))).toMatchObject([
    { status: 'interrupted' },
  ]);
});
