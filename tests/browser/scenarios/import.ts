import fc from 'fast-check';
import type { CatalogueItem } from '/src/shared/catalogue-item.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { beginFirstLoad, finishFirstLoad } from '/src/workers/db/services/first-load-service.ts';
import {
  batchesOf,
  COUNTS,
  contents,
  credit,
  cutOffAfter,
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
  schemaParts,
  select,
  slowly,
  sourceOf,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

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

/** Takes an import back of which one title was rated since, and does it again; then what is not rated any more. */
async function takeBack(connection: Connection, libraryId: number) {
  const writes = createEditWrites(connection, () => undefined);
  const acts = await select(
    connection,
    `SELECT id, item_count AS items FROM act WHERE kind = 'brought' ORDER BY id`,
  );
  const [, second] = acts.map(({ id }) => Number(id));
  const where = async () =>
    select(
      connection,
      `SELECT library_id AS library, count(*) AS items FROM media_item WHERE library_id IN (0, ${libraryId})
       GROUP BY library_id ORDER BY library_id`,
    );
  const [rated] = await select(
    connection,
    `SELECT id FROM media_item WHERE library_id = ${libraryId} AND media_type = 'movie' LIMIT 1`,
  );
  const before = JSON.stringify(await contents(connection));
  unwrap(await writes.edit(Uint32Array.of(Number(rated?.id)), [{ kind: 'user-rating', rating: 8 }]));
  const undone = unwrap(await writes.undo(second));
  const then = await where();
  unwrap(await writes.redo(second ?? 0));
  unwrap(await writes.undo());
  const isAgain = JSON.stringify(await contents(connection)) === before;
  const all = unwrap(await writes.undo(second));
  return {
    acts: acts.length,
    isAll: acts[1]?.items === then.reduce((sum, { items }) => sum + Number(items), 0),
    left: undone.left,
    places: then.map(({ library }) => library),
    kept: then.find(({ library }) => library === libraryId)?.items,
    isAgain,
    leftThen: all.left,
    last: (await where()).map(({ library }) => library),
  };
}

/** Adds a second library to a first one. */
export async function addToLibrary() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const other = await makeLibrary(connection, 'More');
  await importFrom(connection, generated(3000), { expectedItems: MANY });
  // The next job is another one all the same.
  await execute(connection, 'DELETE FROM job_run');
  const added = await importFrom(connection, generated(500, 8), { libraryId: other, expectedItems: 500 });
  const again = await importFrom(connection, generated(500, 8), { libraryId: other, expectedItems: 500 });
  return {
    phases: [...new Set(added.progress.map(({ phase }) => phase))],
    added: added.reply.ok && added.reply.value.added,
    skippedAgain: again.reply.ok && again.reply.value.skipped,
    brought: await takeBack(connection, other),
    faults: await faults(connection),
  };
}

/** Imports the lists one after the other into one library, which is emptied before; returns what is there then. */
export async function importLists(
  lists: readonly (readonly Partial<CatalogueItem>[])[],
  duplicates: 'skip' | 'replace' | 'update',
  expectedItems: number,
) {
  const connection = await openLibrary();
  await emptied(connection);
  const jobs = [];
  for (const list of lists) {
    const items = list.map((fields) => item({ title: 'Untitled', ...fields }));
    const { reply } = await importItems(connection, items, { duplicates, expectedItems });
    if (!reply.ok) throw new Error(reply.error.message);
    const { added, updated, skipped, rejected, people, credits } = reply.value;
    jobs.push({ added, updated, skipped, rejected, people, credits });
  }
  const outcome = { jobs, contents: await contents(connection), faults: await faults(connection) };
  await connection.close();
  return outcome;
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
    alternativeTitles: fc.subarray(['Alpha', 'Other', 'Δέλτα']),
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
    item({
      ...fields,
      ...(fields.mediaType === 'episode' ? {} : { season: null, episode: null, seriesTitle: null }),
    }),
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

/** One batch of very many items. */
export async function hugeBatch(items: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const all = Array.from({ length: items }, (_, index) => item({ title: `Film ${index}` }));
  const outcome = await importItems(connection, all, { expectedItems: items, batchSize: items });
  return { added: outcome.reply.ok && outcome.reply.value.added, faults: await faults(connection) };
}
