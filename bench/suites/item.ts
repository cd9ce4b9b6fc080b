import type { Page } from '@playwright/test';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const OPENINGS = 60;
const LIST = '#/library/all?view=table';
/** Rows of the screen that are opened in turn. */
const ROWS = 8;

/** ms between button down and up: a quick click of a hand, which takes 60 to 120. The page makes use of that time. */
const PRESS_MS = 60;
/** ms until the list that was just jumped in is at rest: a hand takes longer to find a title and come to it. */
const REST_MS = 300;

/**
 * From the click on a title in a list, somewhere in it, until the page's thread has painted the title's page: its heading,
 * facts and cast (`item.open`); the same where nothing announces the click, as a key does (`item.open_unannounced`); and
 * the answer of the worker alone. The page's code was loaded by a first opening.
 */
export const itemSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open(LIST);
  await installPaintClock(page);
  await recordCalls(page);
  await open(page, 0, PRESS_MS);
  await takeWorkerTimes(page, 'items.get');
  const took: number[] = [];
  const unannounced: number[] = [];
  const openings = samplesFor(effort, OPENINGS, 15);
  // In turn: a machine that slows down slows both. Elsewhere each: what was read lately is at hand.
  for (let at = 0; at < openings; at += 1) {
    took.push(await open(page, at / openings, PRESS_MS));
    unannounced.push(await open(page, (at + 0.5) / openings, 0));
  }
  const worker = await takeWorkerTimes(page, 'items.get');
  await page.close();
  return [
    summarise('item.open', took),
    summarise('item.open_unannounced', unannounced),
    summarise('item.open_worker', worker),
  ];
};

/** Opens a title at a share of the list, and goes back. */
async function open(page: Page, share: number, pressMs: number): Promise<number> {
  const row = await page.evaluate(
    async ({ place, rows }) => {
      const list = globalThis.paintClock.list();
      const total = globalThis.paintClock.model().total;
      const index = Math.floor(place * (total - rows));
      list.scrollToIndex(index);
      const hasRow = () =>
        globalThis.paintClock.hasRows() && list.shadowRoot?.querySelector(`[data-index="${index}"] .name`);
      while (!hasRow()) await new Promise(requestAnimationFrame);
      return index;
    },
    { place: share, rows: ROWS },
  );
  await page.waitForTimeout(REST_MS);
  const name = page.locator(`rs-media-list [data-index="${row}"] .name`).first();
  const before = await page
    .locator('rs-item-view h1')
    .textContent({ timeout: 1 })
    .catch(() => null);
  const took = await timeToPaint(page, armForPage, before, () => name.click({ delay: pressMs }));
  await page.goBack();
  await page.locator('rs-media-list .name').first().waitFor();
  return took;
}

/** In the page. */
function armForPage(): void {
  globalThis.paintClock.start('click', () => {
    const root = document.querySelector('rs-app')?.shadowRoot;
    const view = root?.querySelector('rs-item-view')?.shadowRoot;
    return Boolean(view?.querySelector('h1')?.textContent?.trim() && view.querySelector('rs-item-personal'));
  });
}
