import { expect, test } from '../support/browser-test.ts';

test('that a batch was broken off is told at the next start, not at each; the next one is told again', async ({
  page,
}) => {
  const told = await page.evaluate(async () => {
    const { recoverJobs } = await import('/src/app/jobs/recover-jobs.ts');
    const titles: string[] = [];
    const start = async (id: number) => {
      const job = { id, jobType: 'batch', status: 'interrupted', title: 'Tag 9 titles' };
      const app = {
        backend: { runner: { recover: async () => undefined }, jobs: { list: async () => [job] } },
        toasts: { show: ({ title }: { title: string }) => titles.push(`${id}: ${title}`) },
      };
      await recoverJobs(app as unknown as Parameters<typeof recoverJobs>[0]);
    };
    for (const id of [4, 4, 5, 5]) await start(id);
    return titles;
  });
  expect(told).toEqual(['4: “Tag 9 titles” stopped', '5: “Tag 9 titles” stopped']);
});
