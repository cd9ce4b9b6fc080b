import type { Page } from '@playwright/test';
import type { Library } from '../../src/shared/library.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const ROUNDS = 200;
const CLICKS = 30;
/** ms. By then the list's order is there, and the other readers and the writer have started. */
const SETTLE = 2000;

/**
 * How long the totals of lists take: from the call to the answer on the page, beside the worker's own
 * share of it; and from the click that chooses a list until its total is painted. Lists show the
 * totals that come with the libraries, so no worker is asked then. A page that is still starting is
 * not measured: its one reader builds the first list's order between the answers.
 */
export const countSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/library/all?view=table');
  await page.waitForTimeout(SETTLE);
  const libraries = await page.evaluate(() => globalThis.reelshelf.libraries.list());
  const [largest] = [...libraries].sort((a, b) => sizeOf([b]) - sizeOf([a]));
  if (largest === undefined) throw new Error('There is no library to count.');
  const results = [
    ...(await countByCall(page, largest, samplesFor(effort, ROUNDS, 20))),
    ...(await countByClick(page, libraries, largest, samplesFor(effort, CLICKS, 10))),
  ];
  await page.close();
  return results;
};

async function countByCall(page: Page, largest: Library, rounds: number): Promise<BenchResult[]> {
  const questions = {
    'count.library': { libraryId: largest.id },
    'count.type': { mediaType: 'series' },
    'count.all': {},
  } as const;
  await recordCalls(page);
  const results: BenchResult[] = [];
  for (const [name, criteria] of Object.entries(questions)) {
    const times = await page.evaluate(measureCounts, { criteria, rounds });
    const workerTimes = await takeWorkerTimes(page, 'items.count');
    results.push(summarise(name, times), summarise(`${name}_worker`, workerTimes));
  }
  return results;
}

/** In the page. */
async function measureCounts({
  criteria,
  rounds,
}: {
  criteria: { libraryId?: number; mediaType?: 'series' };
  rounds: number;
}): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await globalThis.reelshelf.items.count(criteria);
    times.push(performance.now() - start);
  }
  return times;
}

/** Chooses a library, then its series, then all titles, again and again. */
async function countByClick(
  page: Page,
  libraries: readonly Library[],
  largest: Library,
  clicks: number,
): Promise<BenchResult[]> {
  await installPaintClock(page);
  const sideBar = page.locator('rs-side-bar.side');
  const types = page.locator('rs-list-toolbar .types');
  const steps = {
    'count.library_painted': {
      shown: { heading: largest.name, total: sizeOf([largest]) },
      click: () => sideBar.locator(`a[href="#/library/${largest.id}"]`).click(),
    },
    'count.type_painted': {
      shown: { heading: largest.name, total: largest.counts.series ?? 0 },
      click: () => types.getByRole('radio', { name: 'Series' }).click(),
    },
    'count.all_painted': {
      shown: { heading: 'All titles', total: sizeOf(libraries) },
      click: () => sideBar.getByRole('link', { name: 'All titles' }).click(),
    },
  };
  const samples: Record<string, number[]> = {};
  for (let round = 0; round < clicks; round += 1) {
    for (const [name, { shown, click }] of Object.entries(steps)) {
      const took = await timeToPaint(page, armForTotal, shown, click);
      samples[name] = [...(samples[name] ?? []), took];
    }
  }
  return Object.entries(samples).map(([name, times]) => summarise(name, times));
}

/** In the page. */
function armForTotal(wanted: { heading: string; total: number }): void {
  const { paintClock } = globalThis;
  paintClock.start(
    'click',
    () => paintClock.heading() === wanted.heading && paintClock.total() === wanted.total,
  );
}

function sizeOf(libraries: readonly Library[]): number {
  return libraries.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
}
