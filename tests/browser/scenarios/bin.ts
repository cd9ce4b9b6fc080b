import fc from 'fast-check';
import type { ItemEdit, PlaceEdit } from '/src/shared/edits/item-edit.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { execute, FEW, faults, importItems, item, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { codeOf } from './metadata-films.ts';

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
    ['Amber Sky', 'Grey Hill', 'Long Road'].map((title) => item({ title, genres: ['Drama'] })),
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
  const place = async (edits: PlaceEdit, ids: readonly number[]) => unwrap(await edit([edits], ids));
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
        if (!reply.ok) continue;
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
