import type { Page } from '@playwright/test';
import type { FoundItem } from './score-queries.ts';

/** As many as are judged, and some more to see where a wanted one is instead. */
const ROWS = 20;

/** Asks the app in the page each query; gives the first results of each, the best first. */
export async function askQueries(page: Page, queries: readonly string[]): Promise<readonly FoundItem[][]> {
  return page.evaluate(findAll, { queries, limit: ROWS });
}

/** In the page. */
async function findAll({ queries, limit }: { queries: readonly string[]; limit: number }) {
  const app = document.querySelector('rs-app')?.app;
  if (!app) throw new Error('The app is not there.');
  const found: { title: string; year: number | null }[][] = [];
  for (const text of queries) {
    const criteria = { sort: 'relevance', descending: false, text } as const;
    const { rows } = await app.backend.search.page(criteria, 0, limit);
    const items = JSON.parse(new TextDecoder().decode(rows)) as { title: string; year: number | null }[];
    found.push(items.map(({ title, year }) => ({ title, year })));
  }
  return found;
}
