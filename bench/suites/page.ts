import { summarise } from '../statistics.ts';
import type { Suite } from '../suite.ts';

const DEPTHS = 60;
const ROUNDS = 3;

/**
 * Pages of 100 rows in every order, both ways: the first before its order is known, then the order,
 * then pages anywhere. From the call on the page to parsed rows; painting them is not included.
 */
export const pageSuite: Suite = async ({ browser }) => {
  const page = await browser.open('#/library/all?view=table');
  const measured = await page.evaluate(measurePages, { depths: DEPTHS, rounds: ROUNDS });
  await page.close();
  return [
    summarise('page.any_depth', measured.anyDepth),
    summarise('page.first_of_new_order', measured.first),
    summarise('page.order_ready', measured.order),
  ];
};

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
