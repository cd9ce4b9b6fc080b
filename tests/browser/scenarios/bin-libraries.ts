import type { Act } from '/src/shared/edits/item-edit.ts';
import type { LibraryChanges, LibraryEdit } from '/src/shared/edits/library-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createLibraries } from '/src/workers/db/services/libraries-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createScan } from '/src/workers/db/services/scan-reads-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { addRoot, CRITERIA, dump, LOCATION, openTitles, SERIES } from './bin-database.ts';
import { execute, faults, removeLibrary, select } from './import-database.ts';
import { codeOf } from './metadata-films.ts';

/** Rows of everything that acts on libraries change. */
async function dumpLibraries(connection: Connection): Promise<string> {
  return JSON.stringify([
    await dump(connection),
    await select(
      connection,
      `SELECT id, name, description, color, media_type, is_active, default_destination, scan_rules, deleted_at IS NULL
       FROM library ORDER BY id`,
    ),
    await select(connection, 'SELECT id, library_id FROM scan_root ORDER BY id'),
  ]);
}

const EDITED = `SELECT concat_ws(' | ', name, description, color, media_type, is_active, default_destination) AS said
  FROM library WHERE id = 1`;

/** Edits a library, switches it off, deletes it; its name is taken by another one meanwhile. */
export async function libraries() {
  const { connection, writes } = await openTitles();
  await addRoot(connection, 1);
  const librariesNow = createLibraries(connection);
  const own = createLibraryWrites(connection, () => undefined);
  const items = createItems(connection);
  const search = createSearch(connection, () => LOCATION);
  const begin = await dumpLibraries(connection);
  const acts: Act[] = [];
  const edit = async (done: LibraryEdit, id = 1) => {
    const act = unwrap(await own.edit(id, done));
    acts.push(act);
    return act;
  };
  const set = (changes: LibraryChanges) => edit({ kind: 'library-set', changes });
  await set({
    name: ' Best ',
    description: 'Good ones.',
    color: '#AA3311',
    mediaType: 'movie',
    defaultDestination: 'Shelf 2',
  });
  await set({ isActive: false });
  const edited = (await select(connection, EDITED))[0]?.said;
  const inactive = {
    list: unwrap(await items.order(CRITERIA, 'list')).ids.length,
    figures: unwrap(await search.figures(null)).total,
    ofIts: unwrap(await items.order({ ...CRITERIA, libraryId: 1 }, 'list')).ids.length,
  };
  await set({ isActive: true });
  const deletion = await edit({ kind: 'library-delete' });
  const bin = async () => unwrap(await librariesNow.deleted()).map(({ name, titles }) => `${name} ${titles}`);
  const deleted = {
    listed: unwrap(await librariesNow.list()).map(({ name }) => name),
    bin: await bin(),
    roots: unwrap(await createScan(connection).roots()).length,
    list: unwrap(await items.order(CRITERIA, 'list')).ids.length,
  };
  // Another one takes its name; it comes back under the one it has then.
  const { value: third } = unwrap(await own.create({ name: 'Best' }));
  const taken = await bin();
  unwrap(await writes.undo(deletion.id));
  const back = unwrap(await librariesNow.list()).find(({ id }) => id === 1)?.name;
  // A name that another one has by now is not given back.
  unwrap(await own.edit(1, { kind: 'library-set', changes: { name: 'Mine' } }));
  const renaming = unwrap(await writes.undo()).left;
  await execute(
    connection,
    `DELETE FROM library WHERE id = ${third.id}; UPDATE library SET name = 'Best' WHERE id = 1`,
  );
  const renamed = await set({ name: 'Fresh' });
  unwrap(await own.create({ name: 'best' }));
  const nameTaken = unwrap(await writes.undo(renamed.id)).left;
  await execute(
    connection,
    "DELETE FROM library WHERE name = 'best'; UPDATE library SET name = 'Best' WHERE id = 1",
  );
  for (const { id } of acts.slice(0, 3).reverse()) unwrap(await writes.undo(id));
  const undone = renaming === 0 && begin === (await dumpLibraries(connection));
  const refused = [
    await own.edit(1, { kind: 'library-set', changes: { name: 'OTHER' } }),
    await own.edit(1, { kind: 'library-set', changes: { color: 'red' } }),
    await own.edit(1, { kind: 'library-set', changes: { name: 'Films' } }),
    await own.edit(1, { kind: 'library-restore' }),
    await own.edit(1, { kind: 'library-merge', intoId: 1 }),
    await own.edit(0, { kind: 'library-delete' }),
  ].map(codeOf);
  const { value: made, act: making } = unwrap(await own.create({ name: 'Made' }));
  const makingId = making?.id ?? 0;
  await new Promise((resolve) => setTimeout(resolve, 5));
  unwrap(await writes.undo(makingId));
  const [unmade] = await select(connection, `SELECT deleted_at AS at FROM library WHERE id = ${made.id}`);
  unwrap(await writes.redo(makingId));
  await execute(connection, `UPDATE scan_root SET library_id = ${made.id}`);
  const creation = [Number(unmade?.at) > (making?.doneAt ?? 0), codeOf(await writes.undo(makingId))];
  const broken = await faults(connection);
  await connection.close();
  return { edited, inactive, deleted, taken, back, nameTaken, undone, faults: refused, creation, broken };
}

/** Merges a library, of which a title is in the bin, into another one of another kind. */
export async function merged() {
  const { connection, writes, place } = await openTitles();
  await addRoot(connection, 1);
  await execute(
    connection,
    `UPDATE library SET media_type = 'movie', scan_rules = '{"ignoredExtensions":["avi","iso"],"smallestBytes":5}' WHERE id = 1;
     UPDATE library SET media_type = 'tv', scan_rules = '{"ignoredExtensions":["iso"],"smallestBytes":9}' WHERE id = 2`,
  );
  await place({ kind: 'remove' }, [1]);
  const begin = await dumpLibraries(connection);
  const own = createLibraryWrites(connection, () => undefined);
  const act = unwrap(await own.edit(1, { kind: 'library-merge', intoId: 2 }));
  const libraries = unwrap(await createLibraries(connection).list());
  const counts = libraries.map(({ name, counts }) => ({
    name,
    titles: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }));
  const rules = unwrap(await createScan(connection).rules(2));
  const roots = (await select(connection, 'SELECT library_id AS at FROM scan_root')).map(({ at }) => at);
  const end = await dumpLibraries(connection);
  unwrap(await writes.undo(act.id));
  const isSame = begin === (await dumpLibraries(connection));
  unwrap(await writes.redo(act.id));
  const isSameAgain = end === (await dumpLibraries(connection));
  await place({ kind: 'restore' }, [1]);
  const restored = (await select(connection, 'SELECT library_id AS at FROM media_item WHERE id = 1'))[0]?.at;
  const broken = await faults(connection);
  await connection.close();
  return {
    counts,
    mediaType: libraries[0]?.mediaType,
    rules: { ignoredExtensions: rules.ignoredExtensions, smallestBytes: rules.smallestBytes },
    roots,
    restored,
    isSame,
    isSameAgain,
    broken,
  };
}

/** Titles and a library that were deleted long ago. */
export async function tidied() {
  const { connection, writes, place } = await openTitles();
  await addRoot(connection, 1);
  const act = await place({ kind: 'remove' }, [1, 3, SERIES]);
  await execute(
    connection,
    `INSERT INTO scan_folder (root_id, path) VALUES (1, '');
     INSERT INTO media_file (media_item_id, path, name, folder_id, created_at, updated_at)
     VALUES (1, 'Root 1/a.mkv', 'a.mkv', 1, 0, 0);
     UPDATE bin_item SET deleted_at = 1;
     UPDATE library SET deleted_at = 1 WHERE id = 2;
     DELETE FROM bin_item WHERE media_item_id IN (5, 6)`,
  );
  const own = createLibraryWrites(connection, () => undefined);
  const { titles, libraries } = unwrap(await own.tidyBin(Date.now()));
  const look = async () =>
    (await select(connection, "SELECT title || ' ' || library_id AS said FROM media_item ORDER BY id")).map(
      ({ said }) => said,
    );
  const left = await look();
  const notUndone = unwrap(await writes.undo(act.id)).left;
  await place({ kind: 'remove' }, [1]);
  const { reply } = await removeLibrary(connection, 0);
  const bins = await select(connection, 'SELECT count(*) AS bins FROM library WHERE id = 0');
  const emptied = { ok: reply.ok, left: await look(), bin: bins[0]?.bins };
  const broken = await faults(connection);
  await connection.close();
  return { titles, libraries: libraries.map(({ name }) => name), left, emptied, notUndone, broken };
}

/** A library of the bin is restored before its removal has its turn, and is not while it is removed. */
export async function restoredInTime() {
  const { connection, writes } = await openTitles();
  const own = createLibraryWrites(connection, () => undefined);
  const titles = async () =>
    (await select(connection, 'SELECT count(*) AS titles FROM media_item'))[0]?.titles;
  unwrap(await own.edit(1, { kind: 'library-delete' }));
  unwrap(await own.edit(1, { kind: 'library-restore' }));
  const late = codeOf((await removeLibrary(connection, 1, undefined, true)).reply);
  const kept = await titles();
  unwrap(await own.edit(1, { kind: 'library-delete' }));
  const meanwhile: Promise<unknown>[] = [];
  const { reply } = await removeLibrary(
    connection,
    1,
    () => {
      if (meanwhile.length > 0) return;
      meanwhile.push(own.edit(1, { kind: 'library-restore' }).then(codeOf));
      meanwhile.push(writes.undo().then((undone) => unwrap(undone).left));
    },
    true,
  );
  const during = await Promise.all(meanwhile);
  const left = await titles();
  await connection.close();
  return { late, kept, during, isRemoved: reply.ok, left };
}

/** A library goes of which one episode is in the bin, with and without much else beside it. */
export async function episodeGoesAlong(isMost: boolean) {
  const { connection, place } = await openTitles();
  await place({ kind: 'remove' }, [6]);
  if (isMost)
    await execute(
      connection,
      `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
       SELECT 1, 'movie', 'Film ' || key, 'film ' || key, 0, 0 FROM json_each('[' || substr(replace(hex(zeroblob(5000)), '00', ',0'), 2) || ']');
       INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
       VALUES (2, 'movie', 'Other film', 'other film', 0, 0)`,
    );
  const { reply } = await removeLibrary(connection, 1);
  const left = await select(connection, 'SELECT id, series_id FROM media_item WHERE id <= 6');
  const bin = await select(connection, 'SELECT * FROM bin_item');
  const counts = await select(connection, 'SELECT * FROM item_count WHERE count > 0 AND library_id <> 2');
  const broken = await faults(connection);
  await connection.close();
  return { isRemoved: reply.ok, left, bin, counts, broken };
}

/** Titles of a library that goes by its age, of which files are in a folder of another one. */
export async function scannedByAnother() {
  const { connection, place } = await openTitles();
  await addRoot(connection, 1);
  await execute(
    connection,
    `INSERT INTO scan_folder (root_id, path) VALUES (1, '');
     INSERT INTO media_file (media_item_id, path, name, folder_id, created_at, updated_at)
     VALUES (1, 'Root 1/a.mkv', 'a.mkv', 1, 0, 0), (5, 'Root 1/b.mkv', 'b.mkv', 1, 0, 0)`,
  );
  await place({ kind: 'move', libraryId: 2 }, [1, 3, SERIES]);
  await execute(connection, 'UPDATE library SET deleted_at = 1 WHERE id = 2');
  const own = createLibraryWrites(connection, () => undefined);
  const { libraries } = unwrap(await own.tidyBin(Date.now()));
  for (const { id } of libraries) unwrap((await removeLibrary(connection, id, undefined, true)).reply);
  const { titles } = unwrap(await own.tidyBin(Date.now()));
  const left = await select(
    connection,
    "SELECT title || ' ' || library_id AS said FROM media_item ORDER BY id",
  );
  const binned = unwrap(await createLibraries(connection).binned(null, 10)).map(({ title }) => title);
  const broken = await faults(connection);
  await connection.close();
  return { titles, left: left.map(({ said }) => said), binned, broken };
}

/** Merges a library of more titles than are kept together, and undoes it. */
export async function mergedInGroups() {
  const { connection, writes, place } = await openTitles();
  await addRoot(connection, 1);
  await place({ kind: 'remove' }, [1]);
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
     SELECT 1, 'movie', 'Film ' || key, 'film ' || key, 0, 0
     FROM json_each('[' || substr(replace(hex(zeroblob(5000)), '00', ',0'), 2) || ']')`,
  );
  const begin = await dumpLibraries(connection);
  const own = createLibraryWrites(connection, () => undefined);
  const act = unwrap(await own.edit(1, { kind: 'library-merge', intoId: 2 }));
  const end = await dumpLibraries(connection);
  const parts = await select(
    connection,
    `SELECT (ordinal / 100) || ' ' || table_name || ' ' || json_array_length(changes) AS said
     FROM act_part WHERE act_id = ${act.id} ORDER BY ordinal`,
  );
  const left = [unwrap(await writes.undo(act.id)).left];
  const isSame = begin === (await dumpLibraries(connection));
  left.push(unwrap(await writes.redo(act.id)).left);
  const isSameAgain = end === (await dumpLibraries(connection));
  left.push(unwrap(await writes.undo(act.id)).left);
  const broken = await faults(connection);
  await connection.close();
  return { titles: act.itemCount, parts: parts.map(({ said }) => said), left, isSame, isSameAgain, broken };
}
