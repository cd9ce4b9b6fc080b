import { IdSet } from '/src/shared/id-set.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Statements } from '/src/workers/db/engine/connection.ts';
import { actRepository } from '/src/workers/db/repositories/act-repository.ts';
import { broughtRepository } from '/src/workers/db/repositories/brought-repository.ts';
import { ROOT_TABLES } from '/src/workers/db/repositories/root-rows-repository.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { noteLargeActs, noteMoreTitles } from '/src/workers/db/services/large-acts.ts';
import { execute, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const LAST_FILE = 20;
/** Titles 1 to 20 of one scan, of which 11 is a series with the episode 12; each has a file, but the last two. */
const SETTING = `
  INSERT INTO act (id, kind, detail, item_count, done_at) VALUES
    (1, 'brought', '{}', 20, 0), (2, 'edit', '{}', 1, 1), (3, 'edit', '{}', 1, 1),
    (4, 'edit', '{}', 1, 1), (5, 'edit', '{}', 1, 1), (6, 'brought', '{}', 1, 1);
  INSERT INTO act_item_range VALUES (1, 1, 15), (1, 16, 20), (4, 7, 7), (4, 9, 9), (5, 10, 10), (6, 1, 20);
  UPDATE act SET undone_at = 2 WHERE id IN (3, 5);
  INSERT INTO media_item (id, library_id, media_type, title, sort_title, added_at, updated_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
    SELECT i, 1, iif(i = 11, 'series', 'movie'), 'Film ' || i, 'film ' || i, 0, 0 FROM n;
  UPDATE media_item SET media_type = 'episode', series_id = 11, season = 1, episode = id WHERE id = 12;
  INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
    VALUES (1, 1, 'Films', 'folder', 'f', 0, 0);
  INSERT INTO scan_folder (id, root_id, path) VALUES (1, 1, '');
  INSERT INTO media_file (id, media_item_id, folder_id, path, name, created_at, updated_at)
    SELECT id, id, 1, 'Films/' || id, id, 0, 0 FROM media_item WHERE id < 19 AND media_type <> 'series';`;

/** What is done to titles one by one, and what makes them in use by that. */
const DEEDS: readonly (readonly [what: string, sql: string])[] = [
  ['nothing', 'SELECT 1'],
  ['decided on', `UPDATE media_item SET status = 'manual' WHERE id = 1`],
  ['moved', 'UPDATE media_item SET library_id = 2 WHERE id = 2'],
  ['deleted', 'UPDATE media_item SET library_id = 0 WHERE id = 2'],
  ['a field of its own', `INSERT INTO item_field VALUES (3, 'title', 1, 0, 5)`],
  ['in an act', 'INSERT INTO act_item VALUES (4, 2)'],
  ['in an act that was undone', 'INSERT INTO act_item VALUES (4, 3)'],
  ['an episode in an act', 'INSERT INTO act_item VALUES (12, 2)'],
  ['a file that came later', 'UPDATE media_file SET id = 21 WHERE id = 5'],
  [
    'also in a file that came later',
    'UPDATE media_file SET id = 22 WHERE id = 5; INSERT INTO media_file_other_item VALUES (22, 6)',
  ],
  ['without its file', 'DELETE FROM media_file WHERE id = 8'],
  [
    'an episode that it did not bring',
    `INSERT INTO media_item (id, library_id, media_type, title, sort_title, series_id, season, episode, added_at, updated_at)
       VALUES (30, 1, 'episode', 'Part', 'part', 11, 1, 30, 0, 0);
     INSERT INTO media_file (id, media_item_id, folder_id, path, name, created_at, updated_at)
       VALUES (19, 30, 1, 'Films/30', '30', 0, 0)`,
  ],
];

/** Which titles of a scan are in use by each deed alone; of those of an import all that have files are. */
export async function inUse() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await makeLibrary(connection, 'Other');
  await execute(connection, SETTING);
  const used = (statements: Statements, isOfFiles: boolean) => {
    const by = { actId: 1, isOfFiles, libraryId: 1, lastFileId: LAST_FILE };
    const ids = Array.from({ length: 18 }, (_, at) => at + 1);
    return [...broughtRepository(statements).inUse(ids, by)].sort((one, other) => one - other);
  };
  const found = await connection.write((statements) =>
    DEEDS.map(([what, sql]) => {
      statements.exec(`SAVEPOINT deed; ${sql};`);
      const ids = used(statements, true);
      statements.exec('ROLLBACK TO deed; RELEASE deed;');
      return [what, ids] as const;
    }),
  );
  const ofImport = await connection.read((statements) => used(statements, false));
  await connection.close();
  return { found: Object.fromEntries(found), ofImport };
}

/** An act of more titles than are listed one by one keeps them from being taken back with what brought them. */
export async function largeActs(count: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `INSERT INTO media_item (id, library_id, media_type, title, sort_title, added_at, updated_at)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
       SELECT i, 1, 'movie', 'Film ' || i, 'film ' || i, 0, 0 FROM n;
     INSERT INTO act (id, kind, detail, item_count, done_at) VALUES (1, 'brought', '{}', ${count}, 0);
     INSERT INTO act_item_range VALUES (1, 1, ${count});`,
  );
  const writes = createEditWrites(connection, () => undefined);
  const used = () =>
    connection.read((statements) => {
      const by = { actId: 1, isOfFiles: false, libraryId: 1, lastFileId: 0 };
      const ids = Array.from({ length: count }, (_, at) => at + 1);
      return broughtRepository(statements).inUse(ids, by).size;
    });
  const others = (rest: number) =>
    Uint32Array.from(
      Array.from({ length: count }, (_, at) => at + 1).filter((id) => id % 10 !== rest),
    ).reverse();
  // The act alone is to tell: fields of their own and tags do as well.
  unwrap(await writes.edit(others(3), [{ kind: 'set', field: 'year', value: 1990 }]));
  await execute(connection, 'DELETE FROM item_field');
  await connection.write((statements) => void [...noteLargeActs(statements, 1)]);
  const holds = await used();
  await execute(connection, 'UPDATE act SET undone_at = 1 WHERE id = 2');
  const undone = await used();
  const ranges = await select(connection, 'SELECT count(*) AS ranges FROM act_item_range WHERE act_id = 2');
  // As the match of a selection does, which comes to more and more titles.
  const half = Array.from({ length: count / 2 }, (_, at) => at + 1);
  await connection.write((statements) => {
    const id = actRepository(statements).begin('match-many', 0);
    noteMoreTitles(statements, id, new IdSet(half), 0);
    noteMoreTitles(statements, id, new IdSet(half.map((one) => one + half.length)), half.length);
  });
  const grown = await used();
  // As many pairs of duplicates become one each.
  await execute(connection, `UPDATE act SET undone_at = 1 WHERE kind = 'match-many'`);
  const pairs = half.map((id) => ({ itemIds: [id, id + half.length], keep: id }));
  unwrap(await writes.merge(pairs));
  await connection.write((statements) => void [...noteLargeActs(statements, 1)]);
  const merged = await used();
  await connection.close();
  return { holds, undone, ranges: ranges[0]?.ranges, grown, merged };
}

/** The tables of which rows go with a root, its folders or its files, and the columns that are emptied, as the schema has it. */
export async function rootTables() {
  const connection = await openLibrary();
  const keys = await select(
    connection,
    `SELECT sqlite_schema.name AS name, keys."table" AS parent, keys."from" AS "column", keys.on_delete AS how
     FROM sqlite_schema CROSS JOIN pragma_foreign_key_list(sqlite_schema.name) AS keys WHERE sqlite_schema.type = 'table'`,
  );
  await connection.close();
  // Files outlive their folder in the schema; a root takes them away.
  const going = new Set<unknown>(['scan_root', 'media_file']);
  for (let size = 0; size < going.size; ) {
    size = going.size;
    for (const { name, parent, how } of keys) if (how === 'CASCADE' && going.has(parent)) going.add(name);
  }
  const emptied = keys
    .filter(({ parent, how }) => going.has(parent) && how !== 'CASCADE')
    .map(({ name, column }) => `${name}.${column}`);
  return { going: [...going].sort(), emptied: emptied.sort(), known: [...ROOT_TABLES].sort() };
}
