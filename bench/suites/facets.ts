import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { filterCombinations, readFilterNames } from './filter-combinations.ts';
import { readVocabulary, spread } from './vocabulary.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const COMBINATIONS = 40;
const TEXTS = 20;

/**
 * Counts of all facets for filters and for texts that were not asked before: ms from having the first page
 * of the result to having the counts, beside the worker's share.
 */
export const facetsSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/library/all?view=table');
  await page.evaluate(() => document.querySelector('rs-app')?.app.backend.search.prepare());
  const { common, middling, letters } = await readVocabulary(page);
  const texts = samplesFor(effort, TEXTS, 5);
  const searches = [...spread(common, texts), ...spread(middling, texts), ...spread(letters, texts)].map(
    (text): ItemCriteria => ({ text, sort: 'relevance', descending: false }),
  );
  const names = await readFilterNames(page);
  // Other ones than the suite of filters asks for.
  const filters = filterCombinations(names, samplesFor(effort, COMBINATIONS, 10), 1000);
  await recordCalls(page);
  const times = await page.evaluate(measureFacets, [
    { sort: 'title', descending: false },
    ...filters,
    ...searches,
  ]);
  const worker = await takeWorkerTimes(page, 'search.facets');
  await page.close();
  return [summarise('facets.after_first_page', times), summarise('facets.after_first_page_worker', worker)];
};

/** In the page. */
async function measureFacets(asked: readonly unknown[]): Promise<number[]> {
  const search = document.querySelector('rs-app')?.app.backend.search;
  if (!search) throw new Error('The app is not there.');
  const times: number[] = [];
  for (const criteria of asked as readonly ItemCriteria[]) {
    await search.page(criteria, 0, 100);
    const start = performance.now();
    await search.facets(criteria);
    times.push(performance.now() - start);
  }
  return times;
}
