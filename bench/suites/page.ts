import type { Page } from '@playwright/test';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { paintFirstRows, paintPlaces, paintPlacesWhileAdding } from './page-painting.ts';
import { installPaintClock } from './paint-clock.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const DEPTHS = 60;
const ROUNDS = 3;
/** A round. */
const PLACES = 20;
/** Titles added while places are gone to. */
const ADDED = 10_000;

/**
 * Pages of 100 rows in every order, both ways: the first before its order is known, then the order,
 * then pages anywhere. From the call on the page to parsed rows, beside the worker's own share of it;
 * then from a person's click to painted rows, at the end while titles are added.
 */
export const pageSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/library/all?view=table');
  await page.locator('rs-media-list [role=row][data-index]').first().waitFor();
  // The console's calls are loaded with the first of them; a list's are not.
  await page.evaluate(() => globalThis.reelshelf.items.count());
  await recordCalls(page);
  const rounds = samplesFor(effort, ROUNDS, 1);
  const results = [...(await measureCalls(page, rounds)), ...(await measurePainting(page, rounds, effort))];
  await page.close();
  return results;
};

async function measureCalls(page: Page, rounds: number): Promise<BenchResult[]> {
  const measured = await page.evaluate(measurePages, { depths: DEPTHS, rounds });
  return [
    summarise('page.any_depth', measured.anyDepth),
    summarise('page.any_depth_worker', await takeWorkerTimes(page, 'items.rows')),
    summarise('page.first_of_new_order', measured.first),
    summarise('page.first_of_new_order_worker', await takeWorkerTimes(page, 'items.page')),
    summarise('page.order_ready', measured.order),
    summarise('page.order_ready_worker', await takeWorkerTimes(page, 'items.order')),
  ];
}

async function measurePainting(page: Page, rounds: number, effort: number): Promise<BenchResult[]> {
  await installPaintClock(page);
  return [
    summarise('page.first_of_new_order_painted', await paintFirstRows(page, rounds)),
    summarise('page.any_depth_painted', await paintPlaces(page, rounds * PLACES)),
    summarise(
      'page.any_depth_painted_while_importing',
      await paintPlacesWhileAdding(page, Math.round(ADDED * effort)),
    ),
  ];
}

/** In the page. */
async function measurePages({ depths, rounds }: { depths: number; rounds: number }) {
  const { items } = globalThis.reelshelf;
  const anyDepth: number[] = [];
  const first: number[] = [];
  const order: number[] = [];
  const timed = async (samples: number[], work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const sort of ['title', 'year', 'rating', 'added', 'runtime'] as const) {
      for (const descending of [false, true]) {
        const criteria = { sort, descending };
        // The order of this list is not kept from before: five sorts both ways outnumber the kept ones.
        await timed(first, () => items.page(criteria, { at: 0, limit: 100 }));
        await timed(order, () => items.prepare(criteria));
        const total = await items.prepare(criteria);
        for (let depth = 0; depth < depths; depth += 1) {
          const at = Math.floor(Math.random() * Math.max(1, total - 100));
          await timed(anyDepth, () => items.page(criteria, { at, limit: 100 }));
        }
      }
    }
  }
  return { anyDepth, first, order };
}
