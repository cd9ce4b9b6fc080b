import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { JobRun } from '../../src/shared/job-run.ts';

/** A library of a text of paths, which every tab can read again: `count` films named after `name`. Nothing is scanned. */
export function addList(page: Page, name: string, count: number): Promise<number> {
  return page.evaluate(
    async ([title, films]) => {
      const { libraries, folders } = globalThis.reelshelf;
      const { id } = await libraries.create({ name: title });
      const lines = Array.from(
        { length: films },
        (_, at) => `/mnt/${title}/${title} number n${at} (${1950 + (at % 70)}).mkv`,
      );
      await folders.add(id, new File([lines.join('\n')], `${title}.txt`));
      return id;
    },
    [name, count] as const,
  );
}

/** Starts a scan of a library without waiting for it; resolves to the job once it is recorded. */
export async function startScan(page: Page, libraryId: number): Promise<JobRun> {
  await page.evaluate((id) => {
    globalThis.reelshelf.folders.scan(id).catch(() => undefined);
  }, libraryId);
  return newestJob(page, libraryId, 'scan');
}

/** The newest job of a kind in a library, once there is one. */
export async function newestJob(page: Page, libraryId: number, jobType: JobRun['jobType']): Promise<JobRun> {
  const find = () =>
    page.evaluate(
      async ([id, type]) =>
        (await globalThis.reelshelf.jobs.list()).find(
          (job) => job.libraryId === id && job.jobType === type,
        ) ?? null,
      [libraryId, jobType] as const,
    );
  await expect.poll(find, { intervals: [20] }).not.toBeNull();
  return (await find()) as JobRun;
}

/** A job's record as it is now. */
export async function recordOf(page: Page, jobId: number): Promise<JobRun | undefined> {
  return page.evaluate(
    async (id) => (await globalThis.reelshelf.jobs.list()).find((job) => job.id === id),
    jobId,
  );
}

/** Waits until a job has stored some of what it does. */
export async function untilInTheMiddle(page: Page, jobId: number, titles: number): Promise<void> {
  await expect
    .poll(async () => (await recordOf(page, jobId))?.processed ?? 0, { intervals: [20], timeout: 30_000 })
    .toBeGreaterThan(titles);
}

/** Notes when this tab itself tells of the job's progress for the first time, in ms since the epoch. */
export async function watchTakeOver(page: Page, jobId: number): Promise<void> {
  await page.evaluate((id) => {
    const app = document.querySelector('rs-app')?.app;
    const look = () => {
      const own = app?.jobs.value.find((job) => job.jobId === id && !job.isElsewhere && job.progress);
      if (own && !('tookOverAt' in globalThis)) Reflect.set(globalThis, 'tookOverAt', Date.now());
    };
    app?.jobs.subscribe(look);
  }, jobId);
}

/** When that was. */
export async function tookOverAt(page: Page): Promise<number> {
  const read = () => page.evaluate(() => Number(Reflect.get(globalThis, 'tookOverAt') ?? 0));
  await expect.poll(read, { intervals: [50], timeout: 20_000 }).toBeGreaterThan(0);
  return read();
}
