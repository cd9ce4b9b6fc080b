import fc from 'fast-check';
import type { CatalogueItem } from '/src/shared/catalogue-item.ts';
import { generatedBatches } from '/src/workers/media/generated-batches.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import { unpackItems } from '../../support/unpack-items.ts';
import {
  batchesOf,
  COUNTS,
  credit,
  cutOffAfter,
  damagedEnd,
  emptied,
  execute,
  FEW,
  faults,
  generated,
  importFrom,
  importItems,
  item,
  MANY,
  makeLibrary,
  type Outcome,
  recover,
  select,
  slowly,
  sourceOf,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Cancels when half has been read. */
export async function cancelHalfway(expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const outcome = await importFrom(connection, generated(12_000), {
    expectedItems,
    onProgress: ({ phase, processed }, cancel) => {
      if (phase === 'Reading titles' && processed >= 4000) cancel();
    },
  });
  const [job] = await select(
    connection,
    `SELECT status, added, position FROM job_run WHERE id = ${outcome.jobId}`,
  );
  const [counts] = await select(connection, COUNTS);
  return { reply: outcome.reply, stops: stopsOf(outcome), job, counts, faults: await faults(connection) };
}

/** Cancels when all has been read, which is then to be finished. */
export async function cancelWhileFinishing(expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const outcome = await importFrom(connection, generated(4000), {
    expectedItems,
    onProgress: ({ phase }, cancel) => {
      if (phase !== 'Reading titles') cancel();
    },
  });
  return { reply: outcome.reply, stops: stopsOf(outcome), faults: await faults(connection) };
}

/** What was told of cancelling, by phase. */
function stopsOf({ progress }: Outcome): string[] {
  return [...new Set(progress.map(({ phase, stop }) => `${phase}: ${stop}`))];
}

/** A source fails in the middle; later the job goes on where it stopped. */
export async function failAndResume(expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const all: CatalogueItem[] = [];
  for await (const batch of generatedBatches(
    { items: 4000, seed: 3 },
    0,
    new AbortController().signal,
    BATCH_ITEMS,
  )) {
    all.push(...unpackItems(batch.items));
  }
  const first = await importFrom(connection, sourceOf(batchesOf(all.slice(0, 2500), 500), damagedEnd), {
    expectedItems,
  });
  const [job] = await select(connection, `SELECT status, added, position, error_message FROM job_run`);
  const faultsThen = await faults(connection);
  const { line } = JSON.parse(String(job?.position));
  const second = await importFrom(connection, sourceOf(batchesOf(all.slice(line), 500)), {
    expectedItems,
    resumeJobId: first.jobId,
  });
  const [counts] = await select(connection, COUNTS);
  return {
    first: first.reply,
    job,
    faultsThen,
    second: second.reply.ok && { ...second.reply.value, startedAt: 0, finishedAt: 0 },
    counts,
    faults: await faults(connection),
  };
}

/** Items that the schema refuses, among good ones. */
export async function oddItems(expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const items = [
    item({ title: 'Good', year: 2000, genres: ['', 'Drama'], credits: [credit(''), credit('Ada')] }),
    item({ title: '' }),
    item({ title: 'Year', year: 12 }),
    item({ title: 'Runtime', runtimeMin: 0 }),
    item({ title: 'Rating', rating: 11 }),
    item({ title: 'Not a number', rating: Number.NaN }),
    item({ title: 'Date', airedDate: '1999-31-12' }),
    item({ title: 'Votes', votes: -1 }),
    item({ title: 'Also good', description: '', externalIds: { imdb: '' } }),
  ];
  const rejected = [
    { kind: 'rejected', file: 'films.jsonl', line: 4, reason: 'Not JSON.', excerpt: '{' },
    { kind: 'adjusted', file: 'films.jsonl', line: 5, reason: 'The year was left out.', excerpt: '{}' },
  ] as const;
  const outcome = await importFrom(connection, sourceOf(batchesOf(items, 100, rejected)), { expectedItems });
  const reasons = await select(connection, 'SELECT line, reason FROM job_rejection ORDER BY ordinal');
  return { job: outcome.reply.ok && outcome.reply.value, reasons, faults: await faults(connection) };
}

/** Cancels an import while its source is making a batch that never comes. */
export async function cancelsWhileWaiting() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const [first] = batchesOf([item({ title: 'A' })]);
  async function* stuck() {
    if (first) yield first;
    await new Promise<never>(() => undefined);
  }
  const { reply } = await importFrom(connection, sourceOf(stuck()), {
    onProgress: (_, cancel) => void setTimeout(cancel, 300),
  });
  return { code: reply.ok ? 'none' : reply.error.code, faults: await faults(connection) };
}

/** A second import while one is running, and a library that goes away under one. */
/** Has the lock of jobs for so many ms, or waits for it. */
function anotherJobFor(ms: number): Promise<void> {
  return navigator.locks.request('test~job', () => new Promise<void>((resolve) => setTimeout(resolve, ms)));
}

export async function refusals() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const missing = await importItems(connection, [item({ title: 'A' })], { libraryId: 99 });
  const first = await importFrom(connection, generated(4000), {});
  void anotherJobFor(1500);
  const duringLong = await importItems(connection, [item({ title: 'A' })]);
  await anotherJobFor(0);
  void anotherJobFor(200);
  const duringShort = await importItems(connection, [item({ title: 'A' })]);
  async function* removing() {
    yield* batchesOf([item({ title: 'Kept?' })]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await execute(connection, 'DELETE FROM library WHERE id = 1');
    yield* batchesOf([item({ title: 'Too late' })]);
  }
  const removed = await importFrom(connection, sourceOf(removing()), {});
  const notResumable = await importItems(connection, [], { libraryId: 1, resumeJobId: first.jobId });
  return {
    missing: missing.reply,
    first: first.reply.ok,
    duringLong: duringLong.reply,
    duringShort: duringShort.reply.ok,
    removed: removed.reply,
    notResumable: notResumable.reply,
    faults: await faults(connection),
  };
}

/** Wherever a first load is cut off, the next start makes the library whole, and it can go on. */
export async function cutOffAnywhere(runs: number) {
  const connection = await openLibrary();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 45 }), fc.boolean(), async (writes, many) => {
      await emptied(connection);
      await importItems(connection, [item({ title: 'Here before' })]);
      const all = Array.from({ length: 60 }, (_, index) =>
        item({
          title: `Film ${index}`,
          year: 1990 + (index % 3),
          credits: [credit(`Person ${index % 7}`, `a:${index % 9}`)],
        }),
      );
      const expectedItems = many ? MANY : FEW;
      const cut = await importFrom(cutOffAfter(connection, writes), sourceOf(slowly(batchesOf(all, 10))), {
        expectedItems,
      });
      seen.add(cut.reply.ok ? 'completed' : cut.reply.error.code);
      const recovered = await recover(connection);
      if (!recovered.ok) throw new Error(recovered.error.message);
      const found = await faults(connection);
      if (found.length > 0) throw new Error(`after the start: ${found.join('\n')}`);
      if (cut.jobId === 0) return;
      await goOn(connection, cut.jobId, all, expectedItems);
    }),
    { numRuns: runs, seed: 2, includeErrorInReport: true },
  );
  return [...seen].sort();
}

/** Resumes a job from its position, unless it ended; all 61 items must then be there. */
async function goOn(
  connection: Awaited<ReturnType<typeof openLibrary>>,
  jobId: number,
  all: readonly CatalogueItem[],
  expectedItems: number,
): Promise<void> {
  const [job] = await select(connection, `SELECT status, position FROM job_run WHERE id = ${jobId}`);
  if (job?.status !== 'completed') {
    if (job?.status !== 'interrupted') throw new Error(`The job is ${job?.status}.`);
    const line = job.position === null ? 0 : (JSON.parse(String(job.position)).line as number);
    const resumed = await importFrom(connection, sourceOf(batchesOf(all.slice(line), 10)), {
      expectedItems,
      resumeJobId: jobId,
    });
    if (!resumed.reply.ok) throw new Error(resumed.reply.error.message);
    if (resumed.reply.value.added !== 60) throw new Error(`${resumed.reply.value.added} were added in all.`);
  }
  const found = await faults(connection);
  if (found.length > 0) throw new Error(`after going on: ${found.join('\n')}`);
  const [{ items } = {}] = await select(connection, COUNTS);
  if (items !== 61) throw new Error(`There are ${items} items.`);
}
