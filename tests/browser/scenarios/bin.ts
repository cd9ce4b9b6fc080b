import fc from 'fast-check';
import type { Act, ItemEdit, PlaceEdit } from '/src/shared/edits/item-edit.ts';
import type { LibraryChanges, LibraryEdit } from '/src/shared/edits/library-edit.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { itemRepository } from '/src/workers/db/repositories/item-repository.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createEpisodes } from '/src/workers/db/services/episodes-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createLibraries } from '/src/workers/db/services/libraries-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createPeople } from '/src/workers/db/services/people-service.ts';
import { createPlayback } from '/src/workers/db/services/playback-service.ts';
import { createScan } from '/src/workers/db/services/scan-reads-service.ts';
import { createScanWrites } from '/src/workers/db/services/scan-writes-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { doneAct } from './done-act.ts';
import {
  credit,
  execute,
  FEW,
  faults,
  importItems,
  item,
  makeLibrary,
  removeLibrary,
  select,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { codeOf } from './metadata-films.ts';
import { episodes, film, openScanned, type Tree } from './scan-database.ts';

const LOCATION = { prefix: 'library-database', generation: 1 };
const CRITERIA = { sort: 'title', descending: false } as const;
/** Ids of the titles that are there at first. */
const SERIES = 4;
const EPISODES = [5, 6];

/** Three films and a series of two episodes in one library, and another one without any. */
async function openTitles() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await makeLibrary(connection, 'Other');
  await importItems(
    connection,
    ['Amber Sky', 'Grey Hill', 'Long Road'].map((title) =>
      item({ title, genres: ['Drama'], credits: [credit('Ann Ames')], companies: ['Nordlicht'] }),
    ),
    { expectedItems: FEW },
  );
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, season, episode, series_id, added_at, updated_at)
     VALUES (1, 'series', 'Harbour', 'harbour', NULL, NULL, NULL, 0, 0), (1, 'episode', 'Dawn', 'dawn', 1, 1, 4, 0, 0),
       (1, 'episode', 'Dusk', 'dusk', 1, 2, 4, 0, 0);
     INSERT INTO item_genre (media_item_id, genre_id) VALUES (4, 1), (5, 1), (6, 1);
     INSERT INTO match_case (media_item_id, library_id, list, outcome, folder, sort_title, asked_at, candidates)
     VALUES (1, 1, 'waiting', 'unsure', '', 'amber sky', 0, '[]')`,
  );
  const writes = createEditWrites(connection, () => undefined);
  const edit = (edits: readonly ItemEdit[], ids: readonly number[]) =>
    writes.edit(Uint32Array.from(ids), edits);
  const place = async (edits: PlaceEdit, ids: readonly number[]) => doneAct(await edit([edits], ids));
  return { connection, writes, edit, place };
}

async function dump(connection: Connection): Promise<string> {
  return JSON.stringify(
    [
      await select(connection, 'SELECT id, library_id FROM media_item ORDER BY id'),
      await select(connection, 'SELECT * FROM bin_item ORDER BY media_item_id'),
      await select(connection, 'SELECT media_item_id, library_id FROM match_case'),
      await select(connection, 'SELECT * FROM item_count WHERE count > 0 ORDER BY library_id, media_type'),
    ],
    null,
    1,
  );
}

/** Episodes that are not where their series is, though nobody deleted them. */
const STRAYS = `SELECT count(*) AS strays FROM media_item JOIN media_item AS series ON series.id = media_item.series_id
  WHERE media_item.library_id <> series.library_id
    AND NOT EXISTS (SELECT 1 FROM bin_item WHERE media_item_id = media_item.id)`;

const EDIT: fc.Arbitrary<PlaceEdit> = fc.constantFrom<PlaceEdit>(
  { kind: 'move', libraryId: 1 },
  { kind: 'move', libraryId: 2 },
  { kind: 'remove' },
  { kind: 'restore' },
);
const ACT = fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), EDIT);

/** Acts, undone from the newest, leave nothing behind; redone from the oldest, all is as it was after them. */
export async function backAndForth() {
  const { connection, writes, edit } = await openTitles();
  let strays = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(ACT, { minLength: 1, maxLength: 6 }), async (acts) => {
      const states = [await dump(connection)];
      const ids: number[] = [];
      for (const [items, done] of acts) {
        const reply = await edit([done], items);
        if (!reply.ok || reply.value === null) continue;
        ids.push(reply.value.id);
        states.push(await dump(connection));
        strays += Number((await select(connection, STRAYS))[0]?.strays);
      }
      const same = async (at: number, what: string) => {
        const now = await dump(connection);
        if (now !== states[at]) throw new Error(`${what} ${at} gives ${now} instead of ${states[at]}`);
      };
      for (let at = ids.length - 1; at >= 0; at--) {
        const { left } = unwrap(await writes.undo());
        if (left > 0) throw new Error(`${left} left`);
        await same(at, 'undo');
      }
      for (const [at, id] of ids.entries()) {
        unwrap(await writes.redo(id));
        await same(at + 1, 'redo');
      }
      for (const id of ids.reverse()) unwrap(await writes.undo(id));
      await same(0, 'undo again');
    }),
    { numRuns: 40 },
  );
  const broken = await faults(connection);
  await connection.close();
  return { strays, broken };
}

/** A series with an episode that was deleted by itself. */
export async function seriesGoes() {
  const { connection, edit, place } = await openTitles();
  const where = async () => {
    const rows = await select(
      connection,
      'SELECT library_id AS at FROM media_item WHERE id >= 4 ORDER BY media_item.id',
    );
    const [series, first, second] = rows.map(({ at }) => at);
    return { series, first, second };
  };
  const say = async (reply: Promise<Reply<unknown>>) => codeOf(await reply);
  const alone = await say(edit([{ kind: 'move', libraryId: 2 }], EPISODES));
  await place({ kind: 'remove' }, [5]);
  await execute(connection, 'UPDATE bin_item SET deleted_at = 1');
  const { edits: words } = await place({ kind: 'move', libraryId: 2 }, [SERIES]);
  const moved = await where();
  await place({ kind: 'remove' }, [SERIES]);
  const deleted = await where();
  const episode = await say(edit([{ kind: 'restore' }], [5]));
  await place({ kind: 'restore' }, [SERIES]);
  const restored = await where();
  const nowhere = await say(edit([{ kind: 'move', libraryId: 9 }], [1]));
  const bin = await say(edit([{ kind: 'move', libraryId: 0 }], [1]));
  await connection.close();
  return { alone, moved, deleted, episode, restored, words, nowhere, bin };
}

/** What lists and searches show before, after a title is deleted, and when that is undone. */
export async function unseen() {
  const { connection, writes, place } = await openTitles();
  const items = createItems(connection);
  const search = createSearch(connection, () => LOCATION);
  const look = async () => {
    const facets = unwrap(await search.facets({ ...CRITERIA }));
    return {
      list: unwrap(await items.order(CRITERIA, 'list')).ids.length,
      count: unwrap(await items.count({})),
      search: unwrap(await search.page({ ...CRITERIA, text: 'amber' }, 0, 10)).total,
      filter: unwrap(await search.order({ ...CRITERIA, filter: { field: 'genre', anyOf: ['Drama'] } })).ids
        .length,
      facet: facets.fields.genre[0]?.count,
      figures: unwrap(await search.figures(null)).total,
      works: [...(await worksShown(connection, search))],
      named: unwrap(await search.suggest('library', '', 10)).map(({ name }) => name),
    };
  };
  const before = await look();
  await place({ kind: 'remove' }, [1]);
  const deleted = await look();
  unwrap(await writes.undo());
  const undone = await look();
  await connection.close();
  return { before, deleted, undone };
}

/** Works of the only person: on their page, by role, in the list, in what they have in common, and of the only company. */
async function worksShown(connection: Connection, search: ReturnType<typeof createSearch>) {
  const people = createPeople(connection);
  const { roles, titles, works } = unwrap(await people.person(1));
  const { rows } = unwrap(await people.rows(Uint32Array.of(1)));
  const summary = unwrap(await people.personSummary(1, 'works'));
  const company = unwrap(await people.company(1));
  const parse = (json: Uint8Array) => JSON.parse(new TextDecoder().decode(json));
  const order = unwrap(await search.people({ sort: 'works', descending: true }));
  return [
    titles,
    roles[0]?.count ?? 0,
    parse(works).length,
    parse(rows)[0].works,
    summary.looked,
    parse(company.works).length,
    order.ids.length,
  ];
}

/** A library goes while what was in it is elsewhere, and a series gets an episode. */
export async function changedSince() {
  const { connection, writes, place } = await openTitles();
  await makeLibrary(connection, 'Third');
  await place({ kind: 'move', libraryId: 3 }, [1]);
  const act = await place({ kind: 'move', libraryId: 2 }, [1, SERIES]);
  await execute(
    connection,
    `DELETE FROM library WHERE id = 3;
     INSERT INTO media_item (library_id, media_type, title, sort_title, season, episode, series_id, added_at, updated_at)
     VALUES (2, 'episode', 'Noon', 'noon', 1, 3, 4, 0, 0)`,
  );
  const { left } = unwrap(await writes.undo(act.id));
  const rows = await select(connection, 'SELECT id, library_id AS at FROM media_item ORDER BY id');
  const at = (id: number) => rows.find((row) => row.id === id)?.at;
  const broken = await faults(connection);
  await connection.close();
  return { left, film: at(1), newEpisode: at(7), broken };
}

/** Moves and deletes titles of a scanned folder, and scans it again with more files of them. */
export async function scannedAgain() {
  const { connection, scan, rows } = await openScanned();
  await makeLibrary(connection, 'Other');
  const episode = (name: string, title: string, number: number, episodeTitle: string | null) =>
    episodes(name, title, { seasons: [1], episodes: [number], episodeTitle });
  const first: Tree = {
    '': [film('Amber Sky', 2001), film('Grey Hill', 2002)],
    Series: [episode('h1.mkv', 'Harbour', 1, 'Dawn'), episode('l1.mkv', 'Lantern', 1, null)],
  };
  await scan(first);
  const idOf = async (title: string) =>
    Number((await rows(`SELECT id FROM media_item WHERE title = '${title}'`))[0]?.id);
  const writes = createEditWrites(connection, () => undefined);
  const done = async (edit: PlaceEdit, titles: readonly string[]) =>
    unwrap(await writes.edit(Uint32Array.from(await Promise.all(titles.map(idOf))), [edit]));
  await done({ kind: 'move', libraryId: 2 }, ['Amber Sky', 'Harbour']);
  await done({ kind: 'remove' }, ['Grey Hill', 'Lantern']);
  const more: Tree = {
    '': [
      ...(first[''] ?? []),
      film('Amber Sky', 2001, { name: 'amber 2160p.mkv', sizeBytes: 7 }),
      film('Grey Hill', 2002, { name: 'grey 2160p.mkv', sizeBytes: 8 }),
    ],
    Series: [
      ...(first.Series ?? []),
      episode('h2.mkv', 'Harbour', 2, 'Dusk'),
      episode('l2.mkv', 'Lantern', 2, null),
    ],
  };
  await scan(more);
  const look = async (where = '') =>
    (
      await rows(`SELECT media_type || ' ' || title || ' ' || library_id AS said FROM media_item ${where}
        ORDER BY media_type = 'episode', media_type, title, id`)
    ).map(({ said }) => said);
  const titles = await look();
  const files = Number((await rows('SELECT count(*) AS files FROM media_file'))[0]?.files);
  // Names are read otherwise now.
  await execute(connection, "UPDATE media_file SET reading = '{}'");
  await scan(more, { rereadsNames: true });
  const reread = (await look()).length;
  await done({ kind: 'restore' }, ['Lantern']);
  const restored = await look(
    "WHERE title = 'Lantern' OR series_id = (SELECT id FROM media_item WHERE title = 'Lantern')",
  );
  const broken = await faults(connection);
  await connection.close();
  return { titles, files, reread, restored, broken };
}

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
  const broken = await faults(connection);
  await connection.close();
  return { edited, inactive, deleted, taken, back, nameTaken, undone, faults: refused, broken };
}

async function addRoot(connection: Connection, libraryId: number): Promise<void> {
  const scans = createScanWrites({ connection, publish: () => undefined, lockName: () => 'test~job' });
  unwrap(
    await scans.addRoot({
      libraryId,
      name: `Root ${libraryId}`,
      kind: 'folder',
      handleKey: `key-${libraryId}`,
    }),
  );
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

/** What is told of a series while an episode of it is in the bin alone, and when all of it is. */
export async function seriesWithout() {
  const { connection, place } = await openTitles();
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, season, episode, series_id, added_at, updated_at)
     VALUES (1, 'episode', 'Noon', 'noon', 1, 3, ${SERIES}, 0, 0);
     INSERT INTO series_episode (series_id, season, episode, title) VALUES (${SERIES}, 1, 2, 'Dusk');
     INSERT INTO media_file (id, media_item_id, path, name, created_at, updated_at)
     SELECT id, id, 'h/' || id, 'h', 0, 0 FROM media_item WHERE series_id = ${SERIES}`,
  );
  const episodes = createEpisodes(connection);
  const playback = createPlayback(connection);
  const look = async () => {
    const [season] = unwrap(await episodes.seasons(SERIES, '2026-01-01'));
    const shown = unwrap(await episodes.season(SERIES, 1, '2026-01-01'));
    const repository = await connection.read((statements) => {
      const items = itemRepository(statements);
      return [items.episodes(SERIES).length, items.episodes(SERIES, 1).length];
    });
    return {
      there: season?.there,
      shown: shown.map(({ id, title }) => `${title} ${id}`),
      repository,
      next: unwrap(await playback.next(5, 5))?.title,
      neighbours: unwrap(await episodes.neighbours(5)).next?.title,
      ofDeleted: unwrap(await episodes.neighbours(6)).next?.title ?? null,
    };
  };
  const before = await look();
  await place({ kind: 'remove' }, [6]);
  const without = await look();
  await place({ kind: 'remove' }, [SERIES]);
  const whole = await look();
  await place({ kind: 'restore' }, [SERIES]);
  await place({ kind: 'remove' }, [5]);
  const upNext = unwrap(await playback.upNext(SERIES))?.title;
  await connection.close();
  return { before, without, whole, upNext };
}

/** A series is moved while a scan finds more of it. */
export async function movedMeanwhile() {
  const { connection, scan, rows } = await openScanned();
  await makeLibrary(connection, 'Other');
  const writes = createEditWrites(connection, () => undefined);
  const numbered = (number: number) =>
    episodes(`l${number}.mkv`, 'Lantern', { seasons: [1], episodes: [number] });
  const move = async () => {
    for (;;) {
      const [series] = await rows("SELECT id FROM media_item WHERE media_type = 'series'");
      if (series)
        return doneAct(
          await writes.edit(Uint32Array.of(Number(series.id)), [{ kind: 'move', libraryId: 2 }]),
        );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const before = async (path: string) => void (path === 'Late' && (await move()));
  await scan({ Early: [numbered(1)], Late: [numbered(2)] }, { before });
  const places = await rows('SELECT library_id AS at FROM media_item ORDER BY id');
  const broken = await faults(connection);
  await connection.close();
  return { places: places.map(({ at }) => at), broken };
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
