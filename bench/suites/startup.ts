import type { BrowserContext } from '@playwright/test';
import { startBenchBrowser } from '../bench-browser.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import type { Suite } from '../suite.ts';

const ROUNDS = 15;
const SMALL_LIBRARY = 1000;

/**
 * From navigation to the first rows painted, installed and offline: every file comes from the
 * service worker's cache and the network is off. Measured on the large library and on one of 1,000
 * titles in a profile of its own.
 */
export const startupSuite: Suite = async ({ browser, measure }) => {
  if (!measure) return [];
  const large = await measureStarts(browser.context, browser.url);

  const smallBrowser = await startBenchBrowser(browser.url);
  const small = await (async () => {
    try {
      const page = await smallBrowser.open();
      await page.evaluate(
        (items) => globalThis.reelshelf.library.generate({ items, seed: 1 }),
        SMALL_LIBRARY,
      );
      await page.close();
      return await measureStarts(smallBrowser.context, browser.url);
    } finally {
      await smallBrowser.close();
    }
  })();

  const first = summarise('startup.first_rows', large);
  const firstSmall = summarise('startup.first_rows_small', small);
  const ratio: BenchResult = summarise('startup.ratio_to_small', [first.p50 / firstSmall.p50], '×');
  return [first, firstSmall, ratio];
};

/** Opens the app `ROUNDS` times with the network off; ms from navigation to painted rows each. */
async function measureStarts(context: BrowserContext, url: string): Promise<number[]> {
  const first = await context.newPage();
  await first.goto(url);
  await first.evaluate(() => navigator.serviceWorker.ready);
  await first.reload();
  await first.evaluate(() => globalThis.reelshelf.ready);
  await first.close();

  await context.setOffline(true);
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await context.newPage();
      await page.addInitScript(watchFirstRows);
      await page.goto(url);
      times.push(await page.evaluate(firstRowsPainted));
      await page.close();
    }
  } finally {
    await context.setOffline(false);
  }
  return times;
}

/**
 * In the page, before anything else runs: notes the frame after the one in which the first row has
 * its title, in ms from navigation.
 */
function watchFirstRows(): void {
  const look = () => {
    const view = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-library-view');
    const list = view?.shadowRoot?.querySelector('rs-media-list, rs-poster-grid');
    const row = list?.shadowRoot?.querySelector('[data-index="0"]');
    if (!row?.textContent?.trim()) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark('first-rows-painted'));
  };
  requestAnimationFrame(look);
}

/** In the page: what {@link watchFirstRows} noted, once it has. */
async function firstRowsPainted(): Promise<number> {
  while (performance.now() < 60_000) {
    const [mark] = performance.getEntriesByName('first-rows-painted');
    if (mark !== undefined) return mark.startTime;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('No row was painted within a minute.');
}
