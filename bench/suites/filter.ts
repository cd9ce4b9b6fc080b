import type { Page } from '@playwright/test';
import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import { printQuery } from '../../src/shared/query-language/print-query.ts';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { filterCombinations, readFilterNames } from './filter-combinations.ts';
import { installPaintClock } from './paint-clock.ts';
import { focusSearchBox, pasteQueries } from './search-typing.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const COMBINATIONS = 40;

/**
 * Combinations of one to five conditions in all sorts, each asked for the first time. The first page of
 * 100 rows, which has the total with it: from the call to parsed rows, beside the worker's share. Then
 * others put into the search box as text: until rows and total are painted.
 */
export const filterSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/library/all?view=table');
  await installPaintClock(page);
  await focusSearchBox(page);
  const names = await readFilterNames(page);
  const count = samplesFor(effort, COMBINATIONS, 10);
  await recordCalls(page);
  const calls = await measurePages(page, filterCombinations(names, count));
  const worker = await takeWorkerTimes(page, 'search.page');
  const queries = filterCombinations(names, count, count).map(printQuery);
  const painted = await pasteQueries(page, queries);
  await page.close();
  return [
    summarise('filter.first_page', calls),
    summarise('filter.first_page_worker', worker),
    summarise('filter.total', painted),
  ];
};

/** ms of each from the call to parsed rows. */
async function measurePages(page: Page, combinations: readonly ItemCriteria[]): Promise<number[]> {
  return page.evaluate(async (asked) => {
    const search = document.querySelector('rs-app')?.app.backend.search;
    if (!search) throw new Error('The app is not there.');
    const times: number[] = [];
    for (const criteria of asked) {
      const start = performance.now();
      const { rows } = await search.page(criteria, 0, 100);
      JSON.parse(new TextDecoder().decode(rows));
      times.push(performance.now() - start);
    }
    return times;
  }, combinations);
}
