import type { Page } from '@playwright/test';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';
import { measureReady } from './search-ready.ts';
import { clearSearchBox, focusSearchBox, typeQueries } from './search-typing.ts';
import { findWorstQuery } from './search-worst.ts';
import { readVocabulary, spread } from './vocabulary.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

/** Queries of each kind: 200 together. */
const WORDS = 60;
const LETTERS = 20;
const WORST = 20;

/**
 * Queries typed letter by letter into the search box: ms from each key until its results are painted,
 * beside the worker's own share. The words are the library's own, by how many titles have them; the worst
 * query is found by asking many, and told.
 */
export const searchSuite: Suite = async (context) => {
  const { browser, effort } = context;
  const ready = await measureReady(context);
  const page = await browser.open('#/library/all?view=table');
  await installPaintClock(page);
  await focusSearchBox(page);
  const vocabulary = await readVocabulary(page);
  const words = samplesFor(effort, WORDS, 5);
  const kinds = {
    'search.rare': spread(vocabulary.rare, words),
    'search.middling': spread(vocabulary.middling, words),
    'search.common': spread(vocabulary.common, words),
    'search.one_letter': spread(vocabulary.letters, samplesFor(effort, LETTERS, 5)),
  };
  await recordCalls(page);
  const results: BenchResult[] = [];
  const all = { painted: [] as number[], worker: [] as number[] };
  for (const [name, queries] of Object.entries(kinds)) {
    const painted = await typeQueries(page, queries);
    const worker = await takeWorkerTimes(page, 'search.page');
    all.painted.push(...painted);
    all.worker.push(...worker);
    results.push(summarise(name, painted), summarise(`${name}_worker`, worker));
  }
  const worst = await measureWorst(
    page,
    await findWorstQuery(page, vocabulary),
    samplesFor(effort, WORST, 5),
  );
  await page.close();
  return [
    summarise('search.all', all.painted),
    summarise('search.all_worker', all.worker),
    ...results,
    ...worst,
    ...ready,
  ];
};

/** The last key of the worst query, again and again. */
async function measureWorst(page: Page, query: string, rounds: number): Promise<BenchResult[]> {
  console.error(`  search: the worst query is "${query}"`);
  const last = query.at(-1) ?? '';
  const painted: number[] = [];
  const worker: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.insertText(query.slice(0, -1));
    await page.evaluate(forgetAnswers, round);
    await takeWorkerTimes(page, 'search.page');
    painted.push(await timeToPaint(page, armForWorst, query, () => page.keyboard.press(last)));
    worker.push(...(await takeWorkerTimes(page, 'search.page')));
    await clearSearchBox(page);
  }
  return [summarise('search.worst', painted), summarise('search.worst_worker', worker)];
}

/** In the page: asks for so many other lists that neither it nor the worker keeps an answer of before. */
async function forgetAnswers(round: number): Promise<void> {
  for (let seed = 0; seed < 5; seed += 1) {
    await globalThis.reelshelf.items.prepare({ sort: 'random', descending: false, seed: round * 5 + seed });
  }
}

/** In the page. */
function armForWorst(text: string): void {
  const { paintClock } = globalThis;
  paintClock.start('keydown', () => paintClock.model().criteria.text === text && paintClock.hasResult());
}
