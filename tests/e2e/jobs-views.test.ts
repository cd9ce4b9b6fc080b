import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { addList, newestJob, recordOf, startScan } from '../support/job-page.ts';
import { openApp } from '../support/library-page.ts';

const LONG =
  'Everything ever recorded of the harbour, the northern coast and a_file_name_that_breaks_nowhere_at_all';

/** Runs for longer than all that is looked at. */
const MANY = 150_000;

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
