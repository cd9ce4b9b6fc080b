import type { Connection } from '/src/workers/db/engine/connection.ts';
import {
  changesAfter,
  latestChange,
  markOf,
  pruneSearchChanges,
} from '/src/workers/db/repositories/search-change-repository.ts';
import {
  execute,
  FEW,
  importItems,
  item,
  MANY,
  makeLibrary,
  removeLibrary,
  select,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** What the log tells of some work. */
async function changesOf(connection: Connection, work: () => Promise<unknown>) {
  const before = await connection.read(latestChange);
  await work();
  return connection.read((statements) => {
    const { isWhole, itemIds, personIds, last } = changesAfter(statements, before.id);
    const isSameHistory =
      markOf(statements, before.id) === before.mark && markOf(statements, last.id) === last.mark;
    return { isWhole, items: [...itemIds].sort(), people: [...personIds], isSameHistory };
  });
}

const films = (genre: string) => ['Alpha', 'Beta', 'Gamma'].map((title) => item({ title, genres: [genre] }));

/** Everything that leaves a trace, by what was done. */
export async function traces() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const done = (work: () => Promise<unknown>) => changesOf(connection, work);
  const sql = (statement: string) => done(() => execute(connection, statement));
  const found = {
    'first load': await done(() => importItems(connection, films('War'), { expectedItems: MANY })),
    nothing: await done(async () => undefined),
    'same again, skipped': await done(() => importItems(connection, films('War'), { expectedItems: FEW })),
    'another genre': await done(() =>
      importItems(connection, films('Drama').slice(1, 2), { expectedItems: FEW, duplicates: 'update' }),
    ),
    'replaced as it was': await done(() =>
      importItems(connection, films('Drama').slice(2), { expectedItems: FEW, duplicates: 'replace' }),
    ),
    added: await done(() => importItems(connection, [item({ title: 'Delta' })], { expectedItems: FEW })),
    'made a favourite': await sql('INSERT INTO favourite (media_item_id, favourited_at) VALUES (1, 0)'),
    'a name': await sql(
      "INSERT INTO person VALUES (7, 'A', null, null, null, null, 0); UPDATE person SET name = 'B'",
    ),
    'a tag deleted': await sql(
      "INSERT INTO tag VALUES (1, 'Seen', null, 0, 0); INSERT INTO item_tag VALUES (2, 1), (3, 1); DELETE FROM tag",
    ),
    deleted: await sql('DELETE FROM media_item WHERE id = 4'),
    'library removed': await done(() => removeLibrary(connection, 1)),
  };
  await connection.close();
  return found;
}

/** How far back the log reaches after so many changes, and what it tells who stands where. */
export async function pruned(changes: number) {
  const connection = await openLibrary();
  const start = await connection.read(latestChange);
  await execute(
    connection,
    `WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${changes})
     INSERT INTO search_change (media_item_id) SELECT i % 50 FROM n`,
  );
  await connection.write(pruneSearchChanges);
  const [rows] = await select(connection, 'SELECT count(*) AS n, max(id) AS last FROM search_change');
  const last = Number(rows?.last);
  return connection.read((statements) => ({
    rows: rows?.n,
    fromStart: changesAfter(statements, start.id).isWhole,
    markOfStart: markOf(statements, start.id) === start.mark,
    recent: changesAfter(statements, last - 100).itemIds.length,
    recentIsWhole: changesAfter(statements, last - 100).isWhole,
    ofAnotherHistory: changesAfter(statements, last + 1).isWhole,
  }));
}
