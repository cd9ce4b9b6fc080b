import { createJobs } from '/src/workers/db/services/jobs-service.ts';
import { batchesOf, importFrom, item, makeLibrary, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Two jobs, the first with rejected lines; what the reading side says of them. */
export async function readJobs() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const bad = Array.from({ length: 7 }, () => item({ title: '' }));
  const first = await importFrom(connection, sourceOf(batchesOf([item({ title: 'Good' }), ...bad])));
  const second = await importFrom(connection, sourceOf(batchesOf([item({ title: 'Better' })])));
  const jobs = createJobs(connection);
  const value = async <T>(
    reply: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>,
  ) => {
    const settled = await reply;
    return settled.ok ? settled.value : settled.error.code;
  };
  const list = await value(jobs.list(10));
  return {
    ids: typeof list === 'string' ? list : list.map(({ id }) => id - first.jobId),
    latest: await value(jobs.list(1)).then((latest) => latest.length),
    get: await value(jobs.get(second.jobId)),
    missing: await value(jobs.get(99)),
    page: await value(jobs.rejections(first.jobId, 5, 10)),
    beyond: await value(jobs.rejections(first.jobId, 50, 10)),
    ofMissing: await value(jobs.rejections(99, 0, 10)),
  };
}
