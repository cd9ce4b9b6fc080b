import type { SearchBuilderApi } from '/src/rpc/search-builder-api.ts';
import { AppError, failed } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { bundledMigrations } from '/src/workers/db/services/bundled-migrations.ts';
import { openDatabase } from '/src/workers/db/services/open-database.ts';
import { SearchAhead } from '/src/workers/db/services/search-ahead.ts';
import { startSearchWorker } from '/src/workers/db/start-search-worker.ts';
import { execute, FEW, importItems, item, MANY, makeLibrary, select } from './import-database.ts';

const PREFIX = 'search-ahead';
const WORDS = ['harbour', 'lantern', 'winter', 'meridian', 'orchard', 'signal', 'été'];

async function openLibrary(): Promise<Connection> {
  const { connection } = await openDatabase({
    prefix: PREFIX,
    role: 'writer',
    migrations: bundledMigrations,
    anyway: false,
    onMigration: () => undefined,
  });
  if (!connection) throw new Error('not opened');
  await makeLibrary(connection);
  return connection;
}

function word(number: number): string {
  return WORDS[number % WORDS.length] as string;
}

function* titles(count: number) {
  for (let number = 0; number < count; number++)
    yield item({
      title: `${word(number)} ${number}`,
      description: number % 7 === 0 ? null : `The ${word(number + 2)} of ${word(number + 3)}, 映画 ${number}`,
    });
}

/** What full text answers, and whether FTS5 finds it sound. */
async function answers(connection: Connection) {
  const found: Record<string, string> = {};
  await execute(connection, "INSERT INTO text_search (text_search) VALUES ('integrity-check')");
  for (const term of [...WORDS, 'har*', 'lantern winter', '"映 画"'])
    found[term] = JSON.stringify(
      await select(
        connection,
        `SELECT count(*) AS n, sum(rowid) AS ids, round(sum(rank), 3) AS rank FROM text_search WHERE text_search MATCH '${term}'`,
      ),
    );
  return found;
}

function same(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(one).filter((key) => one[key] !== other[key]);
}

/** In three parts by another thread, over a connection that knows the tables as empty; then one more title. */
export async function asTheWriterWould() {
  const connection = await openLibrary();
  await importItems(connection, [...titles(2000)], { expectedItems: MANY });
  const expected = await answers(connection);
  await execute(connection, "INSERT INTO text_search (text_search) VALUES ('delete-all')");
  const emptied = await answers(connection);

  const ahead = new SearchAhead(
    startSearchWorker(() => undefined),
    connection,
    PREFIX,
    700,
  );
  await ahead.storeRest(() => undefined);
  ahead.end();
  const differing = same(expected, await answers(connection));

  const segments = await select(connection, 'SELECT count(DISTINCT segid) AS n FROM text_search_idx');
  const more = item({ title: 'More', description: 'The orchard of the last one' });
  await importItems(connection, [more], { expectedItems: FEW });
  const after = await answers(connection);
  await execute(connection, "INSERT INTO text_search (text_search) VALUES ('optimize')");
  const merged = same(after, await answers(connection));
  const [added] = await select(
    connection,
    "SELECT count(*) AS n FROM text_search WHERE text_search MATCH 'last'",
  );
  await connection.close();
  return {
    wasEmpty: same(expected, emptied).length > 0,
    differing,
    segments: segments[0]?.n,
    changed: same(expected, after),
    merged,
    added: added?.n,
  };
}

/** A first load whose second thread does its part, or fails. */
export async function firstLoad(isBroken: boolean) {
  const connection = await openLibrary();
  let parts = 0;
  const startSearchAhead = (writer: Connection) => {
    const { builder, end } = startSearchWorker(() => undefined);
    const next: SearchBuilderApi['next'] = async (limit) => {
      const reply = await builder.next(limit);
      if (isBroken) return failed(new AppError('internal', 'out of memory'));
      if (reply.ok && reply.value) parts++;
      return reply;
    };
    return new SearchAhead({ builder: { ...builder, next }, end }, writer, PREFIX);
  };
  const { reply } = await importItems(connection, [...titles(60_000)], {
    expectedItems: MANY,
    batchSize: 5000,
    startSearchAhead,
  });
  const segments = await select(connection, 'SELECT DISTINCT segid FROM text_search_idx');
  const [covered] = await select(connection, 'SELECT count(*) AS n FROM text_search_docsize');
  await answers(connection);
  await connection.close();
  return { ok: reply.ok, parts, covered: covered?.n, segments: segments.length };
}
