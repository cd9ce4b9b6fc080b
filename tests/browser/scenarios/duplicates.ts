import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { doneAct } from './done-act.ts';
import { dump, open } from './duplicates-database.ts';
import { credit, execute, FEW, faults, importItems, item, makeLibrary, select } from './import-database.ts';
import { codeOf, DETAILS } from './metadata-films.ts';

const file = (id: number, itemId: number, more: string) =>
  `INSERT INTO media_file (id, media_item_id, path, name, created_at, updated_at) VALUES (${id}, ${itemId}, 'R/${id}.mkv', '${id}.mkv', 1, 1);
   UPDATE media_file SET ${more} WHERE id = ${id};`;

/** Films that are one by an id, by title, by content and by size; films that only look so; and episodes. */
export async function found() {
  const { connection, writes, api, report } = await open();
  const film = (title: string, year: number | null, externalIds: Record<string, string> = {}) =>
    item({ title, year, externalIds });
  await importItems(
    connection,
    [
      film('Harbor', 1990, { tmdb: '1' }),
      film('Port', 1990, { tmdb: '2' }),
      film('Dune Road', 2001, { tmdb: '3' }),
      film('Lighthouse', 2002),
      film('Tower', 1999),
      film('Keep', 1998),
      item({ title: 'Pilot', mediaType: 'episode', seriesTitle: 'Isle', season: 1, episode: 1 }),
      item({ title: 'Second', mediaType: 'episode', seriesTitle: 'Isle', season: 1, episode: 2 }),
    ],
    { expectedItems: FEW },
  );
  const id = async (title: string) =>
    Number((await select(connection, `SELECT id FROM media_item WHERE title = '${title}'`))[0]?.id);
  const [port, dune, lighthouse, tower, keep, pilot] = await Promise.all(
    ['Port', 'Dune Road', 'Lighthouse', 'Tower', 'Keep', 'Pilot'].map(id),
  );
  const copy = (from: number | undefined, to: number, set = '') =>
    `INSERT INTO media_item (id, library_id, media_type, title, sort_title, year, series_id, season, episode, added_at, updated_at)
     SELECT ${to}, library_id, media_type, title, sort_title, year, series_id, season, episode, 1, 1 FROM media_item WHERE id = ${from}; ${set}`;
  await execute(
    connection,
    `UPDATE external_id SET external_id = '1' WHERE media_item_id = ${port};
     ${copy(dune, 101, `INSERT INTO external_id VALUES (101, 'tmdb', '4');`)}
     ${copy(lighthouse, 102)}
     ${copy(pilot, 103)}
     ${file(1, Number(tower), `fingerprint = 'same', size_bytes = 5`)}
     ${file(2, Number(keep), `fingerprint = 'same', size_bytes = 5`)}
     INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at) VALUES (1, 1, 'R', 'folder', 'k', 1, 1);
     INSERT INTO scan_folder (id, root_id, path) VALUES (1, 1, '');
     ${file(3, Number(dune), `size_bytes = 700000000, folder_id = 1, fingerprint = 'a'`)}
     ${file(4, Number(tower), `size_bytes = 700000000, folder_id = 1`)}`,
  );
  const names = new Map(
    (await select(connection, 'SELECT id, title FROM media_item')).map((row) => [row.id, row.title]),
  );
  const named = async () =>
    (await report()).map((group) => ({ ...group, ids: group.ids.map((one) => names.get(one)) }));
  const first = await named();
  const kept = (await api.report('2', () => undefined)).ok;
  // Several lists of the same films are not what is looked for: two that a person says are two are not told again.
  unwrap(await writes.setApart([Number(lighthouse), 102]));
  const apart = await named();
  unwrap(await writes.undo());
  const again = await named();
  await connection.close();
  return { first, kept, apart: apart.length, isBack: JSON.stringify(again) === JSON.stringify(first) };
}

/** Titles that were deleted, or whose library was or is switched off, beside one that stands: what is found, and merged. */
export async function foundOfDeleted() {
  const { connection, writes, report } = await open();
  for (const name of ['Stands', 'Deleted', 'Off']) await makeLibrary(connection, name);
  await execute(
    connection,
    `INSERT INTO media_item (id, library_id, media_type, title, sort_title, year, added_at, updated_at) VALUES
       (1, 1, 'movie', 'Harbor', 'harbor', 1990, 1, 1), (2, 3, 'movie', 'Harbor', 'harbor', 1990, 1, 1),
       (3, 0, 'movie', 'Harbor', 'harbor', 1990, 1, 1), (4, 4, 'movie', 'Harbor', 'harbor', 1990, 1, 1),
       (5, 2, 'movie', 'Tower', 'tower', 1990, 1, 1), (6, 1, 'movie', 'Tower', 'tower', 1990, 1, 1);
     UPDATE library SET deleted_at = 1 WHERE id = 3;
     UPDATE library SET is_active = 0 WHERE id = 4;`,
  );
  const groups = (await report()).map(({ ids }) => ids);
  // Of a report that was made before they were deleted.
  const nothing = codeOf(await writes.merge([{ itemIds: [1, 2, 3] }]));
  const act = doneAct(await writes.merge([{ itemIds: [2, 1, 3, 4], keep: 1 }]));
  const left = (await select(connection, 'SELECT id FROM media_item ORDER BY id')).map(({ id }) => id);
  const apart = codeOf(await writes.setApart([1, 2, 3]));
  await connection.close();
  return { groups, nothing, itemCount: act.itemCount, left, apart };
}

/** Two films of which the one has everything a title can have, and a third; and two series with episodes. */
async function fill(connection: Connection): Promise<void> {
  await importItems(
    connection,
    [
      item({ title: 'Harbor', year: 1990, genres: ['Drama'], externalIds: { tmdb: '1', imdb: 'tt1' } }),
      item({
        title: 'The Harbor',
        genres: ['Noir'],
        countries: ['FR'],
        companies: ['Nordlicht'],
        description: 'Ships.',
        rating: 7.5,
        votes: 10,
        runtimeMin: 90,
        originalTitle: 'Hafen',
        alternativeTitles: ['Puerto'],
        credits: [credit('Ada Lind'), credit('Bo Ek', null, 'director')],
        externalIds: { tmdb: '2', tvdb: '9' },
      }),
      item({ title: 'Harbor (1990)', year: 1990 }),
      item({ title: 'Pilot', mediaType: 'episode', seriesTitle: 'Isle', season: 1, episode: 1 }),
      item({ title: 'Pilot B', mediaType: 'episode', seriesTitle: 'Isle B', season: 1, episode: 1 }),
      item({ title: 'Second B', mediaType: 'episode', seriesTitle: 'Isle B', season: 1, episode: 2 }),
    ],
    { expectedItems: FEW },
  );
  await execute(
    connection,
    `UPDATE external_id SET external_id = '1' WHERE source = 'tmdb';
     ${file(1, 1, `resolution = '720p', size_bytes = 10`)}
     ${file(2, 2, `resolution = '2160p', hdr = 'HDR10', size_bytes = 20, fingerprint = 'x'`)}
     INSERT INTO audio_track (media_file_id, language) VALUES (2, 'fr'), (2, 'en');
     INSERT INTO subtitle (media_item_id, language, media_file_id, created_at, updated_at) VALUES (2, 'de', 2, 1, 1);
     INSERT INTO artwork (media_item_id, artwork_type, local_path, dominant_color, download_status, created_at, updated_at)
       VALUES (1, 'poster', 'aa', '#112233', 'completed', 1, 1), (2, 'poster', 'bb', '#112233', 'completed', 1, 1),
         (2, 'fanart', 'cc', '#112233', 'completed', 1, 1);
     INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'Sea', 1, 1), (2, 'Old', 1, 1);
     INSERT INTO item_tag VALUES (1, 1), (2, 1), (2, 2);
     INSERT INTO collection (id, name, created_at, updated_at) VALUES (1, 'Ports', 1, 1);
     INSERT INTO item_collection VALUES (2, 1, 4);
     INSERT INTO favourite VALUES (1, 'Good.', 5), (2, 'Really.', 3);
     INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (1, 0, 1, 5000, 10), (2, 1, 2, NULL, 30);
     INSERT INTO play_event (media_item_id, started_at, ended_at) VALUES (1, 1, 2), (2, 3, 4);
     INSERT INTO user_rating VALUES (1, 6, 1), (2, 8, 2);
     INSERT INTO item_field VALUES (2, 'rating', 1, 0, 7);
     INSERT INTO trailer (media_item_id, name, url, created_at) VALUES (2, 'T', 'https://example.org/t', 1);
     INSERT INTO history_event (media_item_id, event_type, timestamp) VALUES (2, 'played', 1);
     INSERT INTO match_case (media_item_id, library_id, list, outcome, folder, sort_title, asked_at, candidates)
       VALUES (2, 1, 'waiting', 'unsure', '', 'harbor', 1, '[]');
     INSERT INTO match_refusal VALUES (2, 'tmdb', '77');
     INSERT INTO item_nfo (media_item_id, path, said, external_ids, is_locked, wants_details, applied_at)
       VALUES (2, 'R/2.nfo', '[]', '{}', 0, 0, 1);
     INSERT INTO media_file_other_item VALUES (1, 3);`,
  );
}

/** Merging, and what it comes to; undone and done again, all tables are as they were. */
export async function merged() {
  const { connection, writes, told } = await open();
  await fill(connection);
  const before = await dump(connection);
  const act = unwrap(await writes.merge([{ itemIds: [1, 2, 3], keep: 1 }]));
  const after = await dump(connection);
  const detail = unwrap(await createItems(connection).get(1));
  const kept = await select(
    connection,
    `SELECT (SELECT notes FROM favourite) AS notes, (SELECT rating FROM user_rating) AS rating,
      (SELECT play_count FROM watched_state) AS plays, (SELECT count(*) FROM play_event WHERE media_item_id = 1) AS events,
      (SELECT group_concat(field) FROM item_field WHERE media_item_id = 1) AS own,
      (SELECT count(*) FROM media_item WHERE media_type = 'movie') AS films`,
  );
  const broken = await faults(connection);
  const undone = unwrap(await writes.undo(act.id));
  const back = await dump(connection);
  const redone = unwrap(await writes.redo(act.id));
  const again = await dump(connection);
  unwrap(await writes.undo(act.id));
  const backAgain = await dump(connection);
  const brokenAfter = await faults(connection);
  await connection.close();
  const { tags, collections, externalIds, rating, runtimeMin, originalTitle, description, genres, files } =
    detail;
  return {
    act: { deed: act.deed, title: act.title, itemCount: act.itemCount },
    told: told.length,
    detail: {
      tags,
      collections,
      ids: externalIds.map(({ source, externalId }) => `${source}:${externalId}`),
      rating,
      runtimeMin,
      originalTitle,
      description,
      genres,
      credits: detail.credits.length,
      names: detail.alternativeTitles.map(({ title }) => title),
      files: files.map(({ id, subtitles }) => [id, subtitles.length]),
    },
    kept: kept[0],
    broken: [...broken, ...brokenAfter],
    left: [undone.left, redone.left],
    differences: [
      diffOf(before, back),
      // A time of change differs.
      diffOf(after.replaceAll(/updated_at\W+\d+/g, ''), again.replaceAll(/updated_at\W+\d+/g, '')),
      diffOf(before, backAgain),
    ],
  };
}

/** Series: episodes of one number become one; and many groups in one act, the keeper chosen by what is there. */
export async function mergedSeries() {
  const { connection, writes, report } = await open();
  await fill(connection);
  const ids = async (where: string) =>
    (await select(connection, `SELECT id FROM media_item WHERE ${where} ORDER BY id`)).map(({ id }) =>
      Number(id),
    );
  const series = await ids(`media_type = 'series'`);
  const before = await dump(connection);
  const certain = (await report()).filter((group) => group.certain);
  const act = unwrap(
    await writes.merge([{ itemIds: series }, ...certain.map((group) => ({ itemIds: group.ids }))]),
  );
  const titles = await select(
    connection,
    'SELECT title, series_id IS NULL AS isOwn FROM media_item ORDER BY title',
  );
  const broken = await faults(connection);
  const { left } = unwrap(await writes.undo(act.id));
  const difference = diffOf(before, await dump(connection));
  await connection.close();
  return { certain: certain.map((group) => group.ids), titles, deed: act.deed, left, difference, broken };
}

/** A version made a title of its own, undone, done again; and left where that title was changed since. */
export async function split() {
  const { connection, writes, edits, report } = await open();
  await fill(connection);
  const state = async () => dump(connection);
  unwrap(await writes.merge([{ itemIds: [1, 2], keep: 1 }]));
  const before = await state();
  const act = unwrap(await writes.split(1, 2));
  const own = await select(
    connection,
    `SELECT title, year, status, (SELECT group_concat(id) FROM media_file WHERE media_item_id = media_item.id) AS files,
      (SELECT count(*) FROM subtitle WHERE media_item_id = media_item.id) AS subtitles
     FROM media_item WHERE id = ${act.itemId}`,
  );
  const groups = (await report()).filter(({ ids }) => ids.includes(act.itemId ?? 0));
  const only = codeOf(await writes.split(1, 1));
  const undone = unwrap(await writes.undo(act.id));
  const difference = diffOf(before, await state());
  unwrap(await writes.redo(act.id));
  const later = doneAct(
    await writes.edit(Uint32Array.of(act.itemId ?? 0), [{ kind: 'user-rating', rating: 9 }]),
  );
  const changed = unwrap(await writes.undo(act.id));
  unwrap(await writes.undo(later.id));
  const unchanged = unwrap(await writes.undo(act.id));
  const acts = unwrap(await edits.acts({ limit: 10 })).length;
  const broken = await faults(connection);
  await connection.close();
  return {
    own: own[0],
    groups: groups.length,
    only,
    left: [undone.left, changed.left, unchanged.left],
    difference,
    acts,
    broken,
  };
}

/** A title that is gone comes back under its id though others came since; what was changed since stays. */
export async function idsStay() {
  const { connection, writes } = await open();
  await fill(connection);
  const highest = async () =>
    Number((await select(connection, 'SELECT max(id) AS id FROM media_item'))[0]?.id);
  const last = await highest();
  await execute(
    connection,
    `UPDATE media_item SET media_type = 'movie', series_id = NULL WHERE id = ${last}`,
  );
  const act = unwrap(await writes.merge([{ itemIds: [1, last], keep: 1 }]));
  await importItems(connection, [item({ title: 'New' })], { expectedItems: FEW });
  const next = await highest();
  unwrap(await writes.edit(Uint32Array.of(1), [{ kind: 'user-rating', rating: 9 }]));
  const { left } = unwrap(await writes.undo(act.id));
  const rows = await select(
    connection,
    `SELECT id, (SELECT rating FROM user_rating WHERE media_item_id = media_item.id) AS rating FROM media_item
     WHERE id IN (1, ${last}, ${next}) ORDER BY id`,
  );
  const broken = await faults(connection);
  await connection.close();
  return { left, isNext: next === last + 1, rows, last, broken };
}

/** Titles of two types, or those that are gone, are not merged. */
export async function refused() {
  const { connection, writes } = await open();
  await fill(connection);
  const [series] = await select(connection, `SELECT id FROM media_item WHERE media_type = 'series'`);
  const before = await dump(connection);
  const codes = [
    codeOf(await writes.merge([{ itemIds: [1, Number(series?.id)] }])),
    codeOf(await writes.merge([{ itemIds: [1, 999] }])),
    codeOf(await writes.setApart([1])),
    codeOf(await writes.split(1, 2)),
  ];
  const isSame = (await dump(connection)) === before;
  await connection.close();
  return { codes, isSame };
}

/** What a match says goes on after a merge: the title that stays is as any other. */
export async function matchedAfter() {
  const { connection, writes } = await open();
  await fill(connection);
  unwrap(await writes.merge([{ itemIds: [1, 2], keep: 1 }]));
  unwrap(await createMetadataWrites(connection, () => undefined).apply(1, DETAILS));
  const detail = unwrap(await createItems(connection).get(1));
  await connection.close();
  return { title: detail.title, files: detail.files.length, tags: detail.tags };
}

function diffOf(one: string, other: string): string[] {
  const [a, b] = [one.split('\n'), other.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((l) => `- ${l}`),
    ...b.filter((line) => !a.includes(line)).map((l) => `+ ${l}`),
  ];
}

/** What is counted of a title that was watched, or only begun, after another became a part of it, once that is undone. */
export async function watchedSince(plays: 0 | 1) {
  const { connection, writes } = await open();
  await fill(connection);
  await execute(
    connection,
    `DELETE FROM watched_state WHERE media_item_id = 1;
     INSERT INTO watched_state (media_item_id, is_watched, play_count, last_watched_at)
       SELECT id, 1, 4, 9 FROM media_item WHERE title IN ('Pilot', 'Pilot B');`,
  );
  const ids = async (where: string) =>
    (await select(connection, `SELECT id FROM media_item WHERE ${where} ORDER BY id`)).map(({ id }) =>
      Number(id),
    );
  const [series, pilots] = [await ids(`media_type = 'series'`), await ids(`title LIKE 'Pilot%'`)];
  const groups = [
    { itemIds: [1, 2], keep: 1 },
    { itemIds: series, keep: series[0] ?? 0 },
  ];
  const { id } = unwrap(await writes.merge(groups));
  const [stays] = await ids(`title = 'Pilot'`);
  await execute(
    connection,
    `UPDATE watched_state SET is_watched = 1, play_count = play_count + ${plays}, last_watched_at = 99
     WHERE media_item_id IN (1, ${stays})`,
  );
  const { left } = unwrap(await writes.undo(id));
  const found = await select(
    connection,
    `SELECT media_item_id AS id, is_watched AS watched, play_count AS plays FROM watched_state
     WHERE media_item_id IN (1, 2, ${pilots.join()}) ORDER BY 1`,
  );
  await connection.close();
  return { left, found: found.map(({ watched, plays }) => [watched, plays]) };
}
