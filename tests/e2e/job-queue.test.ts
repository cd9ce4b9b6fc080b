import { expect, test } from '../support/app-test.ts';
import {
  addList,
  newestJob,
  recordOf,
  startScan,
  tookOverAt,
  untilInTheMiddle,
  watchTakeOver,
} from '../support/job-page.ts';
import { openApp } from '../support/library-page.ts';

/** Long enough for a tab to be closed in the middle. */
const MANY = 15_000;

test('when the tab that scans is closed, another goes on with the scan at once', async ({
  page,
  context,
  appUrl,
}) => {
  test.setTimeout(180_000);
  await openApp(page, appUrl);
  const libraryId = await addList(page, 'Films', MANY);
  const { id } = await startScan(page, libraryId);
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/jobs`);
  // It takes part in what waits a moment after its start, and hears then of what runs.
  await expect(other.locator('rs-job-progress .text')).toContainText(/\d files/, { timeout: 20_000 });
  await expect(other.getByRole('progressbar', { name: 'Scan: Films' })).toHaveAttribute('value', /0\.\d/);
  await untilInTheMiddle(page, id, 0);
  await watchTakeOver(other, id);

  const closedAt = Date.now();
  await page.close();
  const tookMs = (await tookOverAt(other)) - closedAt;
  test.info().annotations.push({ type: 'took over', description: `${tookMs} ms` });
  console.log(`took over after ${tookMs} ms`);
  const run = await other.evaluate((jobId) => globalThis.reelshelf.jobs.wait(jobId), id);
  expect(run).toMatchObject({ id, status: 'completed', processed: MANY, added: MANY });
  expect(await other.evaluate(() => globalThis.reelshelf.items.count())).toBe(MANY);
});

test('a paused scan stays where it is when its tab is closed, and is resumed from another', async ({
  page,
  context,
  appUrl,
}) => {
  test.setTimeout(180_000);
  await openApp(page, appUrl);
  const libraryId = await addList(page, 'Films', MANY);
  const { id } = await startScan(page, libraryId);
  await untilInTheMiddle(page, id, 0);
  await page.locator('rs-job-tray').getByRole('button', { name: 'Pause Scan: Films' }).click();
  await expect.poll(async () => (await recordOf(page, id))?.status).toBe('paused');
  const added = (await recordOf(page, id))?.added ?? 0;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(MANY);
  const other = await context.newPage();
  await page.close();

  await openApp(other, `${appUrl}#/jobs`);
  // Longer than it takes to look after what was left behind.
  await other.waitForTimeout(3000);
  expect(await recordOf(other, id)).toMatchObject({ status: 'paused', added });
  await other.getByRole('button', { name: 'Resume Scan: Films' }).click();
  await expect
    .poll(() => recordOf(other, id), { timeout: 60_000 })
    .toMatchObject({ id, status: 'completed', processed: MANY, added: MANY });
});

test('what is asked for while a scan runs waits, once each, in an order a person can change', async ({
  page,
  context,
  appUrl,
}) => {
  test.setTimeout(120_000);
  await openApp(page, appUrl);
  const first = await addList(page, 'Films', MANY);
  const others = [await addList(page, 'Noir', 3), await addList(page, 'Westerns', 3)] as const;
  const { id } = await startScan(page, first);
  const second = await context.newPage();
  await openApp(second, `${appUrl}#/jobs`);
  await startScan(second, others[0]);
  await startScan(second, others[1]);
  await startScan(page, others[1]);
  const waiting = second.getByRole('region', { name: 'Waiting' }).getByRole('listitem');
  await expect(waiting).toHaveText([/Scan: Noir/, /Scan: Westerns/]);
  await second.getByRole('button', { name: 'Run Scan: Westerns next' }).click();
  await expect(waiting).toHaveText([/Scan: Westerns/, /Scan: Noir/]);
  await second.getByRole('button', { name: 'Cancel Scan: Noir' }).click();
  await expect(waiting).toHaveText([/Scan: Westerns/]);
  // A tab that does not run it can stop it.
  await second.getByRole('button', { name: 'Cancel Scan: Films' }).click();
  await expect.poll(async () => (await recordOf(second, id))?.status).toBe('cancelled');
  const last = await newestJob(second, others[1], 'scan');
  expect(await second.evaluate((jobId) => globalThis.reelshelf.jobs.wait(jobId), last.id)).toMatchObject({
    status: 'completed',
    added: 3,
  });
  expect(await newestJob(second, others[0], 'scan')).toMatchObject({ status: 'cancelled', added: 0 });
  const scans = await second.evaluate(async () => (await globalThis.reelshelf.jobs.list()).length);
  expect(scans).toBe(3);
});
