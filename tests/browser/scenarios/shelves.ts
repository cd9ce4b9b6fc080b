import type { TimedList } from '/src/rpc/shelves-api.ts';
import type { ItemRow } from '/src/shared/media-item.ts';
import { unwrap } from '/src/shared/reply.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createPlaybackWrites } from '/src/workers/db/services/playback-writes-service.ts';
import { createShelves } from '/src/workers/db/services/shelves-service.ts';
import { execute, makeLibrary, select } from './import-database.ts';
import { insertItem, openLibrary } from './library-database.ts';

const EPISODES = 4;

/** Films 1 to 4 and, from 5 on, a series with two seasons; the newest has the highest id. */
async function openShelves() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await makeLibrary(connection, 'Put away');
  const ids = await connection.write((statements) => {
    const add = (title: string, at: number, libraryId = 1) =>
      insertItem(statements, { libraryId, title, addedAt: at, runtimeMin: 100 });
    const films = [1, 2, 3, 4].map((at) => add(`Film ${at}`, at));
    const series = insertItem(statements, {
      libraryId: 1,
      title: 'Signals',
      mediaType: 'series',
      addedAt: 5,
    });
    const episodes = [0, 1, 2].flatMap((season) =>
      Array.from({ length: EPISODES }, (_, at) =>
        insertItem(statements, {
          ...{ libraryId: 1, title: `S${season}E${at + 1}`, mediaType: 'episode' as const, seriesId: series },
          ...{ season, episode: at + 1, addedAt: 10 + season * EPISODES + at },
        }),
      ),
    );
    const away = add('Away', 100, 2);
    return { films, series, episodes, away };
  });
  await execute(connection, 'UPDATE library SET is_active = 0 WHERE id = 2');
  return { connection, shelves: createShelves(connection), ...ids };
}

/** What stands at home, by title. */
export async function home() {
  const { connection, shelves, films, episodes, away } = await openShelves();
  const [, second = 0] = films;
  const s1e4 = episodes[7] ?? 0;
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (${second}, 0, 0, 60000, 50), (${away}, 0, 0, 60000, 70),
       (${films[2]}, 1, 1, NULL, 40), (${episodes[4]}, 1, 1, NULL, 30), (${s1e4}, 1, 1, NULL, 60);
     INSERT INTO favourite VALUES (${films[0]}, NULL, 1), (${films[3]}, 'Good.', 2);`,
  );
  const titles = async () => {
    const found = unwrap(await shelves.home(3));
    const rows = JSON.parse(new TextDecoder().decode(found.rows)) as ItemRow[];
    const name = (id: number) => rows.find((row) => row.id === id)?.title;
    return {
      begun: found.begun.map(({ id, resumeMs, durationMs }) => [name(id), resumeMs, durationMs]),
      added: found.added.map(name),
      watched: found.watched.map(name),
      favourites: found.favourites.map(name),
    };
  };
  const before = await titles();
  // The episode of the series that was begun stands there instead of the next one.
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (${episodes[8]}, 0, 0, 30000, 80)`,
  );
  const begun = (await titles()).begun;
  await connection.close();
  return { before, begun };
}

/** Lists by time, tags with what is below them, collections. */
export async function pages() {
  const { connection, shelves, films } = await openShelves();
  const writes = createEditWrites(connection, () => undefined);
  const edit = async (ids: readonly number[], edits: Parameters<typeof writes.edit>[1]) =>
    unwrap(await writes.edit(Uint32Array.from(ids), edits));
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) SELECT id, 1, 1, NULL, 7 FROM media_item WHERE id <= 4;
     INSERT INTO favourite SELECT id, 'Note ' || id, id FROM media_item WHERE id <= 4;`,
  );
  const walked: number[] = [];
  for (let before = null, at = 0; at < 5; at++) {
    const { titles } = unwrap(await shelves.timed('watched', before, 2));
    walked.push(...titles.map(({ id }) => id));
    before = (titles.at(-1) ?? null) as never;
    if (titles.length === 0) break;
  }
  const favourites = unwrap(await shelves.timed('favourites', null, 3)).titles;
  await edit(films.slice(0, 2), [{ kind: 'tags', add: ['Mood/Warm'], remove: [] }]);
  await edit(films.slice(1, 3), [{ kind: 'tags', add: ['mood/cold', 'Sea'], remove: [] }]);
  const { tags, branches } = unwrap(await shelves.tags());
  await edit([3, 1, 2], [{ kind: 'collections', add: ['Best'], remove: [] }]);
  unwrap(await writes.organise({ kind: 'order-collection', id: 1, itemId: 2, after: null }));
  const { collections } = unwrap(await shelves.collections());
  const one = unwrap(await shelves.collection(1));
  const gone = await shelves.collection(9);
  await connection.close();
  return {
    walked,
    favourites,
    tags: tags.map(({ name, count }) => [name, count]),
    branches,
    collections,
    itemIds: [...one.itemIds],
    gone: gone.ok,
  };
}

const HIDE = `
  UPDATE library SET deleted_at = 1 WHERE id = 3;
  UPDATE media_item SET library_id = 0 WHERE id = 4;`;

/** Titles that lists do not show: 2 of a library that is off, 3 of one that is deleted, 4 in the bin; and 1, 5, 6. */
async function openHidden() {
  const connection = await openLibrary();
  for (const name of ['Shown', 'Off', 'Deleted']) await makeLibrary(connection, name);
  const tags = ['Mood/Warm', 'Mood/Cold', 'Sea'];
  await connection.write((statements) => {
    for (const libraryId of [1, 2, 3, 1, 1, 1])
      insertItem(statements, { libraryId, title: 'Film', addedAt: 1, runtimeMin: 100 });
  });
  await execute(
    connection,
    `UPDATE library SET is_active = 0 WHERE id = 2;
     INSERT INTO tag (id, name, created_at, updated_at) VALUES ${tags.map((name, at) => `(${at + 1}, '${name}', 0, 0)`).join()};
     INSERT INTO item_tag SELECT id, 1 FROM media_item WHERE id < 6;
     INSERT INTO item_tag SELECT id, 2 FROM media_item WHERE id > 2;
     INSERT INTO item_tag SELECT id, 3 FROM media_item WHERE id IN (2, 4);
     INSERT INTO collection (id, name, created_at, updated_at) VALUES (1, 'Best', 0, 0);
     INSERT INTO item_collection SELECT id, 1, CASE id WHEN 1 THEN 9 ELSE id END FROM media_item;
     INSERT INTO favourite SELECT id, NULL, id FROM media_item;
     INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) SELECT id, id % 2 = 0, 1, CASE id % 2 WHEN 1 THEN 60000 END, id FROM media_item;`,
  );
  return { connection, shelves: createShelves(connection) };
}

/** What pages beside the lists tell before titles are hidden, and after. */
export async function hidden() {
  const { connection, shelves } = await openHidden();
  const told = async () => {
    const { begun, watched, added, favourites } = unwrap(await shelves.home(9));
    const timed = async (list: TimedList) =>
      unwrap(await shelves.timed(list, null, 9)).titles.map(({ id }) => id);
    const { tags, branches } = unwrap(await shelves.tags());
    const [collection] = unwrap(await shelves.collections()).collections;
    const one = unwrap(await shelves.collection(1));
    return {
      home: { begun: begun.map(({ id }) => id), watched, added, favourites },
      timed: [await timed('begun'), await timed('watched'), await timed('added'), await timed('favourites')],
      tags: [...tags, ...branches].map(({ name, count }) => [name, count]),
      collection: [collection?.count, collection?.watched, collection?.first],
      one: [one.count, one.watched, [...one.itemIds]],
    };
  };
  await execute(connection, HIDE);
  const few = await told();
  // So many that they are looked for from the tags.
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT 0, 'movie', 'x', 'x', 1, 1 FROM n`,
  );
  const many = await told();
  await connection.close();
  return { few, isSame: JSON.stringify(few) === JSON.stringify(many) };
}

/** A title goes behind another past those that are not shown; the order that is shown, and all of it. */
export async function orderBesideHidden() {
  const { connection, shelves } = await openHidden();
  await execute(connection, HIDE);
  const writes = createEditWrites(connection, () => undefined);
  const orders: (readonly number[])[] = [];
  const note = async () => {
    orders.push([...unwrap(await shelves.collection(1)).itemIds]);
    const all = await select(connection, 'SELECT media_item_id AS id FROM item_collection ORDER BY position');
    orders.push(all.map(({ id }) => Number(id)));
  };
  const move = async (itemId: number, after: number | null) => {
    unwrap(await writes.organise({ kind: 'order-collection', id: 1, itemId, after }));
    await note();
  };
  await note();
  await move(1, 5);
  await move(6, null);
  await move(6, 5);
  const gone = await writes.organise({ kind: 'order-collection', id: 1, itemId: 6, after: 99 });
  await connection.close();
  return { orders, gone: gone.ok ? 'ok' : gone.error.code };
}

/** A tag of very many titles, of which some are not shown; ms. */
export async function largeTags(count: number, hiddenCount: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     SELECT iif(i <= ${hiddenCount}, 0, 1), 'movie', 'Title ' || i, 'title ' || i, i, 0 FROM n;
     INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'a/b', 0, 0), (2, 'a/c', 0, 0);
     INSERT INTO item_tag SELECT id, 1 FROM media_item;
     INSERT INTO item_tag SELECT id, 2 FROM media_item WHERE id % 2;`,
  );
  const shelves = createShelves(connection);
  const start = performance.now();
  const { tags, branches } = unwrap(await shelves.tags());
  const ms = performance.now() - start;
  await connection.close();
  return { counts: [...tags, ...branches].map((one) => one.count), ms };
}

/** Where a title was left changes nothing that a search knows; that it was watched does. */
export async function searchChanges() {
  const { connection, films } = await openShelves();
  const writes = createPlaybackWrites(connection, () => undefined);
  const told = async () =>
    Number((await select(connection, 'SELECT count(*) AS n FROM search_change'))[0]?.n);
  const [id = 0] = films;
  const start = await told();
  for (let at = 1; at <= 10; at++) unwrap(await writes.setPosition(id, 0, at * 60_000, true));
  const passing = (await told()) - start;
  unwrap(await writes.finish(id, 0, { startedAt: 1, endedAt: 9000, positionMs: 8000 }));
  const finished = (await told()) - start - passing;
  await connection.close();
  return { passing, finished };
}

/** The shelves of very many titles, watched, begun and marked at one time; ms. */
export async function largeHome(count: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, added_at, updated_at, series_id, season, episode)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     SELECT 1, CASE i % 20 WHEN 1 THEN 'series' ELSE 'episode' END, 'Title ' || i, 'title ' || i, i, 0,
       CASE i % 20 WHEN 1 THEN NULL ELSE i - (i + 19) % 20 END, 1, (i + 19) % 20 FROM n;
     INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) SELECT id, id % 3 > 0, 1, CASE id % 3 WHEN 0 THEN 60000 END, id FROM media_item
       WHERE media_type = 'episode' AND episode < 19;
     INSERT INTO favourite SELECT id, NULL, 5 FROM media_item;`,
  );
  const shelves = createShelves(connection);
  const times: number[] = [];
  let shown = 0;
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const home = unwrap(await shelves.home(20));
    times.push(performance.now() - start);
    shown = home.begun.length + home.added.length + home.watched.length + home.favourites.length;
  }
  await connection.close();
  return { shown, first: times[0] ?? 0, median: times.toSorted((a, b) => a - b)[3] ?? 0 };
}
