import type { Page } from '@playwright/test';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, type SuiteContext, samplesFor } from '../suite.ts';
import { firstRowsPainted, watchFirstRows } from './first-rows.ts';
import { installPaintClock } from './paint-clock.ts';
import { focusSearchBox, typeQueries } from './search-typing.ts';
import { fetchMore, filterByType, typeAhead } from './seed-lists.ts';
import { openPeople } from './seed-people.ts';
import { addTitles } from './seed-writes.ts';
import { readVocabulary, spread } from './vocabulary.ts';

const STARTS = 10;
const COUNTS = 60;

/**
 * What Reelshelf was asked for from the beginning, at 10,000 titles: a list, more of it, one type of
 * it, a person, totals, finding a title by typing, and titles added singly and by the hundred. All but
 * the totals and the adding are timed from a person's input until what it leads to is painted.
 */
export const seedSuite: Suite = async (context) => [
  summarise('seed.list', await openList(context)),
  ...(await useList(context)),
  ...(await addTitles(context)),
];

/** ms from the start of the app, in a new tab, until its first page of titles is painted. */
async function openList({ browser, effort }: SuiteContext): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < samplesFor(effort, STARTS, 5); start += 1) {
    const page = await browser.context.newPage();
    await page.addInitScript(watchFirstRows);
    await page.goto(`${browser.url}#/library/all?view=table`);
    times.push(await page.evaluate(firstRowsPainted));
    await page.close();
  }
  return times;
}

async function useList({ browser, effort }: SuiteContext): Promise<BenchResult[]> {
  const page = await browser.open('#/library/all?view=table');
  await page.locator('rs-media-list [role=row][data-index]').first().waitFor();
  await installPaintClock(page);
  const results = [
    summarise('seed.fetch_more', await page.evaluate(fetchMore, samplesFor(effort, 60, 20))),
    summarise('seed.filter', await filterByType(page, samplesFor(effort, 30, 10))),
    summarise('seed.type_ahead', await typeAhead(page, samplesFor(effort, 20, 10))),
    summarise('seed.search', await searchTitles(page, samplesFor(effort, 20, 10))),
    summarise('seed.person', await openPeople(page, samplesFor(effort, 60, 20))),
    summarise('seed.counts', await page.evaluate(countAll, samplesFor(effort, COUNTS, 20))),
  ];
  await page.close();
  return results;
}

/** ms of every key of so many words of titles, typed into the search box, until the results are painted. */
async function searchTitles(page: Page, words: number): Promise<number[]> {
  await focusSearchBox(page);
  const { middling } = await readVocabulary(page);
  return typeQueries(page, spread(middling, words));
}

/** In the page: ms from asking for the three kinds of totals to the last of the answers. */
async function countAll(rounds: number): Promise<number[]> {
  const { items, libraries } = globalThis.reelshelf;
  const [library] = await libraries.list();
  if (library === undefined) throw new Error('There is no library to count.');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await items.count();
    await items.count({ mediaType: 'series' });
    await items.count({ libraryId: library.id });
    times.push(performance.now() - start);
  }
  return times;
}
