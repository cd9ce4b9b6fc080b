import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { MachineReport } from '../../src/app/measure/machine-report.ts';
import { expect, test } from '../support/app-test.ts';
import { filmLines, libraryEntry, openApp, openFurnished } from '../support/library-page.ts';

const NAME = 'Measurement (synthetic)';

/** Everything the person has, as it is before and after. */
async function wholeLibrary(page: Page) {
  return page.evaluate(async () => {
    const { libraries, items } = globalThis.reelshelf;
    const rows: unknown[] = [];
    for await (const item of items.query()) rows.push(item);
    return { libraries: await libraries.list(), rows };
  });
}

/** What a measurement may leave: notes and files of its own. */
async function traces(page: Page) {
  return page.evaluate(async () => {
    const names = Object.keys(localStorage).filter((key) => key.includes('measure'));
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) if (name.includes('measure')) names.push(name);
    return names;
  });
}

test.beforeEach(async ({ page, appUrl }) => {
  test.slow();
  await openFurnished(page, appUrl, 'forty-films', (opened) =>
    opened.evaluate(
      (text) =>
        globalThis.reelshelf.library.importFiles([new File([text], 'films.jsonl')], { libraryName: 'Films' }),
      filmLines(40),
    ),
  );
});

async function startMeasuring(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Measure', exact: true }).press('Enter');
  await expect(page.locator('rs-measure-view').getByRole('progressbar')).toBeVisible();
}

/** Waits until made-up titles are being stored. */
async function untilTitlesCome(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => globalThis.reelshelf.items.count()), { intervals: [20], timeout: 60_000 })
    .toBeGreaterThan(40);
}

test('the machine is measured from Settings on, with a table and a file to share, and nothing stays', async ({
  page,
}) => {
  const before = await wholeLibrary(page);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Measure this machine' }).click();
  await startMeasuring(page);
  await expect(libraryEntry(page, NAME)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /targets reached/ })).toBeVisible({ timeout: 120_000 });

  const table = page.getByRole('table', { name: 'Figures and targets' });
  await expect(table.getByRole('row')).toHaveCount(13);
  for (const name of ['Import all', 'First page', 'Page at any depth', 'Counts', 'Person page', 'Frames']) {
    const row = table.getByRole('row', { name: new RegExp(`^${name}.*\\d (ms|s)`) });
    await expect(row.getByText(/^(reached|missed)$/).first()).toBeAttached();
  }

  await expect(libraryEntry(page, NAME)).toHaveCount(0);
  expect(await wholeLibrary(page)).toEqual(before);
  expect(await traces(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^reelshelf measurement \d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await saved.path(), 'utf8');
  const report: MachineReport = JSON.parse(text);
  expect(report).toMatchObject({
    format: 'reelshelf-measurement',
    library: { items: 10_000, others: 40 },
    leftOut: [],
    notes: [],
  });
  expect(report.figures).toHaveLength(12);
  expect(text).not.toContain('Film');
});

test('a measurement that is cancelled removes what it made', async ({ page, appUrl }) => {
  await page.goto(`${appUrl}#/measure`);
  const before = await wholeLibrary(page);
  await startMeasuring(page);
  await untilTitlesCome(page);
  // By the keyboard: the heading has taken the focus of the button that began it.
  await page.keyboard.press('Tab');
  await expect(page.locator('rs-measure-view').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cancelled' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('The made-up titles have been removed.')).toBeVisible();
  expect(await wholeLibrary(page)).toEqual(before);
  expect(await traces(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Measure', exact: true })).toBeEnabled();
});

test('what a closed tab left of a measurement is removed at the next start, and nothing else', async ({
  page,
  context,
  appUrl,
}) => {
  await page.evaluate(
    (name) => globalThis.reelshelf.libraries.create({ name: `${name} of mine`, isSynthetic: true }),
    NAME,
  );
  const before = await wholeLibrary(page);
  await page.goto(`${appUrl}#/measure`);
  await startMeasuring(page);
  await untilTitlesCome(page);
  await page.close();

  const next = await context.newPage();
  await openApp(next, appUrl);
  await expect(next.getByText('A measurement was interrupted')).toBeVisible({ timeout: 60_000 });
  await expect(next.getByRole('button', { name: 'Resume' })).toHaveCount(0);
  expect(await wholeLibrary(next)).toEqual(before);
  expect(await traces(next)).toEqual([]);
});

test('scripts measure too: refused for what cannot be done, told of progress, and stopped by a signal', async ({
  page,
}) => {
  const before = await wholeLibrary(page);
  const outcome = await page.evaluate(async () => {
    const { jobs, library, performance: timing } = globalThis.reelshelf;
    const codeOf = (error: { code?: string }) => error.code;
    const tooFew = await timing.measureMachine({ items: 3 }).catch(codeOf);
    const making = library.generate({ items: 5000 });
    while ((await jobs.list(1))[0]?.status !== 'running') await new Promise((go) => setTimeout(go, 5));
    const whileBusy = await timing.measureMachine({ items: 1000 }).catch(codeOf);
    const made = await making;
    await globalThis.reelshelf.libraries.remove(made.libraryId ?? 0);
    const stop = new AbortController();
    const fractions: number[] = [];
    const stopped = await timing
      .measureMachine({
        items: 1000,
        signal: stop.signal,
        onProgress: ({ step, fraction }) => {
          fractions.push(fraction);
          if (step === 'Reading pages') stop.abort();
        },
      })
      .catch(codeOf);
    const report = await timing.measureMachine({ items: 1000 });
    const running = (await jobs.list()).filter(({ status }) => status === 'running').length;
    return { tooFew, whileBusy, stopped, fractions, report, running };
  });
  expect(outcome).toMatchObject({
    tooFew: 'invalid-argument',
    whileBusy: 'busy',
    stopped: 'cancelled',
    running: 0,
  });
  expect(outcome.fractions).toEqual([...outcome.fractions].sort((a, b) => a - b));
  const report = typeof outcome.report === 'object' ? outcome.report : undefined;
  expect(report?.leftOut.map(({ name }) => name)).toEqual(['scroll.frame']);
  expect(report?.figures.map(({ name }) => name)).toContain('page.any_depth');
  expect(await wholeLibrary(page)).toEqual(before);
  expect(await traces(page)).toEqual([]);
});
