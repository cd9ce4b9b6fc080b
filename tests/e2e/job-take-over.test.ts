import {
  addList,
  newestJob,
  recordOf,
  startScan,
  tookOverAt,
  untilInTheMiddle,
  watchTakeOver,
} from '../support/job-page.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';

/** More than are matched at once, so that providers’ limits leave time to close a tab in the middle. */
const TITLES = 36;

test('when the tab that matches is closed, another goes on with the match where it stopped', async ({
  page,
  context,
  appUrl,
  providers: _,
}) => {
  test.setTimeout(180_000);
  const libraryId = await addList(page, 'Harbour', TITLES);
  const scan = await startScan(page, libraryId);
  await page.evaluate((id) => globalThis.reelshelf.jobs.wait(id), scan.id);
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/jobs`);
  await libraryEntry(page, 'Harbour').click();
  await page.getByRole('button', { name: 'Match the titles of Harbour' }).click();
  const { id } = await newestJob(page, libraryId, 'match');
  await expect(other.locator('rs-job-progress .text')).toContainText('Matching titles', { timeout: 20_000 });
  await untilInTheMiddle(page, id, 0);
  await watchTakeOver(other, id);

  const closedAt = Date.now();
  await page.close();
  const tookMs = (await tookOverAt(other)) - closedAt;
  console.log(`took over after ${tookMs} ms`);
  const before = await recordOf(other, id);
  expect(before?.processed).toBeGreaterThan(0);
  expect(before?.processed).toBeLessThan(TITLES);
  const run = await other.evaluate((jobId) => globalThis.reelshelf.jobs.wait(jobId), id);
  expect(run).toMatchObject({ id, status: 'completed', processed: TITLES, rejected: 0 });
});
