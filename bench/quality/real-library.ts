import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/ensure-packages.mjs';

/** Where the catalogues lie: beside the project, and no part of it. */
export const CATALOGUE_FOLDER = join(projectRoot, '..', 'shared', 'data', 'catalog');
/** Those with the most about each title first: the others only complete it. */
const FILES = [
  'justwatch_netflix',
  'justwatch_amazon',
  'wikipedia_movies',
  'vega_movies',
  'tvmaze_shows',
  'imdb_tv_episodes',
  'anime_lists',
].map((name) => join(CATALOGUE_FOLDER, `${name}.jsonl.gz`));

/** Whether the catalogues are on this machine. */
export function hasCatalogues(): boolean {
  return FILES.every((file) => existsSync(file));
}

/** Imports all catalogues into one library of the app in the page, as a person would; gives the number of its items. */
export async function importCatalogues(page: Page): Promise<number> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: true,
      id: 'files',
    });
    document.body.append(input);
  });
  await page.locator('#files').setInputFiles(FILES);
  return page.evaluate(async () => {
    const { library, items } = globalThis.reelshelf;
    const files = [...(document.querySelector<HTMLInputElement>('#files')?.files ?? [])];
    const run = await library.importFiles(files, { libraryName: 'Real titles', duplicates: 'update' });
    if (run.status !== 'completed') throw new Error(`The import ended as ${run.status}: ${run.errorMessage}`);
    return items.count();
  });
}
