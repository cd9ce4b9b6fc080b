import type { Page } from '@playwright/test';
import type { MetadataSettings } from '../../src/shared/metadata/metadata-settings.ts';

/** A title of the library as it is after the match. */
export interface FoundTitle {
  readonly isMatched: boolean;
  /** Where its metadata comes from: "tmdb 123". */
  readonly sources: readonly string[];
  /** Paths of its files, of a series those of its episodes. */
  readonly paths: readonly string[];
  readonly title: string;
  readonly year: number | null;
}

/** What the place is called in which the files are said to be. */
export const PLACE = 'names';

/** Asks the stand-in and nobody else from now on. */
export async function askStandIn(page: Page, providers: MetadataSettings['providers']): Promise<void> {
  await page.evaluate(async (choices) => {
    const tools = await document.querySelector('rs-app')?.app.metadata();
    if (!tools) throw new Error('The app is not there.');
    tools.keys.change('tmdb', { key: 'stand-in' });
    tools.settings.change({ providers: choices });
  }, providers);
}

/** Asks as the app does by itself again. */
export async function askAsBefore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const tools = await document.querySelector('rs-app')?.app.metadata();
    tools?.keys.change('tmdb', {});
    tools?.settings.reset('providers');
  });
}

/** Makes a library of a text of paths, and scans it; gives the library's id. */
export async function scanNames(page: Page, name: string, paths: readonly string[]): Promise<number> {
  return page.evaluate(
    async ([library, place, text]) => {
      const { libraries, folders } = globalThis.reelshelf;
      const { id } = await libraries.create({ name: library });
      await folders.add(id, new File([text], `${place}.txt`));
      const [run] = await folders.scan(id);
      if (run?.status !== 'completed')
        throw new Error(`The scan ended as ${run?.status}: ${run?.errorMessage}`);
      return id;
    },
    [name, PLACE, paths.join('\n')] as const,
  );
}

/** Matches a library; gives what it took in ms, and how many titles were asked for. */
export async function matchLibrary(
  page: Page,
  libraryId: number,
): Promise<{ readonly ms: number; readonly titles: number }> {
  return page.evaluate(async (id) => {
    const start = performance.now();
    const run = await globalThis.reelshelf.folders.match(id);
    const ms = performance.now() - start;
    if (run.status !== 'completed' || run.rejected > 0)
      throw new Error(`The match ended as ${run.status} with ${run.rejected} failures: ${run.errorMessage}`);
    return { ms, titles: run.processed };
  }, libraryId);
}

/** All films, series and other titles of a library, with their files. */
export async function readTitles(page: Page, libraryId: number): Promise<readonly FoundTitle[]> {
  return page.evaluate(async (id) => {
    const { items } = globalThis.reelshelf;
    const titles: (FoundTitle & { id: number; paths: string[] })[] = [];
    const ofSeries: { seriesId: number; paths: string[] }[] = [];
    for await (const row of items.query({ libraryId: id })) {
      const detail = await items.get(row.id);
      const paths = detail.files.map(({ path }) => path);
      if (detail.seriesId !== null) ofSeries.push({ seriesId: detail.seriesId, paths });
      else
        titles.push({
          id: row.id,
          isMatched: row.status === 'matched',
          sources: detail.metadataSources.map(
            ({ provider, providerTitleId }) => `${provider} ${providerTitleId}`,
          ),
          paths,
          title: row.title,
          year: row.year,
        });
    }
    const byId = new Map(titles.map((title) => [title.id, title]));
    for (const { seriesId, paths } of ofSeries) byId.get(seriesId)?.paths.push(...paths);
    return titles;
  }, libraryId);
}

export async function removeLibrary(page: Page, libraryId: number): Promise<void> {
  await page.evaluate(async (id) => {
    const app = document.querySelector('rs-app')?.app;
    await app?.jobs.removeLibrary(id, 'bench-match');
  }, libraryId);
}
