import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { addList, newestJob, recordOf, startScan, untilInTheMiddle } from '../support/job-page.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { addPickedFolder, fillFolder, pickOwnFolder, SCAN_COMPLETE, titles } from '../support/scan-page.ts';

/** Long enough to be paused in the middle. */
const MANY = 6000;

/** Adds a rule for names in the dialog of a library's folders, and saves it. */
async function addRule(page: Page, library: string, pattern: string): Promise<void> {
  await page.getByRole('button', { name: `Folders of ${library}` }).click();
  await page.getByRole('button', { name: /how names are read/ }).click();
  const rules = page.locator('rs-name-rules');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByRole('textbox', { name: 'Pattern' }).fill(pattern);
  await page.getByRole('button', { name: 'Save' }).click();
}

test('after a rule for names was changed, all names are read again when a person wants it', async ({
  page,
  appUrl,
}) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await fillFolder(page, 'Films', [
    ['x17 -- Long Shore -- a.mkv', 1000],
    ['x18 -- Harbour -- b.mkv', 1001],
  ]);
  await addPickedFolder(page);
  await expect(page.getByText(SCAN_COMPLETE)).toBeVisible({ timeout: 20_000 });
  const before = await titles(page);
  expect(before).not.toContain('Harbour null');

  await addRule(page, 'Films', '-- (?<title>.+) --');
  // A message that offers it leaves soon; where folders are listed it can be done at any time.
  await page.locator('rs-toasts').getByRole('button', { name: 'Read all names again' }).click();
  await page.locator('rs-confirm-dialog').getByRole('button', { name: 'Cancel' }).click();
  // A plain scan leaves what is known alone.
  await page.getByRole('button', { name: 'Scan Films again' }).click();
  await expect(page.locator('rs-toasts')).toContainText('2 unchanged', { timeout: 20_000 });
  expect(await titles(page)).toEqual(before);

  await page.getByRole('button', { name: 'Folders of Films' }).click();
  await page.locator('rs-scan-roots').getByRole('button', { name: 'Read all names again' }).click();
  const question = page.locator('rs-confirm-dialog');
  await expect(question).toContainText('stays as it is and is listed in the report');
  await question.getByRole('button', { name: 'Read all names again' }).click();
  await expect(page.locator('rs-toasts')).toContainText('2 names read · 2 titles changed', {
    timeout: 20_000,
  });
  expect(await titles(page)).toEqual(['Harbour null', 'Long Shore null']);
  const again = await page.evaluate(async () => {
    const { libraryId } = (await globalThis.reelshelf.folders.list())[0] ?? { libraryId: 0 };
    return globalThis.reelshelf.folders.readNames(libraryId);
  });
  expect(again).toMatchObject({ status: 'completed', processed: 2, updated: 0, skipped: 2, adjusted: 0 });
  await expect(page.getByRole('link', { name: /Long Shore/ })).toBeVisible();
  await expect(libraryEntry(page, 'Films')).toContainText('2');
});

test('reading all names again is paused, and goes on as that after a reload', async ({ page, appUrl }) => {
  test.setTimeout(180_000);
  await openApp(page, appUrl);
  const libraryId = await addList(page, 'Films', MANY);
  const first = await startScan(page, libraryId);
  await page.evaluate((id) => globalThis.reelshelf.jobs.wait(id), first.id);
  await page.evaluate(
    (id) =>
      globalThis.reelshelf.folders.setRules(id, {
        nameRules: [{ name: 'Mine', pattern: 'number (?<title>n\\d+) \\((?<year>\\d{4})', enabled: true }],
      }),
    libraryId,
  );
  await libraryEntry(page, 'Films').click();
  await page.getByRole('button', { name: 'Folders of Films' }).press('Enter');
  await page.locator('rs-scan-roots').getByRole('button', { name: 'Read all names again' }).press('Enter');
  await page
    .locator('rs-confirm-dialog')
    .getByRole('button', { name: 'Read all names again' })
    .press('Enter');
  await expect.poll(async () => (await newestJob(page, libraryId, 'scan')).id).toBeGreaterThan(first.id);
  const { id } = await newestJob(page, libraryId, 'scan');
  await untilInTheMiddle(page, id, 0);
  await page.locator('rs-job-tray').getByRole('button', { name: 'Pause Scan: Films' }).click();
  await expect.poll(async () => (await recordOf(page, id))?.status).toBe('paused');
  expect((await recordOf(page, id))?.processed).toBeLessThan(MANY);

  await page.goto(`${appUrl}#/jobs`);
  await page.reload();
  await page.getByRole('button', { name: 'Resume Scan: Films' }).click();
  await expect
    .poll(() => recordOf(page, id), { timeout: 90_000 })
    .toMatchObject({ id, status: 'completed', processed: MANY, added: 0, updated: 0, skipped: MANY });
  await expect(page.locator('rs-jobs-view')).toContainText(
    `${MANY.toLocaleString('en')} names read · ${MANY.toLocaleString('en')} titles changed`,
  );
  const found = await page.evaluate(async () => ({
    titles: await globalThis.reelshelf.items.count(),
    last: (await globalThis.reelshelf.items.page({}, { at: 5999 })).items.map(({ title }) => title),
  }));
  expect(found.titles).toBe(MANY);
  expect(found.last).toEqual([expect.stringMatching(/^n\d+$/)]);
});
