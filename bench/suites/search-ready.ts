import { type BenchResult, summarise } from '../statistics.ts';
import { type SuiteContext, samplesFor } from '../suite.ts';

const STARTS = 5;

/**
 * ms from navigation until a search that is asked for at once is answered: with what the last start kept
 * beside the database, and without, from the database alone. Small libraries keep nothing.
 */
export async function measureReady({ browser, effort }: SuiteContext): Promise<BenchResult[]> {
  const starts = samplesFor(effort, STARTS, 3);
  const times = { kept: [] as number[], fromDatabase: [] as number[] };
  for (let start = 0; start < starts; start += 1) {
    times.kept.push(await timeStart(browser));
    await forgetSnapshots(browser);
    times.fromDatabase.push(await timeStart(browser));
  }
  return [summarise('search.ready', times.kept), summarise('search.ready_from_database', times.fromDatabase)];
}

async function timeStart({ open }: SuiteContext['browser']): Promise<number> {
  const page = await open('#/library/all?view=table');
  const time = await page.evaluate(async () => {
    const app = document.querySelector('rs-app')?.app;
    if (!app) throw new Error('The app is not there.');
    await app.backend.search.page({ text: 'a', sort: 'relevance', descending: false }, 0, 100);
    return performance.now();
  });
  await page.close();
  return time;
}

/** Deletes the files that the search starts from; they are made anew. */
async function forgetSnapshots({ context, url }: SuiteContext['browser']): Promise<void> {
  const page = await context.newPage();
  // Any file of the site: the app itself does not start there.
  await page.goto(new URL('manifest.webmanifest', url).href);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const folder of root.values()) {
      if (!(folder instanceof FileSystemDirectoryHandle)) continue;
      const names: string[] = [];
      for await (const name of folder.keys()) if (name.endsWith('-search')) names.push(name);
      for (const name of names) await folder.removeEntry(name);
    }
  });
  await page.close();
}
