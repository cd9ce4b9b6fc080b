import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { addList, newestJob, recordOf, startScan } from '../support/job-page.ts';
import { openApp } from '../support/library-page.ts';

const LONG =
  'Everything ever recorded of the harbour, the northern coast and a_file_name_that_breaks_nowhere_at_all';

/** Runs for longer than all that is looked at. */
const MANY = 80_000;

/** By how much the page, and the tray or the view of the jobs in it, are wider than what is in sight. */
async function sideways(page: Page, name: 'rs-jobs-view' | 'rs-job-tray'): Promise<number[]> {
  const box = page.locator(name);
  await expect(box).toBeVisible();
  const right = await box.evaluate((element) => element.getBoundingClientRect().right);
  const [inner, wide] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  return [Math.max(0, right - (inner ?? 0)), (wide ?? 0) - (inner ?? 0)];
}

test('jobs that run, wait and are paused can be used by everybody, on narrow pages too', async ({
  page,
  appUrl,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openApp(page, appUrl);
  const running = await startScan(page, await addList(page, LONG, MANY));
  const paused = await startScan(page, await addList(page, 'Noir', 3));
  await startScan(page, await addList(page, 'Westerns', 3));
  await page.evaluate(() => {
    location.hash = '#/jobs';
  });
  const pause = page.getByRole('button', { name: 'Pause Scan: Noir' });
  await pause.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await recordOf(page, paused.id))?.status).toBe('paused');
  await expect(page.getByRole('region', { name: 'Paused' })).toContainText('Scan: Noir');
  await expect(page.getByRole('region', { name: 'Waiting' })).toContainText('Scan: Westerns');
  // The button that was pressed is gone: the keyboard goes on from the view's heading.
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeFocused();
  for (const address of ['#/jobs', '#/library/all']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    const shown = address === '#/jobs' ? 'rs-jobs-view' : 'rs-job-tray';
    await expect(page.locator(shown).getByRole('progressbar', { name: LONG })).toBeVisible();
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 700 });
      expect([address, ...(await violations(page))]).toEqual([address]);
      expect(await sideways(page, shown)).toEqual([0, 0]);
    }
  }
  expect((await recordOf(page, running.id))?.status).toBe('running');
  await expect(page.getByRole('link', { name: 'All jobs · 1 waiting' })).toBeVisible();

  // The place of what runs is there when nothing does.
  await page.evaluate(() => {
    location.hash = '#/jobs';
  });
  await page.getByRole('button', { name: `Cancel Scan: ${LONG}` }).click();
  await expect(page.getByText('Nothing is running.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Clear history' }).click();
  await expect(page.locator('.history').getByRole('listitem')).toHaveText([new RegExp(LONG)]);
  expect(await newestJob(page, paused.libraryId ?? 0, 'scan')).toMatchObject({ status: 'paused' });
});

for (const width of [390, 1280]) {
  test(`no job comes or goes under a pointer on a page of ${width} px, and a hidden card stays hidden for its jobs`, async ({
    page,
    appUrl,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, appUrl);
    const ended = await startScan(page, await addList(page, 'Noir', 3));
    await expect.poll(async () => (await recordOf(page, ended.id))?.status).toBe('completed');
    const running = await startScan(page, await addList(page, 'Harbour', MANY));
    await page.evaluate(() => {
      location.hash = '#/jobs';
    });
    const clear = page.getByRole('button', { name: 'Clear history' });
    const waiting = page.getByRole('region', { name: 'Waiting' });
    await clear.hover();
    const place = await clear.boundingBox();
    const next = await startScan(page, await addList(page, 'Westerns', 3));
    await page.waitForTimeout(500);
    expect(await clear.boundingBox()).toEqual(place);
    await expect(waiting).toContainText('Scan: Westerns');

    await clear.hover();
    const lower = await clear.boundingBox();
    expect(lower?.y).toBeGreaterThan(place?.y ?? 0);
    await page.evaluate((id) => globalThis.reelshelf.jobs.cancel(id), next.id);
    await expect(waiting).toContainText('Waits no more');
    expect(await clear.boundingBox()).toEqual(lower);
    await expect(waiting).toHaveCount(0);

    // The card: hidden for what runs and for what waits, also when that begins.
    const later = await startScan(page, await addList(page, 'Musicals', 20_000));
    await page.evaluate(() => {
      location.hash = '#/library/all';
    });
    const tray = page.locator('rs-job-tray');
    await expect(tray.getByRole('link', { name: 'All jobs · 1 waiting' })).toBeVisible();
    await tray.getByRole('button', { name: 'Hide' }).click();
    await expect(tray).toBeHidden();
    await page.evaluate((id) => globalThis.reelshelf.jobs.cancel(id), running.id);
    await expect
      .poll(async () => (await recordOf(page, later.id))?.status, { timeout: 20_000 })
      .toBe('running');
    await expect(tray).toBeHidden();
    await startScan(page, await addList(page, 'Comedies', 3));
    await expect(tray).toBeVisible();
  });
}
