import { expect, type Page } from '@playwright/test';
import type { JobRun } from '../../src/shared/job-run.ts';
import { startOnce } from './first-start.ts';

/**
 * Opens the app and waits until its database answers. Where a test opens it first, it finds what its first start has
 * stored elsewhere ({@link startOnce}): making that anew takes three times as long as to start with it.
 */
export async function openApp(page: Page, url: string): Promise<void> {
  await startOnce(page, url, 'first-start', goToApp);
  await goToApp(page, url);
}

/** The same in a synthetic library of so many titles, which is made once for all tests that ask for as many. */
export async function openWithTitles(page: Page, url: string, items: number): Promise<void> {
  await openFurnished(page, url, `titles-${items}`, (opened) => makeTitles(opened, items));
}

/**
 * The same with what `furnish` does in the opened app, which is done once for all tests that say this name: it must be the
 * same for all of them, and leave nothing but what the app stores in files.
 */
export async function openFurnished(
  page: Page,
  url: string,
  name: string,
  furnish: (opened: Page) => Promise<unknown>,
): Promise<void> {
  const isThere = await store(page, url, name, furnish);
  await goToApp(page, url);
  if (!isThere) await furnish(page);
}

/** Stores what {@link openWithTitles} opens, where no page has opened the app yet; false where it must be made there. */
export function storeTitles(page: Page, url: string, items: number): Promise<boolean> {
  return store(page, url, `titles-${items}`, (opened) => makeTitles(opened, items));
}

function store(
  page: Page,
  url: string,
  name: string,
  furnish: (opened: Page) => Promise<unknown>,
): Promise<boolean> {
  return startOnce(page, url, name, async (maker, appUrl) => {
    await goToApp(maker, appUrl);
    await furnish(maker);
  });
}

async function goToApp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => globalThis.reelshelf.ready);
}

/** Makes a synthetic library through the console API; resolves when it is complete. */
export async function makeTitles(page: Page, items: number): Promise<JobRun> {
  const run = await page.evaluate(
    (count) => globalThis.reelshelf.library.generate({ items: count, seed: 1 }),
    items,
  );
  if (run.status !== 'completed')
    throw new Error(`The synthetic library is ${run.status}: ${run.errorMessage}`);
  return run;
}

/** A catalogue of films as JSON Lines, with some lines that cannot be taken. */
export function filmLines(count: number, broken: readonly string[] = []): string {
  const films = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      title: `Film ${index}`,
      year: 1950 + (index % 70),
      type: 'movie',
      imdb_id: `tt${1_000_000 + index}`,
      credits: [{ name: `Person ${index % 50}`, role: 'actor', character: 'Someone' }],
    }),
  );
  return [...films.slice(0, 1), ...broken, ...films.slice(1)].join('\n');
}

/** Chooses files in the import dialog by its plain input, as a browser without a picker of its own does. */
export async function chooseCatalogue(page: Page, name: string, contents: string | Buffer): Promise<void> {
  const buffer = typeof contents === 'string' ? Buffer.from(contents) : contents;
  await page
    .locator('rs-import-dialog input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer });
}

/** The side bar's entry of a library. */
export function libraryEntry(page: Page, name: string) {
  return page.locator('rs-side-bar.side').getByRole('link', { name });
}

/** Opens the page of a title. */
export async function openItem(page: Page, title: string): Promise<void> {
  const id = await page.evaluate(
    async (wanted) =>
      (await globalThis.reelshelf.items.page({}, { limit: 20 })).items.find((item) => item.title === wanted)
        ?.id,
    title,
  );
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/item/${id}`);
  await expect(page.locator('rs-item-view h1')).toHaveText(title);
}
