import type { Page } from '@playwright/test';
import { percentile } from '../../src/app/measure/summary.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type SuiteContext, samplesFor } from '../suite.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const MANY = 1000;

/**
 * Imports of files of 1, 100 and 1,000 titles with three credits each into a library that has its
 * indexes, as the writer spends them: with its transactions, indexes, full text and the job's record,
 * waiting for the file's reader included. `seed.insert` is what one title more costs it: a job of
 * 1,000 less a job of one, a 999th.
 */
export async function addTitles({ browser, effort }: SuiteContext): Promise<BenchResult[]> {
  const page = await browser.open('#/settings');
  await recordCalls(page);
  // The first import starts the writer, which first of all looks for unfinished jobs, and the reader of files.
  await importTimes(page, 'Warm', 1, 1);
  const single = await importTimes(page, 'Single', 1, samplesFor(effort, 20, 10));
  const hundred = await importTimes(page, 'Hundred', 100, samplesFor(effort, 10, 5));
  const many = await importTimes(page, 'Many', MANY, samplesFor(effort, 5, 3));
  await page.close();
  const fixed = percentile(
    [...single].sort((a, b) => a - b),
    0.5,
  );
  return [
    summarise(
      'seed.insert',
      many.map((time) => (time - fixed) / (MANY - 1)),
    ),
    summarise('seed.insert_job', single),
    summarise('seed.batch_100', hundred),
  ];
}

/** The writer's ms of each of so many imports of files of so many titles; `word` tells these titles from others. */
async function importTimes(page: Page, word: string, titles: number, imports: number): Promise<number[]> {
  await page.evaluate(importFiles, { word, titles, imports });
  return takeWorkerTimes(page, 'jobRunner.runImport');
}

/** In the page. */
async function importFiles({
  word,
  titles,
  imports,
}: {
  word: string;
  titles: number;
  imports: number;
}): Promise<void> {
  const { libraries, library } = globalThis.reelshelf;
  const name = 'Added by the benchmark';
  const known = (await libraries.list()).find((candidate) => candidate.name === name);
  const { id: libraryId } = known ?? (await libraries.create({ name }));
  for (let round = 0; round < imports; round += 1) {
    const lines = Array.from({ length: titles }, (_, line) => {
      const key = `${word} ${round} ${line}`;
      return JSON.stringify({
        title: `The measured title ${key}`,
        type: 'movie',
        year: 1950 + (line % 70),
        overview: `In the year of the ${line}th benchmark somebody adds a title and looks at the clock.`,
        genres: ['Drama', 'Mystery'],
        cast: [`Ada Counter ${line % 50}`, `Ben Timer ${key}`],
        director: [`Cora Frame ${line % 20}`],
      });
    });
    const file = new File([`${lines.join('\n')}\n`], `added-${titles}-${round}.jsonl`);
    const run = await whenFree(() => library.importFiles([file], { libraryId }));
    if (run.status !== 'completed' || run.added !== titles) {
      throw new Error(`Of ${titles} titles ${run.added} were added; the import ended as ${run.status}.`);
    }
  }

  /** A writer that has just started lets nobody in for a moment. */
  async function whenFree<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if ((error as { code?: string }).code !== 'busy' || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}
