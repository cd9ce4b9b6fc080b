import fc from 'fast-check';
import type { CatalogueItem } from '/src/shared/catalogue-item.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { beginFirstLoad, finishFirstLoad } from '/src/workers/db/services/first-load-service.ts';
import { generatedBatches } from '/src/workers/media/generated-batches.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import { unpackItems } from '../../support/unpack-items.ts';
import {
  batchesOf,
  contents,
  credit,
  cutOffAfter,
  damagedEnd,
  execute,
  FEW,
  faults,
  importFrom,
  importItems,
  item,
  MANY,
  makeLibrary,
  type Outcome,
  recover,
  schemaParts,
  select,
  sourceOf,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

const COUNTS = `SELECT (SELECT count(*) FROM media_item) AS items, (SELECT count(*) FROM credit) AS credits,
  (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM external_id) AS ids`;

function generated(items: number, seed = 7, skip = 0) {
  return sourceOf(generatedBatches({ items, seed }, skip, new AbortController().signal, BATCH_ITEMS));
}

/** Stores a synthetic library. */
export async function generateLibrary(items: number, expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const before = await schemaParts(connection);
  const outcome = await importFrom(connection, generated(items), { expectedItems });
  const after = await schemaParts(connection);
  return {
    job: outcome.reply.ok ? outcome.reply.value : outcome.reply.error,
    phases: [...new Set(outcome.progress.map(({ phase }) => phase))],
    fractionsRise: outcome.progress.every(
      ({ fraction }, at, all) => at === 0 || fraction >= (all[at - 1]?.fraction ?? 0),
    ),
    kinds: [...new Set(outcome.changes.flatMap(({ kinds }) => kinds))].sort(),
    sameSchema: JSON.stringify(before) === JSON.stringify(after),
    counts: (await select(connection, COUNTS))[0],
    faults: await faults(connection),
  };
}

/** Builds the indexes of a library anew: what is told, and how many different fractions within each transaction. */
export async function finishSlowly(items: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importFrom(connection, generated(items), { expectedItems: items });
  await beginFirstLoad(connection);
  const fractions: number[] = [];
  const within: number[] = [];
  const watched = cutOffAfter(connection, Number.POSITIVE_INFINITY);
  const write: Connection['write'] = async (work, options) => {
    const before = fractions.length;
    const result = await connection.write(work, options);
    within.push(new Set(fractions.slice(before)).size);
    return result;
  };
  const progress = { indexes: (fraction: number) => void fractions.push(fraction), search: () => undefined };
  await finishFirstLoad({ ...watched, write }, progress);
  return { fractions, within };
}

/** Adds a second library to a first one. */
export async function addToLibrary() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const other = await makeLibrary(connection, 'More');
  await importFrom(connection, generated(3000), { expectedItems: MANY });
  const added = await importFrom(connection, generated(500, 8), { libraryId: other, expectedItems: 500 });
  const again = await importFrom(connection, generated(500, 8), { libraryId: other, expectedItems: 500 });
  return {
    phases: [...new Set(added.progress.map(({ phase }) => phase))],
    added: added.reply.ok && added.reply.value.added,
    skippedAgain: again.reply.ok && again.reply.value.skipped,
    faults: await faults(connection),
  };
}

/** Imports the lists one after the other into one library; returns what is there then. */
export async function importLists(
  lists: readonly (readonly Partial<CatalogueItem>[])[],
  duplicates: 'skip' | 'replace' | 'update',
  expectedItems: number,
) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const jobs = [];
  for (const list of lists) {
    const items = list.map((fields) => item({ title: 'Untitled', ...fields }));
    const { reply } = await importItems(connection, items, { duplicates, expectedItems });
    if (!reply.ok) throw new Error(reply.error.message);
    const { added, updated, skipped, rejected, people, credits } = reply.value;
    jobs.push({ added, updated, skipped, rejected, people, credits });
  }
  return { jobs, contents: await contents(connection), faults: await faults(connection) };
}

const titles = fc.constantFrom('Alpha', 'The Beta', 'Gamma', 'Δέλτα');
const person = fc.record({
  name: fc.constantFrom('Ada', 'Bo', 'Cy'),
  role: fc.constantFrom('actor', 'director'),
  character: fc.option(fc.constantFrom('Hero', 'Villain')),
  personExternalId: fc.option(fc.constantFrom('a:1', 'a:2', 'b:1', 'b:2')),
});
const anyItem = fc
  .record({
    title: titles,
    mediaType: fc.constantFrom('movie' as const, 'series' as const, 'episode' as const),
    year: fc.option(fc.constantFrom(1999, 2001)),
    description: fc.option(fc.constantFrom('Words', 'Other words')),
    genres: fc.subarray(['Drama', 'drama', 'War']),
    season: fc.option(fc.constantFrom(1, 2)),
    episode: fc.option(fc.constantFrom(1, 2)),
    seriesTitle: fc.option(fc.constantFrom('Alpha', 'Omega')),
    externalIds: fc.record(
      {
        imdb: fc.constantFrom('1', '2'),
        tvdb: fc.constantFrom('1', '2'),
        wikipedia: fc.constantFrom('p', 'q'),
      },
      { requiredKeys: [] },
    ),
    credits: fc.array(person, { maxLength: 3 }),
  })
  .map((fields) =>
    item(
      fields.mediaType === 'episode' ? fields : { ...fields, season: null, episode: null, seriesTitle: null },
    ),
  );

/** A first load and adding must come to the same, whatever the catalogue and the batches. */
export async function bothWaysAgree(runs: number): Promise<void> {
  const policies = fc.constantFrom('skip' as const, 'replace' as const, 'update' as const);
  const lists = fc.array(fc.array(anyItem, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
  const connection = await openLibrary();
  await fc.assert(
    fc.asyncProperty(
      lists,
      policies,
      fc.integer({ min: 1, max: 5 }),
      async (given, duplicates, batchSize) => {
        const results = [];
        for (const expectedItems of [MANY, FEW]) {
          await emptied(connection);
          for (const items of given) {
            const { reply } = await importItems(connection, items, { duplicates, expectedItems, batchSize });
            if (!reply.ok) throw new Error(`${reply.error.message} ${reply.error.detail}`);
          }
          const found = [...(await faults(connection)), ...(await uncredited(connection))];
          if (found.length > 0) throw new Error(found.join('\n'));
          results.push(JSON.stringify(await contents(connection), null, 1));
        }
        if (results[0] !== results[1]) throw new Error(`First load:\n${results[0]}\nAdding:\n${results[1]}`);
      },
    ),
    { numRuns: runs, seed: 1, includeErrorInReport: true },
  );
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

/** Batches that come so late that each is a transaction of its own. */
async function* slowly<T>(batches: readonly T[]): AsyncGenerator<T> {
  for (const batch of batches) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    yield batch;
  }
}

/** Empties the database and makes library 1 anew. */
async function emptied(connection: Awaited<ReturnType<typeof openLibrary>>): Promise<void> {
  await execute(
    connection,
    'DELETE FROM library; DELETE FROM person; DELETE FROM genre; DELETE FROM company; DELETE FROM job_run; DELETE FROM item_count',
  );
  await makeLibrary(connection);
}

/** Cancels when half has been read. */
export async function cancelHalfway(expectedItems: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const outcome = await importFrom(connection, generated(20_000), {
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

/** Names of the people whom no item credits. */
async function uncredited(connection: Awaited<ReturnType<typeof openLibrary>>): Promise<string[]> {
  const sql = 'SELECT name FROM person WHERE id NOT IN (SELECT person_id FROM credit)';
  return (await select(connection, sql)).map(({ name }) => String(name));
}

/**
 * Films get other people by the policy `replace`; `cancelAt` cancels after so many of the 60. A person
 * whom nobody credited before is there all the time.
 */
export async function replaceCredits(expectedItems: number, cancelAt: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const films = (people: (index: number) => string[]) =>
    Array.from({ length: 60 }, (_, index) =>
      item({
        title: `Film ${index}`,
        credits: people(index).map((name) => credit(name, `a:${name}`)),
        genres: people(index).map((name) => `Genre ${name}`),
        companies: people(index).map((name) => `Company ${name}`),
      }),
    );
  const old = films((index) => [`Old ${index}`, `Goes on ${index % 2}`, 'In every film']);
  await importItems(connection, old, { expectedItems });
  await execute(
    connection,
    `INSERT INTO person (name, created_at) VALUES ('Was alone before', 0);
     INSERT INTO company (name, created_at) VALUES ('Company Was alone before', 0);
     INSERT INTO genre (name) VALUES ('Genre Was alone before')`,
  );
  const now = films((index) => [`New ${index}`, `Goes on ${(index + 1) % 2}`]);
  const outcome = await importFrom(connection, sourceOf(slowly(batchesOf(now, 10))), {
    duplicates: 'replace',
    expectedItems,
    onProgress: ({ processed }, cancel) => {
      if (processed >= cancelAt) cancel();
    },
  });
  const [job] = await select(connection, `SELECT status, updated FROM job_run WHERE id = ${outcome.jobId}`);
  const people = await select(connection, 'SELECT name FROM person');
  const ids = await select(connection, 'SELECT external_id AS name FROM person_external_id');
  const genres = await select(connection, 'SELECT name FROM genre');
  const companies = await select(connection, 'SELECT name FROM company');
  return {
    job,
    genres: genres.map(({ name }) => String(name)),
    companies: companies.map(({ name }) => String(name)),
    people: people.map(({ name }) => String(name)),
    ids: ids.map(({ name }) => String(name)),
    uncredited: await uncredited(connection),
    faults: await faults(connection),
  };
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

/** One batch of very many items. */
export async function hugeBatch(items: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const all = Array.from({ length: items }, (_, index) => item({ title: `Film ${index}` }));
  const outcome = await importItems(connection, all, { expectedItems: items, batchSize: items });
  return { added: outcome.reply.ok && outcome.reply.value.added, faults: await faults(connection) };
}
