import { type BenchResult, summarise } from '../statistics.ts';
import type { Suite } from '../suite.ts';

const ROUNDS = 200;

/** How long the totals beside a list take, from the call to the answer on the page. */
export const countSuite: Suite = async ({ browser }) => {
  const page = await browser.open();
  const samples = await page.evaluate(async (rounds) => {
    const { libraries, items } = globalThis.reelshelf;
    const size = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    const [largest] = [...(await libraries.list())].sort((a, b) => size(b.counts) - size(a.counts));
    if (largest === undefined) throw new Error('There is no library to count.');
    const questions = {
      'count.library': { libraryId: largest.id },
      'count.type': { mediaType: 'series' },
      'count.all': {},
    } as const;
    const measured: Record<string, number[]> = {};
    for (const [name, criteria] of Object.entries(questions)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        await items.count(criteria);
        times.push(performance.now() - start);
      }
      measured[name] = times;
    }
    return measured;
  }, ROUNDS);
  await page.close();
  return Object.entries(samples).map(([name, times]): BenchResult => summarise(name, times));
};
