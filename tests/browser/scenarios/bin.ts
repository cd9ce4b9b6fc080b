import fc from 'fast-check';
import type { PlaceEdit } from '/src/shared/edits/item-edit.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { itemRepository } from '/src/workers/db/repositories/item-repository.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createEpisodes } from '/src/workers/db/services/episodes-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createPeople } from '/src/workers/db/services/people-service.ts';
import { createPlayback } from '/src/workers/db/services/playback-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { CRITERIA, dump, EPISODES, LOCATION, openTitles, SERIES } from './bin-database.ts';
import { doneAct } from './done-act.ts';
import { execute, faults, makeLibrary, select } from './import-database.ts';
import { codeOf } from './metadata-films.ts';
import { episodes, film, openScanned, type Tree } from './scan-database.ts';

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
  await place({ kind: 'remove' }, [2, 3]);
  const byName = { sort: 'name', descending: false } as const;
  const listed = [byName, { ...byName, role: 'actor' }].map((criteria) => search.people(criteria));
  const people = (await Promise.all(listed)).map((reply) => unwrap(reply).ids.length);
  unwrap(await writes.undo());
  unwrap(await writes.undo());
  const undone = await look();
  await connection.close();
  return { before, deleted, undone, people };
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

/** A library goes while what was in it is elsewhere, a series gets an episode, and a title is deleted again later. */
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
  const removal = await place({ kind: 'remove' }, [2]);
  unwrap(await writes.undo(removal.id));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const later = Date.now();
  unwrap(await writes.redo(removal.id));
  const [binned] = await select(connection, 'SELECT deleted_at AS at FROM bin_item WHERE media_item_id = 2');
  const isKeptAnew = Number(binned?.at) >= later;
  const broken = await faults(connection);
  await connection.close();
  return { left, film: at(1), newEpisode: at(7), isKeptAnew, broken };
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
