import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { makeTitles, openWithTitles } from '../support/library-page.ts';

/** Opens the overlay by its key; the app listens for it once the first rows are there. */
async function openOverlay(page: Page): Promise<Locator> {
  const overlay = page.getByRole('dialog', { name: 'Performance' });
  await expect(async () => {
    await page.keyboard.press('Shift+Alt+P');
    await expect(overlay).toBeVisible({ timeout: 2000 });
  }).toPass();
  return overlay;
}

/** Lets the app read titles, sort them anew and scroll. */
async function work(page: Page): Promise<void> {
  await page.locator('rs-poster-grid .scroller').hover();
  for (let notch = 0; notch < 10; notch++) await page.mouse.wheel(0, 3000);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('year');
  await expect(page).toHaveURL(/sort=year/);
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

test.beforeEach(async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openWithTitles(page, appUrl, 1500);
  await expect(page.locator('rs-library-view .total')).toHaveText('1,500 titles');
});

test('what was done is found by its span, with its last calls and its plan', async ({ page }) => {
  await work(page);
  const overlay = await openOverlay(page);
  await overlay.getByRole('tab', { name: 'Spans' }).click();
  await overlay.getByRole('button', { name: /^Show all \d+$/ }).click();
  for (const name of ['items.page', 'list.page', 'sql.item-rows']) {
    const count = overlay
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .getByRole('cell')
      .first();
    await expect(count).toHaveText(/^[1-9]\d*$/);
  }
  await overlay.getByRole('combobox', { name: 'Track' }).selectOption('Calls');
  await expect(overlay.getByRole('button', { name: 'sql.item-rows' })).toHaveCount(0);
  await overlay.getByRole('button', { name: 'items.page' }).press('Enter');
  await expect(overlay.getByText('Last calls')).toBeVisible();
  await expect(overlay.getByRole('columnheader', { name: 'Queue' })).toBeVisible();
  await expect(overlay.getByText(/worker reader \d/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(overlay.getByRole('button', { name: 'items.page' })).toBeFocused();
  await overlay.getByRole('combobox', { name: 'Track' }).selectOption('SQL');
  await overlay.getByRole('button', { name: 'sql.item-rows' }).click();
  await expect(overlay.locator('rs-query-plan')).toContainText(/SEARCH|SCAN/);
  await expect(overlay.getByText(/scanned \d/).first()).toBeVisible();
  await expect(overlay.getByText('Rows scanned')).toBeVisible();
});

test('report, export and trace hold no title', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = await page.evaluate(
    async () => (await globalThis.reelshelf.items.page({}, { limit: 1 })).items[0]?.title ?? '',
  );
  expect(title).not.toBe('');
  await makeTitles(page, 20);
  const overlay = await openOverlay(page);
  await expect(overlay.getByRole('checkbox', { name: /^Include titles/ })).not.toBeChecked();
  const exported = page.waitForEvent('download');
  await overlay.getByRole('button', { name: 'Export' }).click();
  const exportText = await textOf(exported);
  expect(JSON.parse(exportText)).toMatchObject({ metrics: {}, cache: [], system: {} });
  expect(exportText).toContain('jobRunner.runImport');
  const traced = page.waitForEvent('download');
  await overlay.getByRole('button', { name: 'Trace' }).click();
  const traceText = await textOf(traced);
  expect(JSON.parse(traceText).traceEvents.length).toBeGreaterThan(10);
  await overlay.getByRole('button', { name: 'Report' }).click();
  await expect(overlay.getByRole('region', { name: 'Report' })).toContainText(/items\.page +\d/);
  await overlay.getByRole('button', { name: 'Copy' }).click();
  await expect(overlay.getByRole('button', { name: 'Copied' })).toBeVisible();
  const reportText = await page.evaluate(() => navigator.clipboard.readText());
  expect(reportText).toContain('Reelshelf performance');
  for (const text of [exportText, traceText, reportText]) expect(text).not.toContain(title);
});

test('a pause holds the figures, a reset forgets them, recording ends and begins', async ({ page }) => {
  const overlay = await openOverlay(page);
  await overlay.getByRole('tab', { name: 'Spans' }).click();
  await overlay.getByRole('button', { name: /^Show all \d+$/ }).click();
  const count = overlay
    .getByRole('row', { name: /^items\.count / })
    .getByRole('cell')
    .first();
  const ask = () => page.evaluate(() => globalThis.reelshelf.items.count());
  await ask();
  await expect(count).toHaveText('1');
  await overlay.getByRole('button', { name: 'Pause', exact: true }).click();
  await ask();
  await page.waitForTimeout(1200);
  await expect(count).toHaveText('1');
  await overlay.getByRole('button', { name: 'Go on' }).click();
  await expect(count).toHaveText('2');
  await overlay.getByRole('button', { name: 'Reset' }).click();
  await expect(overlay.getByRole('row', { name: /^items\.count / })).toHaveCount(0);
  const record = overlay.getByRole('button', { name: 'Record' });
  await record.click();
  await expect(record).toHaveAttribute('aria-pressed', 'false');
  await ask();
  await record.click();
  await ask();
  await expect(count).toHaveText('1');
});

test('it is moved and made larger by keys, stays in the window, and is kept over a reload', async ({
  page,
}) => {
  const overlay = await openOverlay(page);
  const box = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await overlay.boundingBox()) ?? {};
    return { x, y, width, height };
  };
  const first = await box();
  await overlay.getByRole('button', { name: 'Place of the panel: arrow keys' }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect.poll(box).toEqual({ ...first, x: first.x - 64, y: first.y + 16 });
  await overlay.getByRole('button', { name: 'Size of the panel: arrow keys' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await box()).height).toBe(first.height - 16);
  const header = overlay.getByRole('heading', { name: 'Performance' });
  await header.hover();
  await page.mouse.down();
  await page.mouse.move(-500, -500, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => [(await box()).x, (await box()).y]).toEqual([8, 8]);
  await overlay.getByRole('tab', { name: 'Memory' }).click();
  await overlay.getByRole('button', { name: 'Pause', exact: true }).click();
  const left = await box();

  await page.reload();
  await expect(overlay).toBeVisible();
  await expect(overlay.getByRole('tab', { name: 'Memory' })).toHaveAttribute('aria-selected', 'true');
  await expect(overlay.getByRole('button', { name: 'Go on' })).toBeVisible();
  expect(await box()).toEqual(left);
  await expect(overlay.getByRole('tab', { name: 'Memory' })).not.toBeFocused();
  await page.setViewportSize({ width: 700, height: 420 });
  await expect.poll(async () => (await box()).y + (await box()).height).toBeLessThanOrEqual(420);
});

test('it takes no key of the list unless it has the focus, and gives the focus back', async ({ page }) => {
  const scroller = page.locator('rs-poster-grid .scroller');
  await scroller.focus();
  const overlay = await openOverlay(page);
  await expect(overlay.getByRole('tab', { name: 'Frames' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(overlay.getByRole('tab', { name: 'Spans' })).toBeFocused();
  await expect(page.locator('rs-poster-grid .poster.active')).toHaveAttribute('data-index', '0');
  await scroller.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('rs-poster-grid .poster.active')).toHaveAttribute('data-index', '1');
  await overlay.getByRole('tab', { name: 'Spans' }).focus();
  await page.keyboard.press('Escape');
  await expect(overlay).toHaveCount(0);
  await expect(scroller).toBeFocused();
});

test('side bar and settings open it, and its own button closes it', async ({ page, appUrl }) => {
  const overlay = page.getByRole('dialog', { name: 'Performance' });
  await page.locator('rs-side-bar.side').getByRole('button', { name: 'Performance' }).click();
  await overlay.getByRole('button', { name: 'Close' }).click();
  await expect(overlay).toHaveCount(0);
  await page.goto(`${appUrl}#/settings`);
  await page.locator('rs-list-settings').getByRole('button', { name: 'Open' }).click();
  await expect(overlay).toBeVisible();
});

test('what the browser does not tell is said in its place', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Performance.prototype, 'memory');
    Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { get: () => ['mark', 'measure'] });
    Performance.prototype.measure = () => undefined as unknown as PerformanceMeasure;
  });
  await page.reload();
  const overlay = await openOverlay(page);
  await expect(overlay.locator('rs-frames-section').getByText('not available here')).toHaveCount(4);
  await overlay.getByRole('tab', { name: 'Spans' }).click();
  await expect(overlay.locator('rs-spans-section').getByText('not available here')).toBeVisible();
  await overlay.getByRole('tab', { name: 'Memory' }).click();
  await expect(overlay.locator('rs-memory-section').getByText('not available here').first()).toBeVisible();
});

test('in a narrow window it is a sheet above the bottom bar that nothing sticks out of', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('rs-bottom-bar').getByRole('button', { name: 'Libraries' }).click();
  await page.getByRole('dialog', { name: 'Libraries' }).getByRole('button', { name: 'Performance' }).click();
  const overlay = page.getByRole('dialog', { name: 'Performance' });
  for (const name of ['Frames', 'Spans', 'Workers', 'Memory', 'Cache', 'Tuning']) {
    await overlay.getByRole('tab', { name }).click();
    await atRest(page);
    const [left, right, sideways] = await overlay.evaluate((element) => {
      const body = element.shadowRoot?.querySelector('.body');
      const { left, right } = element.getBoundingClientRect();
      return [left, right, (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0)];
    });
    expect([name, left, right, sideways]).toEqual([name, 0, 320, 0]);
  }
  await expect(page.locator('rs-bottom-bar').getByRole('link', { name: 'Jobs' })).toBeInViewport({
    ratio: 1,
  });
  const height = async () => (await overlay.boundingBox())?.height ?? 0;
  const before = await height();
  await overlay.getByRole('button', { name: 'Height of the panel: arrow keys' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBe(before + 16);
});
