import type { Page } from '@playwright/test';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { type ScrollMeasurement, scrollTable } from './scroll-sampling.ts';

const FRAMES = 10_000;
/** How far the table is scrolled each frame. */
export const PX_PER_FRAME = 3000;
const ADDED = 10_000;
/** ms in which a list that has come to rest notes its place. */
const SETTLE = 1000;

/**
 * Scrolling the table by 3,000 px a frame: how long frames take, whether any shows less than a
 * viewport full of rows, how many rows are in the DOM, and the longest task on the page's thread.
 * Then the same while titles are being added.
 */
export const scrollSuite: Suite = async ({ browser, items, effort }) => {
  const page = await openTable(browser.open);
  const usual = Math.min(FRAMES, Math.max(500, Math.round(items / 100)));
  const frames = samplesFor(effort, usual, 200);
  const quiet = await page.evaluate(scrollTable, { frames, pxPerFrame: PX_PER_FRAME, add: 0 });
  const busy = await page.evaluate(scrollTable, { frames: FRAMES, pxPerFrame: PX_PER_FRAME, add: ADDED });
  await closeTable(page);
  return [...resultsOf(quiet, ''), ...resultsOf(busy, '_while_importing')];
};

/** Goes back to the beginning first: suites that follow find the list where it was left. */
export async function closeTable(page: Page): Promise<void> {
  await page.keyboard.press('Home');
  await page.waitForTimeout(SETTLE);
  await page.close();
}

/** The table of all titles, when its order is there. */
export async function openTable(open: (hash: string) => Promise<Page>): Promise<Page> {
  const page = await open('#/library/all?view=table');
  await page.locator('rs-media-list [role=row][data-index]').first().waitFor();
  await page.evaluate(() => globalThis.reelshelf.items.prepare({ sort: 'title', descending: false }));
  return page;
}

function resultsOf(measured: ScrollMeasurement, suffix: string): BenchResult[] {
  return [
    summarise(`scroll.frame${suffix}`, measured.frameMs),
    {
      ...summarise(`scroll.blank_frames${suffix}`, [measured.blankFrames], 'frames'),
      n: measured.frameMs.length,
    },
    {
      ...summarise(`scroll.placeholder_frames${suffix}`, [measured.placeholderFrames], 'frames'),
      n: measured.frameMs.length,
    },
    summarise(`scroll.rows_in_dom${suffix}`, measured.rowsInDom, 'rows'),
    summarise(`scroll.longest_task${suffix}`, [measured.longestTaskMs]),
  ];
}
