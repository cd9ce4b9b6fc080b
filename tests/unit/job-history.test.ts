import { expect, test } from '@playwright/test';
import type { Backend } from '../../src/app/backend.ts';
import { JobHistory } from '../../src/app/jobs/job-history.ts';
import type { JobRun } from '../../src/shared/job-run.ts';

test('older records that cannot be read are told of, and those that were read stay', async () => {
  let failure: Error | undefined;
  const list = async (most: number) => {
    if (failure) throw failure;
    return Array.from({ length: most }, (_, at) => ({ id: 1_000 - at }) as JobRun);
  };
  const backend = { jobs: { list, unfinished: async () => [] } } as unknown as Backend;
  const history = new JobHistory(backend);
  const told: [number | undefined, unknown][] = [];
  history.subscribe((runs) => told.push([runs?.length, history.error]));
  await history.reload();
  failure = new Error('The database is gone.');
  history.showMore();
  await expect
    .poll(() => told)
    .toEqual([
      [100, undefined],
      [100, failure],
    ]);
});
