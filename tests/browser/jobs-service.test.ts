import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/jobs.ts';

test('jobs are listed newest first, with their rejected lines page by page', async ({ runInWorker }) => {
  const found = await runInWorker<Awaited<ReturnType<typeof Scenarios.readJobs>>>(
    '/tests/browser/scenarios/jobs.ts',
    'readJobs',
  );
  expect(found).toMatchObject({
    ids: [1, 0],
    latest: 1,
    get: { jobType: 'import', status: 'completed', title: 'films.jsonl', added: 1, libraryId: 1 },
    missing: 'not-found',
    page: [
      { file: 'films.jsonl', line: 7, reason: 'It has no title.' },
      { file: 'films.jsonl', line: 8, reason: 'It has no title.' },
    ],
    beyond: [],
    ofMissing: 'not-found',
  });
  const resume = JSON.parse((found.get as { resume: string }).resume);
  expect(resume).toEqual({ files: [], position: { file: 0, line: 1, fraction: 1 } });
});
