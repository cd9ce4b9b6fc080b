import fc from 'fast-check';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { letWait, OTHER_DEED, otherDeeds } from './act-kinds.ts';
import { ACT, PICTURE } from './arbitrary-edits.ts';
import { dump, openFilms } from './edits-database.ts';
import { execute, FEW, faults, importItems, item, select } from './import-database.ts';
import { codeOf } from './metadata-films.ts';
import { watchTold } from './told-lists.ts';

/** Undoes acts from the newest, does them again from the oldest, and undoes them once more. */
async function turnBackAndForth(
  writes: ReturnType<typeof createEditWrites>,
  ids: number[],
  same: (at: number, what: string) => Promise<void>,
): Promise<void> {
  for (let at = ids.length - 1; at >= 0; at--) {
    const { left } = unwrap(await writes.undo(ids[at]));
    if (left > 0) throw new Error(`${left} left`);
    await same(at, 'undo');
  }
  for (const [at, id] of ids.entries()) {
    unwrap(await writes.redo(id));
    await same(at + 1, 'redo');
  }
  for (const id of ids.reverse()) unwrap(await writes.undo(id));
  await same(0, 'undo again');
}

/** Acts, undone from the newest, leave nothing behind; redone from the oldest, all is as it was after them. */
export async function backAndForth() {
  const { connection, writes, edit } = await openFilms();
  await letWait(connection);
  const doOther = otherDeeds(connection);
  const anyAct = fc.oneof(ACT, OTHER_DEED);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (acts) => {
      const states = [await dump(connection)];
      const ids: number[] = [];
      for (const wanted of acts) {
        const act = Array.isArray(wanted) ? await edit(wanted[1], wanted[0]) : await doOther(wanted);
        if (act === null) continue;
        ids.push(act.id);
        states.push(await dump(connection));
      }
      await turnBackAndForth(writes, ids, async (at, what) => {
        const now = await dump(connection);
        if (now !== states[at]) throw new Error(`${what} ${at} gives ${now} instead of ${states[at]}`);
      });
    }),
    { numRuns: 40 },
  );
  const broken = await faults(connection);
  await connection.close();
  return { broken };
}

/** What is said before an act is what it does; what is so already is no act. */
export async function foretold() {
  const { connection, told, writes, edits, edit } = await openFilms();
  const watch = await watchTold(connection, told);
  let idle = 0;
  const check = async (wanted: ItemEdit, items: readonly number[]): Promise<number[]> => {
    const preview = unwrap(await edits.preview(Uint32Array.from(items), [wanted], 'preview'));
    const act = await edit([wanted], items);
    await watch.check();
    if (act === null) idle++;
    const changes = act?.itemCount ?? 0;
    if (preview.changes !== changes || preview.effects[0]?.same !== items.length - changes)
      throw new Error(`${JSON.stringify(preview)} of ${JSON.stringify(wanted)} changed ${changes}`);
    return act === null ? [] : [act.id];
  };
  await fc.assert(
    fc.asyncProperty(fc.array(ACT, { minLength: 1, maxLength: 4 }), async (acts) => {
      const done: number[] = [];
      for (const [items, wanted] of acts) for (const one of wanted) done.push(...(await check(one, items)));
      for (const id of done.reverse()) {
        unwrap(await writes.undo(id));
        await watch.check();
      }
    }),
    { numRuns: 30 },
  );
  const before = await dump(connection);
  const nothing = await edit([
    { kind: 'set', field: 'year', value: 1990 },
    { kind: 'list', field: 'genres', add: ['drama'], remove: ['Noir'] },
    { kind: 'list', field: 'genres', add: ['drama'], remove: ['Drama'] },
    { kind: 'user-rating', rating: null },
    { kind: 'watched', isWatched: false },
    { kind: 'lock', field: 'year', isLocked: false },
    { kind: 'release', field: 'title' },
  ]);
  const isSame = (await dump(connection)) === before;
  await connection.close();
  const hadBoth = watch.kept.lists > 0 && watch.kept.others > 0;
  const hadItems = told.some(({ item: only }) => only !== undefined);
  return { hadIdle: idle > 0, nothing, isSame, hadBoth, hadItems };
}

/** What many titles have in common, and what they have not. */
export async function inCommon() {
  const { connection, edits, edit } = await openFilms();
  await edit([{ kind: 'set', field: 'year', value: 1990 }], [2]);
  await edit([{ kind: 'tags', add: ['sea'], remove: [] }], [1, 3]);
  await edit([{ kind: 'user-rating', rating: 8 }], [1, 2, 3]);
  await edit(
    [
      { kind: 'watched', isWatched: true },
      { kind: 'favourite', isFavourite: true },
    ],
    [3],
  );
  await edit([{ kind: 'favourite', isFavourite: true, notes: 'x'.repeat(3000) }], [2]);
  await edit([{ kind: 'lock', field: 'title', isLocked: true }], [1]);
  await edit([{ kind: 'artwork', type: 'poster', picture: PICTURE }], [1, 2]);
  const credit = (character: string | null) => ({
    personId: null,
    name: 'Ada Lang',
    role: 'actor',
    character,
  });
  await edit([{ kind: 'credits', credits: [credit('Keeper'), credit('Pilot')] }], [1]);
  await edit([{ kind: 'cast', add: [credit(null)], remove: [], change: [] }], [1, 2]);
  const values = unwrap(await edits.manyValues(Uint32Array.of(1, 2, 3, 99), 'values'));
  const stopped = edits.preview(
    new Uint32Array(50_000).map((_, at) => at),
    [{ kind: 'watched', isWatched: true }],
    'stopped',
  );
  await edits.cancel('stopped');
  const code = codeOf(await stopped);
  await connection.close();
  return { values, code };
}

/** Cast and crew of several titles are changed, and what is not meant stays. */
export async function recast() {
  const { connection, edit, get } = await openFilms();
  const member = (name: string, role: string, character: string | null = null) => ({
    ...{ personId: null, name, role, character },
  });
  await edit(
    [{ kind: 'credits', credits: [member('Bo Lind', 'actor'), member('Ada Lang', 'actor', 'Cook')] }],
    [1],
  );
  await edit(
    [{ kind: 'credits', credits: [member('Cy Moor', 'writer'), member('Ada Lang', 'director')] }],
    [2],
  );
  const castOf = async (id: number) =>
    (await get(id)).credits.map(({ name, role, character }) => `${name}, ${role}, ${character}`).sort();
  const act = await edit(
    [
      {
        kind: 'cast',
        add: [member('Dee Orr', 'actor', 'Pilot'), member('ada lang', 'actor', 'Nobody')],
        remove: [{ personId: null, name: 'BO LIND', role: null }],
        change: [
          { personId: null, name: 'Ada Lang', role: 'actor', toCharacter: 'Keeper' },
          { personId: null, name: 'Cy Moor', role: 'writer', toRole: 'director' },
        ],
      },
    ],
    [1, 2],
  );
  const after = [await castOf(1), await castOf(2)];
  await edit([{ kind: 'favourite', isFavourite: true, notes: 'One.' }], [1]);
  await edit([{ kind: 'notes', notes: 'Two.', isAppended: true }], [1, 2]);
  const notes = [(await get(1)).favouriteNotes, (await get(2)).isFavourite];
  await edit([{ kind: 'notes', notes: 'n'.repeat(9_995), isAppended: true }], [1]);
  const isKept = (await get(1)).favouriteNotes === notes[0];
  await connection.close();
  return { itemCount: act?.itemCount, after, notes, isKept };
}

/** A series is watched with its episodes, as one act of one title. */
export async function watchedSeries() {
  const { connection, writes, edit } = await openFilms();
  await importItems(
    connection,
    [1, 2, 3].map((episode) =>
      item({ mediaType: 'episode', title: `Part ${episode}`, seriesTitle: 'Saga', season: 1, episode }),
    ),
    { expectedItems: FEW },
  );
  const [series] = await select(connection, "SELECT id FROM media_item WHERE media_type = 'series'");
  const seen = () =>
    select(
      connection,
      'SELECT count(*) AS seen FROM watched_state JOIN media_item ON id = media_item_id WHERE series_id IS NOT NULL AND is_watched = 1',
    );
  const act = await edit([{ kind: 'watched', isWatched: true }], [Number(series?.id)]);
  const [watched] = await seen();
  const again = await edit([{ kind: 'watched', isWatched: true }], [Number(series?.id)]);
  unwrap(await writes.undo(act?.id ?? 0));
  const [undone] = await seen();
  await connection.close();
  return {
    title: act?.title,
    itemCount: act?.itemCount,
    again,
    watched: watched?.seen,
    undone: undone?.seen,
  };
}

/** A genre that went with its last title comes back in the case that others have given it since. */
export async function respelledGenre() {
  const { connection, writes, edit } = await openFilms();
  const genres = async () =>
    (
      await select(
        connection,
        'SELECT name FROM item_genre JOIN genre ON id = genre_id WHERE media_item_id = 1 ORDER BY name',
      )
    ).map(({ name }) => name);
  const act = await edit([{ kind: 'list', field: 'genres', add: ['Noir'], remove: [] }], [1]);
  unwrap(await writes.undo(act?.id));
  await edit([{ kind: 'list', field: 'genres', add: ['noir'], remove: [] }], [2]);
  unwrap(await writes.redo(act?.id ?? 0));
  const again = await genres();
  const { left } = unwrap(await writes.undo(act?.id));
  const end = await genres();
  await connection.close();
  return { again, left, end };
}

/** What is watched and was begun again is taken from what is to be gone on with: no play, and back by an undo. */
export async function begunAgain() {
  const { connection, writes, edit } = await openFilms();
  await edit([{ kind: 'watched', isWatched: true }], [1]);
  await execute(connection, 'UPDATE watched_state SET resume_ms = 180000');
  const state = async () => {
    const [row] = await select(
      connection,
      `SELECT is_watched AS watched, play_count AS plays, resume_ms AS at,
         (SELECT count(*) FROM play_event) AS events FROM watched_state`,
    );
    return [row?.watched, row?.plays, row?.at, row?.events];
  };
  const act = await edit([{ kind: 'watched', isWatched: true }], [1]);
  const forgotten = await state();
  unwrap(await writes.undo(act?.id));
  const undone = await state();
  await connection.close();
  return { forgotten, undone };
}

/** How many acts are kept, the import among them, and which is the oldest, when ids have a gap and when they have none. */
export async function kept() {
  const { connection, edit } = await openFilms();
  const rate = (rating: number) => edit([{ kind: 'user-rating', rating }], [1]);
  const counts = async () => {
    const [row] = await select(connection, 'SELECT count(*) AS acts, min(id) AS first FROM act');
    return [row?.acts, row?.first];
  };
  await rate(1);
  await execute(connection, "UPDATE sqlite_sequence SET seq = 900 WHERE name = 'act'");
  await rate(2);
  const gap = await counts();
  await execute(
    connection,
    `INSERT INTO act (kind, detail, item_count, done_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 497) SELECT 'edit', '{}', 0, i FROM n`,
  );
  const full = await counts();
  await rate(3);
  const over = await counts();
  await connection.close();
  return { gap, full, over };
}

/** Who is taken out of their only title goes, and comes back as who they were, not as a namesake. */
export async function comesBack() {
  const { connection, told, writes, edit } = await openFilms();
  await execute(
    connection,
    `INSERT INTO person (id, name, created_at)
       VALUES (12, 'John Smith', 0), (13, 'Ann Lee', 0), (900, 'John Smith', 0), (901, 'Ann Lee', 0);
     INSERT INTO person_external_id (source, external_id, person_id) VALUES ('tmdb', '5', 901);
     INSERT INTO credit (media_item_id, role, position, person_id)
       VALUES (3, 'actor', 0, 12), (3, 'actor', 1, 13), (1, 'actor', 0, 900), (1, 'actor', 1, 901);`,
  );
  const cast = async () =>
    (
      await select(connection, 'SELECT person_id AS id FROM credit WHERE media_item_id = 1 ORDER BY position')
    ).map(({ id }) => id);
  const idle = async () =>
    (
      await select(
        connection,
        'SELECT id FROM person WHERE id NOT IN (SELECT person_id FROM credit) ORDER BY id',
      )
    ).map(({ id }) => id);
  const act = await edit([{ kind: 'credits', credits: [] }], [1]);
  const gone = await idle();
  const zoe = { personId: null, name: 'Zoe Orr', role: 'actor', character: null };
  await edit([{ kind: 'credits', credits: [zoe] }], [2]);
  // A source names her again: she is there under another id by now.
  await execute(
    connection,
    `INSERT INTO person (id, name, created_at) VALUES (950, 'Ann Lee', 0);
     INSERT INTO person_external_id (source, external_id, person_id) VALUES ('tmdb', '5', 950);
     INSERT INTO credit (media_item_id, role, position, person_id) VALUES (2, 'actor', 1, 950);`,
  );
  const left = [unwrap(await writes.undo(act?.id ?? 0)).left];
  const back = await cast();
  await execute(connection, "UPDATE person SET biography = 'Born at sea.' WHERE id = 900");
  left.push(unwrap(await writes.redo(act?.id ?? 0)).left);
  const again = { cast: await cast(), idle: await idle() };
  left.push(unwrap(await writes.undo(act?.id ?? 0)).left);
  const keepsLists = told.every((event) => event.keepsLists === true);
  const broken = await faults(connection);
  const end = { cast: await cast(), idle: await idle() };
  await connection.close();
  return { gone, left, back, again, end, keepsLists, broken };
}
