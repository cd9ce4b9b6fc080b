import { expect, test } from '../support/app-test.ts';
import { openApp } from '../support/library-page.ts';

test('an import whose media worker dies fails, says so, and can be resumed', async ({ page, appUrl }) => {
  // So many that the worker has not made all of them when the first are stored.
  test.slow();
  await openApp(page, appUrl);
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('media'));
  const running = page.evaluate(() =>
    globalThis.reelshelf.library
      .generate({ items: 40_000, seed: 1 })
      .then(({ status, errorMessage }) => `${status}: ${errorMessage}`),
  );
  const worker = await started;
  await expect.poll(() => page.evaluate(() => globalThis.reelshelf.items.count())).toBeGreaterThan(0);
  // As after a crash: nobody is told.
  await worker.evaluate(() => self.close()).catch(() => undefined);
  expect(await running).toMatch(
    /^failed: The part of Reelshelf that reads and makes titles stopped working\. .* can be resumed\.$/,
  );
  const after = await page.evaluate(async () => {
    const { reelshelf } = globalThis;
    const { status } = await reelshelf.library.importFiles([new File(['title\nAlien\n'], 'a.csv')]);
    const jobs = await reelshelf.jobs.list();
    const resumed = await reelshelf.jobs.resume(jobs.find((job) => job.status === 'failed')?.id ?? 0);
    return { status, resumed: resumed.status, items: await reelshelf.items.count() };
  });
  expect(after).toEqual({ status: 'completed', resumed: 'completed', items: 40_001 });
});
