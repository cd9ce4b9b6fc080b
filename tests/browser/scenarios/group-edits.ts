import fc from 'fast-check';
import type { GroupEdit } from '/src/shared/edits/group-edit.ts';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';
import type { Reply } from '/src/shared/reply.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { GROUP_EDIT, GROUP_ITEM_EDIT } from './arbitrary-group-edits.ts';
import { doneAct } from './done-act.ts';
import { execute, faults, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const SETTING = `
  INSERT INTO tag (id, name, color, created_at, updated_at) VALUES
    (1, 'Mood', '#aa0000', 0, 0), (2, 'Mood/Warm', NULL, 0, 0), (3, 'Sea', NULL, 0, 0), (4, 'Sea/Warm', NULL, 0, 0),
    (5, 'Sea/Deep/Cold', '#0000aa', 0, 0);
  INSERT INTO item_tag VALUES (1, 1), (2, 1), (2, 2), (3, 2), (3, 4), (4, 3), (1, 5), (5, 5);
  INSERT INTO collection (id, name, description, created_at, updated_at) VALUES
    (1, 'Best', 'Of all.', 0, 0), (2, 'Later', NULL, 0, 0);
  INSERT INTO item_collection VALUES (1, 1, 0), (2, 1, 1), (3, 1, 2), (4, 1, 2), (3, 2, 0), (5, 2, 4);`;

async function openTitles(count = 6) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     SELECT 1, 'movie', 'Film ' || i, 'film ' || i, i, 0 FROM n;
     ${SETTING}`,
  );
  const writes = createEditWrites(connection, () => undefined);
  return { connection, writes };
}

async function dump(connection: Connection): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const table of ['tag', 'item_tag', 'collection', 'item_collection'])
    tables[table] = (await select(connection, `SELECT * FROM ${table}`)).map((row) => {
      const { updated_at: _, ...rest } = row;
      return JSON.stringify(rest);
    });
  return JSON.stringify(tables, null, 1);
}

const ACT = fc.oneof({ weight: 3, arbitrary: GROUP_EDIT }, { weight: 1, arbitrary: GROUP_ITEM_EDIT });

const isOfItems = (edit: GroupEdit | ItemEdit): edit is ItemEdit =>
  edit.kind === 'tags' || edit.kind === 'collections';

/** Acts on tags and collections, undone from the newest, leave nothing behind; redone, all is as it was after them. */
export async function backAndForth() {
  const { connection, writes } = await openTitles();
  let done = 0;
  const same = async (wanted: string | undefined, what: string) => {
    const now = await dump(connection);
    if (now !== wanted) throw new Error(`${what} gives ${now} instead of ${wanted}`);
  };
  const undoAll = async (ids: readonly number[], states: readonly string[], what: string) => {
    for (let at = ids.length - 1; at >= 0; at--) {
      const { left } = unwrap(await writes.undo(ids[at]));
      if (left > 0) throw new Error(`${left} left`);
      await same(states[at], `undo of ${what} to ${at}`);
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(ACT, { minLength: 1, maxLength: 6 }), async (edits) => {
      const what = JSON.stringify(edits);
      const states = [await dump(connection)];
      const ids: number[] = [];
      for (const edit of edits) {
        const reply = isOfItems(edit)
          ? await writes.edit(Uint32Array.of(1, 3), [edit])
          : await writes.organise(edit);
        if (!reply.ok || reply.value === null) continue;
        ids.push(reply.value.id);
        states.push(await dump(connection));
      }
      done += ids.length;
      await undoAll(ids, states, what);
      for (const [at, id] of ids.entries()) {
        unwrap(await writes.redo(id));
        await same(states[at + 1], `redo ${at} of ${what}`);
      }
      await undoAll(ids, states, what);
    }),
    { numRuns: 60 },
  );
  const broken = await faults(connection);
  await connection.close();
  return { broken, done };
}

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'done' : `${reply.error.code}: ${reply.error.message}`);

/** What cannot be done or undone is refused as a whole. */
export async function refused() {
  const { connection, writes } = await openTitles();
  const before = await dump(connection);
  const answers = [
    await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'sea' }),
    await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'Mood/Below' }),
    await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'a//b' }),
    await writes.organise({ kind: 'rename-tag', name: 'Sea', to: 'x'.repeat(95) }),
    await writes.organise({ kind: 'color-tag', name: 'Mood', color: 'red' }),
    await writes.organise({ kind: 'delete-tag', name: 'None' }),
    await writes.organise({ kind: 'rename-collection', id: 1, to: 'later' }),
    await writes.organise({ kind: 'order-collection', id: 1, itemId: 5, after: null }),
  ];
  const isSame = (await dump(connection)) === before;
  const renamed = unwrap(await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'Moods' }));
  const deleted = unwrap(await writes.organise({ kind: 'delete-tag', name: 'Sea' }));
  await writes.edit(Uint32Array.of(1), [{ kind: 'tags', add: ['Mood', 'Sea'], remove: [] }]);
  const nameTaken = codeOf(await writes.undo(renamed.id));
  const otherTaken = codeOf(await writes.undo(deleted.id));
  const made = unwrap(await writes.organise({ kind: 'make-collection', name: 'Third' }));
  await writes.edit(Uint32Array.of(2), [{ kind: 'collections', add: ['Third'], remove: [] }]);
  const hasTitles = codeOf(await writes.undo(made.id));
  const tagged = doneAct(
    await writes.edit(Uint32Array.of(6), [{ kind: 'tags', add: ['Moods'], remove: [] }]),
  );
  unwrap(await writes.undo(tagged.id));
  unwrap(await writes.organise({ kind: 'delete-tag', name: 'Moods' }));
  const { left } = unwrap(await writes.redo(tagged.id));
  const broken = await faults(connection);
  await connection.close();
  return { codes: answers.map(codeOf), isSame, undo: [nameTaken, otherTaken, hasTitles], left, broken };
}

/** Names in any case of any letters are the same; those that an earlier version has told apart become one. */
export async function inAnyCase() {
  const { connection, writes } = await openTitles();
  const tag = (id: number, name: string) =>
    writes.edit(Uint32Array.of(id), [{ kind: 'tags', add: [name], remove: [] }]);
  const collect = (id: number, name: string) =>
    writes.edit(Uint32Array.of(id), [{ kind: 'collections', add: [name], remove: [] }]);
  await tag(1, 'Ärger');
  await tag(2, 'ärger');
  await collect(1, 'Übersee');
  await collect(2, 'ÜBERSEE');
  const named = await select(
    connection,
    `SELECT name, (SELECT count(*) FROM item_tag WHERE tag_id = id) AS items FROM tag WHERE name LIKE '_rger'
     UNION ALL SELECT name, (SELECT count(*) FROM item_collection WHERE collection_id = id) FROM collection WHERE name LIKE '_bersee'`,
  );
  const refused = [
    codeOf(await writes.organise({ kind: 'make-collection', name: 'übersee' })),
    codeOf(await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'ärger' })),
  ];
  await execute(
    connection,
    `INSERT INTO tag (id, name, color, created_at, updated_at) VALUES
       (20, 'Öl', NULL, 0, 0), (21, 'öl', '#00aa00', 0, 0), (22, 'öl/Rest', NULL, 0, 0);
     INSERT INTO item_tag VALUES (1, 20), (2, 20), (2, 21), (3, 21), (4, 22);`,
  );
  const before = await dump(connection);
  const act = unwrap(await writes.organise({ kind: 'rename-tag', name: 'Öl', to: 'Wut' }));
  const merged = await select(
    connection,
    `SELECT name, color, (SELECT group_concat(media_item_id) FROM item_tag WHERE tag_id = tag.id) AS items
     FROM tag WHERE id >= 20`,
  );
  unwrap(await writes.undo(act.id));
  const isBack = (await dump(connection)) === before;
  const broken = await faults(connection);
  await connection.close();
  return { named, refused, merged, isBack, broken };
}

/** A tag of very many titles becomes another, and is given back. */
export async function mergesMany(count: number) {
  const { connection, writes } = await openTitles(count);
  await execute(connection, 'INSERT OR IGNORE INTO item_tag SELECT id, 1 FROM media_item');
  await execute(connection, 'INSERT OR IGNORE INTO item_tag SELECT id, 3 FROM media_item WHERE id % 2');
  const counts = () =>
    select(connection, 'SELECT tag_id AS id, count(*) AS items FROM item_tag GROUP BY tag_id ORDER BY 1');
  const before = await counts();
  const start = performance.now();
  const act = unwrap(await writes.organise({ kind: 'rename-tag', name: 'Mood', to: 'Sea', mayMerge: true }));
  const merged = performance.now();
  const after = await counts();
  const { left } = unwrap(await writes.undo(act.id));
  const undone = performance.now();
  const back = await counts();
  await connection.close();
  return { before, after, back, left, mergeMs: merged - start, undoMs: undone - merged };
}
