import type { Page } from '@playwright/test';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';

const REPORTS = 5;
const TITLES = 40;
const SIMILAR = 12;

/**
 * The report of all duplicates, from the call until its groups are there, made anew each time; how long the first page of
 * a list takes meanwhile; and what is like a title, from the call to its rows.
 */
export const duplicatesSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/library/all?view=table');
  const reports: number[] = [];
  const lists: number[] = [];
  for (let round = 0; round < samplesFor(effort, REPORTS, 3); round += 1) {
    await page.evaluate(outdate);
    const { took, pages } = await page.evaluate(makeReport);
    reports.push(took);
    lists.push(...pages);
  }
  const similar = await measureSimilar(page, samplesFor(effort, TITLES, 10));
  await page.close();
  return [
    summarise('duplicates.report', reports),
    summarise('duplicates.page_meanwhile', lists),
    summarise('duplicates.similar', similar),
  ];
};

/** In the page: a commit, behind which no report that was kept is of now. */
async function outdate(): Promise<void> {
  const app = document.querySelector('rs-app')?.app;
  await app?.libraries.refresh();
  const [library] = app?.libraries.value.libraries ?? [];
  if (!app || !library) throw new Error('There is no library.');
  const { name } = library;
  const changes = { name: name.endsWith('.') ? name.slice(0, -1) : `${name}.` };
  await app.backend.libraries.edit(library.id, { kind: 'library-set', changes });
  await app.libraries.refresh();
}

/** In the page. */
async function makeReport(): Promise<{ took: number; pages: number[] }> {
  const app = document.querySelector('rs-app')?.app;
  if (!app) throw new Error('The app is not there.');
  const duplicates = await app.duplicates();
  const pages: number[] = [];
  let isMade = false;
  const begin = performance.now();
  const report = duplicates.reload().then(() => {
    isMade = true;
    return performance.now() - begin;
  });
  while (!isMade) {
    const asked = performance.now();
    await app.backend.items.page({ sort: 'title', descending: false }, 0, 100);
    pages.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const took = await report;
  if (duplicates.value.error !== undefined) throw duplicates.value.error;
  return { took, pages };
}

async function measureSimilar(page: Page, titles: number): Promise<number[]> {
  return page.evaluate(
    async ([count, limit]) => {
      const app = document.querySelector('rs-app')?.app;
      if (!app) throw new Error('The app is not there.');
      await app.backend.search.prepare();
      const duplicates = await app.duplicates();
      const { ids } = await app.backend.search.order({ sort: 'added', descending: true });
      const took: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const begin = performance.now();
        await duplicates.similar(ids[Math.floor((ids.length * at) / count)] ?? 0, limit);
        took.push(performance.now() - begin);
      }
      return took;
    },
    [titles, SIMILAR] as const,
  );
}
