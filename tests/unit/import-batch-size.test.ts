import { expect, test } from '@playwright/test';
import type { Backend } from '../../src/app/backend.ts';
import { ImportService } from '../../src/app/import/import-service.ts';
import type { JobCenter } from '../../src/app/jobs/job-center.ts';

/** Sizes of batches that generating so many items asks the media worker for. */
async function askedFor(items: number, chosen: number | null): Promise<readonly number[]> {
  const asked: number[] = [];
  const stop = new Error('Nothing is stored here.');
  const media: Pick<Backend['media'], 'openGenerator'> = {
    openGenerator: async (port, _options, batchSize) => {
      port.close();
      asked.push(batchSize);
      throw stop;
    },
  };
  const jobs: Pick<JobCenter, 'runRecorded'> = {
    runRecorded: (_job, work) =>
      work(
        () => undefined,
        () => undefined,
        new AbortController().signal,
      ),
  };
  const settings = { value: { batchSize: chosen } };
  const imports = new ImportService({ media } as Backend, jobs as JobCenter, settings);
  await expect(imports.generate(1, { items, seed: 1 })).rejects.toBe(stop);
  return asked;
}

test('an import asks for batches as recommended for its size', async () => {
  expect(await askedFor(100, null)).toEqual([500]);
  expect(await askedFor(5000, null)).toEqual([1000]);
  expect(await askedFor(1_000_000, null)).toEqual([2000]);
});

test('an import asks for batches as the person chose', async () => {
  expect(await askedFor(1_000_000, 300)).toEqual([300]);
});
