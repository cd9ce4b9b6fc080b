import fc from 'fast-check';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { generatedBatches } from '/src/workers/media/generated-batches.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import {
  contents,
  cutOffAfter,
  execute,
  FEW,
  faults,
  importFrom,
  MANY,
  makeLibrary,
  recover,
  removeLibrary,
  schemaParts,
  select,
  sourceOf,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

const TABLES = [
  'media_item',
  'item_text',
  'item_genre',
  'item_country',
  'external_id',
  'credit',
  'item_company',
  'favourite',
  'item_tag',
  'genre',
  'company',
  'text_search_docsize',
  'library',
] as const;

/** Rows a table. */
async function sizes(connection: Connection): Promise<Record<string, unknown>> {
  const columns = TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return (await select(connection, `SELECT ${columns.join(', ')}`))[0] ?? {};
}

function fill(connection: Connection, libraryId: number, items: number, seed: number) {
  const source = sourceOf(generatedBatches({ items, seed }, 0, new AbortController().signal, BATCH_ITEMS));
  return importFrom(connection, source, { libraryId, expectedItems: items > 2000 ? MANY : FEW });
}

/**
 * A database with libraries of these sizes, personal data on some items, and a person and a company
 * that have no part in anything.
 */
async function withLibraries(...items: readonly number[]): Promise<Connection> {
  const connection = await openLibrary();
  for (const [index, count] of items.entries()) {
    await fill(connection, await makeLibrary(connection, `Library ${index}`), count, index);
  }
  await execute(
    connection,
    `INSERT INTO person (name, created_at) VALUES ('Nobody’s business', 0);
     INSERT INTO company (name, created_at) VALUES ('Unused', 0);
     INSERT INTO tag (name, created_at, updated_at) VALUES ('Seen', 0, 0);
     INSERT INTO favourite (media_item_id, favourited_at) SELECT id, 0 FROM media_item WHERE id % 10 = 0;
     INSERT INTO item_tag (media_item_id, tag_id) SELECT id, 1 FROM media_item WHERE id % 7 = 0;
     INSERT INTO history_event (media_item_id, event_type, timestamp) SELECT id, 'added', 0 FROM media_item WHERE id % 50 = 0`,
  );
  return connection;
}

/** Names of people and companies that nothing refers to. */
async function unattached(connection: Connection): Promise<unknown[]> {
  const rows = await select(
    connection,
    `SELECT name FROM person WHERE id NOT IN (SELECT person_id FROM credit)
     UNION ALL SELECT name FROM company WHERE id NOT IN (SELECT company_id FROM item_company)`,
  );
  return rows.map(({ name }) => name);
}

/** Removes library `removed` of libraries of these sizes; tells whether the others are as they were. */
export async function removeOne(items: readonly number[], removed: number) {
  const connection = await withLibraries(...items);
  const others = async () => JSON.stringify(await contentsBeside(connection, removed));
  const before = await others();
  const schema = JSON.stringify(await schemaParts(connection));
  const { reply, progress } = await removeLibrary(connection, removed);
  const [history] = await select(
    connection,
    'SELECT count(*) AS events, count(media_item_id) AS kept FROM history_event',
  );
  return {
    job: reply.ok ? reply.value : reply.error,
    othersAreTheSame: (await others()) === before,
    schemaIsTheSame: JSON.stringify(await schemaParts(connection)) === schema,
    sizes: await sizes(connection),
    phases: [...new Set(progress.map(({ phase }) => phase))],
    unattached: await unattached(connection),
    history,
    faults: await faults(connection),
  };
}

async function contentsBeside(connection: Connection, libraryId: number): Promise<unknown> {
  const { items } = (await contents(connection)) as { items: { library_id: number }[] };
  return items.filter((row) => row.library_id !== libraryId);
}

/** Cancels a removal at its first report of progress, then removes for good. */
export async function cancelRemoval(items: readonly number[], removed: number) {
  const connection = await withLibraries(...items);
  const cancelled = await removeLibrary(connection, removed, ({ processed }, cancel) => {
    if (processed > 0) cancel();
  });
  const [{ left } = {}] = await select(
    connection,
    `SELECT count(*) AS left FROM media_item WHERE library_id = ${removed}`,
  );
  const faultsThen = await faults(connection);
  const again = await removeLibrary(connection, removed);
  return {
    cancelled: cancelled.reply,
    left,
    faultsThen,
    sameJob: cancelled.jobId === again.jobId,
    again: again.reply.ok && again.reply.value.processed,
    unattached: await unattached(connection),
    faults: await faults(connection),
  };
}

/** Cancels a removal when everything is removed and the rest is put in order. */
export async function cancelAfterRemoval() {
  const connection = await withLibraries(300, 5200);
  const { reply, progress } = await removeLibrary(connection, 2, ({ phase }, cancel) => {
    if (phase === 'Building indexes') cancel();
  });
  const [{ left } = {}] = await select(connection, 'SELECT count(*) AS left FROM library WHERE id = 2');
  return {
    ok: reply.ok,
    stops: [...new Set(progress.map(({ phase, stop }) => `${phase}: ${stop}`))],
    left,
    faults: await faults(connection),
  };
}

/** Wherever a removal is cut off, the next start makes the rest whole, and removing again ends it. */
export async function cutOffRemoval(runs: number): Promise<void> {
  const connection = await openLibrary();
  const kept = await makeLibrary(connection, 'Kept');
  await fill(connection, kept, 500, 1);
  await execute(connection, "INSERT INTO person (name, created_at) VALUES ('Nobody’s business', 0)");
  const before = JSON.stringify(await contentsBeside(connection, 0));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 32 }), fc.constantFrom(400, 5200), async (writes, items) => {
      const removed = await makeLibrary(connection, 'Removed');
      await fill(connection, removed, items, 2);
      await removeLibrary(cutOffAfter(connection, writes), removed);
      const recovered = await recover(connection);
      if (!recovered.ok) throw new Error(recovered.error.message);
      const then = await faults(connection);
      if (then.length > 0) throw new Error(`after the start: ${then.join('\n')}`);
      await removeLibrary(connection, removed);
      const found = [...(await faults(connection)), ...(await unattached(connection))];
      if (found.join() !== 'Nobody’s business') throw new Error(found.join('\n'));
      if (JSON.stringify(await contentsBeside(connection, 0)) !== before)
        throw new Error('The other library changed.');
    }),
    { numRuns: runs, seed: 3, includeErrorInReport: true },
  );
}
