import fc from 'fast-check';
import { type EditorParts, EditorSession } from '/src/app/edits/editor-session.ts';
import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { mergeItem, unmergeItem } from '/src/workers/db/repositories/item-merge-repository.ts';
import { createArtworkUse } from '/src/workers/db/services/artwork-use-service.ts';
import { createEdits, createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { letWait, OTHER_DEED, otherDeeds } from './act-kinds.ts';
import { ACT, PICTURE } from './arbitrary-edits.ts';
import {
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
import { codeOf, DETAILS } from './metadata-films.ts';
import { watchTold } from './told-lists.ts';

const FILMS = ['Harbor', 'Lighthouse', 'Dune Road'];
/** What acts may change, by table; times of changes are none of it. */
const TABLES = {
  media_item:
    'id, title, sort_title, original_title, year, aired_date, runtime_min, rating, season, episode, status',
  item_text: '*',
  item_country: '*',
  item_keyword: '*',
  credit: '*',
  own_artwork: '*',
  item_tag: '*',
  item_collection: '*',
  favourite: '*',
  watched_state: '*',
  play_event: '*',
  user_rating: '*',
  item_field: '*',
  saved_search: 'id, name, description, criteria, position, is_pinned, created_at',
  'library WHERE deleted_at IS NULL': 'id, name, scan_rules',
  scan_root: 'id, library_id, name, kind, handle_key, created_at',
  match_case: 'media_item_id, list',
};

async function openFilms() {
  const connection = await openLibrary();
  const told: ChangeEvent[] = [];
  await makeLibrary(connection);
  await importItems(
    connection,
    FILMS.map((title, at) =>
      item({ title, year: 1990 + at, genres: ['Drama'], countries: ['FR'], description: 'Old.' }),
    ),
    { expectedItems: FEW },
  );
  const publish = (event: ChangeEvent) => void told.push(event);
  const writes = createEditWrites(connection, publish);
  const edit = async (edits: readonly ItemEdit[], ids: readonly number[] = [1]) =>
    unwrap(await writes.edit(Uint32Array.from(ids), edits));
  const get = async (id = 1) => unwrap(await createItems(connection).get(id));
  return { connection, told, writes, edits: createEdits(connection), edit, get };
}

async function dump(connection: Connection): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const [table, columns] of Object.entries(TABLES))
    tables[table] = (await select(connection, `SELECT ${columns} FROM ${table}`))
      .map((row) => JSON.stringify(row))
      .sort();
  tables.genres = await select(
    connection,
    'SELECT media_item_id, name FROM item_genre JOIN genre ON genre.id = genre_id ORDER BY 1, 2',
  );
  return JSON.stringify(tables, null, 1);
}

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

/** What is a person's own stays, whoever speaks of the title; what is given back does not. */
export async function ownStays() {
  const { connection, edits, edit, get } = await openFilms();
  const writes = createMetadataWrites(connection, () => undefined);
  await edit([
    { kind: 'set', field: 'title', value: 'My Harbour' },
    { kind: 'set', field: 'description', value: 'Mine.' },
    { kind: 'list', field: 'genres', add: ['Noir'], remove: ['Drama'] },
    { kind: 'lock', field: 'year', isLocked: true },
    {
      kind: 'credits',
      credits: [{ personId: null, name: 'Ada Lang', role: 'actor', character: 'Keeper' }],
    },
  ]);
  unwrap(await writes.apply(1, DETAILS, 'person'));
  const own = await get();
  const fields = unwrap(await edits.ownFields(1));
  await edit([
    { kind: 'release', field: 'title' },
    { kind: 'release', field: 'year' },
  ]);
  unwrap(await writes.apply(1, DETAILS, 'score'));
  const given = await get();
  await connection.close();
  return {
    own,
    fields: fields.map(({ field, isEdited, isLocked }) => ({ field, isEdited, isLocked })),
    given,
  };
}

/** A title that was changed since an act is left as it is; the others are taken back. */
export async function changedSince() {
  const { connection, writes, edit, get } = await openFilms();
  const act = await edit([{ kind: 'set', field: 'year', value: 2001 }], [1, 2, 3]);
  await edit([{ kind: 'set', field: 'year', value: 2002 }], [2]);
  await execute(connection, 'DELETE FROM media_item WHERE id = 3');
  const { left } = unwrap(await writes.undo(act?.id ?? 0));
  const years = [(await get(1)).year, (await get(2)).year];
  const twice = codeOf(await writes.undo(act?.id ?? 0));
  await connection.close();
  return { left, years, twice };
}

const EVERYTHING: readonly ItemEdit[] = [
  { kind: 'set', field: 'title', value: 'Mine' },
  { kind: 'set', field: 'description', value: 'Mine.' },
  { kind: 'list', field: 'genres', add: ['Noir'], remove: ['Drama'] },
  { kind: 'list', field: 'countries', add: [], remove: ['FR'] },
  { kind: 'list', field: 'keywords', add: ['sea'], remove: [] },
  { kind: 'tags', add: ['to see'], remove: [] },
  { kind: 'collections', add: ['Sea'], remove: [] },
  { kind: 'favourite', isFavourite: true, notes: 'Good.' },
  { kind: 'watched', isWatched: true },
  { kind: 'user-rating', rating: 8 },
  { kind: 'lock', field: 'year', isLocked: true },
  { kind: 'artwork', type: 'poster', picture: PICTURE },
];

/** A library goes with all that was made of its titles: ids are given out again. */
export async function goesWithLibrary(others: boolean) {
  const { connection, edit } = await openFilms();
  if (others) {
    const libraryId = await makeLibrary(connection, 'Others');
    await importItems(connection, [item({ title: 'Other' })], { expectedItems: FEW, libraryId });
  }
  await edit(EVERYTHING, [1, 2, 3]);
  await removeLibrary(connection, 1);
  const broken = await faults(connection);
  await connection.close();
  return broken;
}

/** An act is done again after another has taken what it had given back. */
export async function playedBetween() {
  const { connection, writes, edit, get } = await openFilms();
  const act = await edit([{ kind: 'watched', isWatched: true }], [1]);
  unwrap(await writes.undo(act?.id ?? 0));
  await edit([{ kind: 'watched', isWatched: true }], [2]);
  const { left } = unwrap(await writes.redo(act?.id ?? 0));
  const plays = [(await get(1)).playCount, (await get(2)).playCount];
  await connection.close();
  return { left, plays };
}

/** A catalogue that is to replace what is known leaves alone what is a person's own. */
export async function imported(duplicates: 'replace' | 'update') {
  const { connection, edit, get } = await openFilms();
  await edit(EVERYTHING);
  const said = item({
    title: 'Harbor',
    year: 1990,
    runtimeMin: 90,
    genres: ['Comedy'],
    countries: ['IT'],
    description: 'New.',
    originalTitle: 'Hafen',
    alternativeTitles: ['Mine'],
    externalIds: { imdb: 'tt1' },
  });
  await execute(connection, "INSERT INTO external_id VALUES (1, 'imdb', 'tt1')");
  await importItems(connection, [said], { expectedItems: FEW, duplicates });
  const { title, year, runtimeMin, genres, countries, description, originalTitle } = await get();
  const broken = await faults(connection);
  await connection.close();
  return { title, year, runtimeMin, genres, countries, description, originalTitle, broken };
}

/** What a person thinks of a title goes with it when it becomes a part of another, and comes back. */
export async function merged() {
  const { connection, edit, get } = await openFilms();
  await edit(EVERYTHING, [2]);
  const before = await dump(connection);
  const one = await connection.write((statements) => mergeItem(statements, 2, 1));
  const rating = (await get(1)).userRating;
  await connection.write((statements) => unmergeItem(statements, one));
  const isBack = (await dump(connection)) === before;
  await connection.close();
  return { rating, isBack };
}

/** What cannot be done is refused, and nothing is done. */
export async function refused() {
  const { connection, told, writes, edits } = await openFilms();
  const before = await dump(connection);
  const answers = [
    await writes.edit(Uint32Array.of(1), [
      { kind: 'user-rating', rating: 3 },
      { kind: 'set', field: 'year', value: 12 },
    ]),
    await writes.edit(Uint32Array.of(99), [{ kind: 'watched', isWatched: true }]),
    await writes.edit(Uint32Array.of(1), []),
    await writes.undo(),
  ];
  const isSame = (await dump(connection)) === before;
  const acts = unwrap(await edits.acts({ limit: 10 })).length;
  await connection.close();
  return { codes: answers.map(codeOf), isSame, acts, told: told.length };
}

/** What was looked up is an act: undone and done again; a title that was edited since is left. */
export async function lookedUp() {
  const { connection, writes, edit, edits, get } = await openFilms();
  const metadata = createMetadataWrites(connection, () => undefined);
  const before = await dump(connection);
  unwrap(await metadata.apply(1, DETAILS, 'person'));
  const after = await dump(connection);
  const { act } = unwrap(await writes.undo());
  const isUndone = (await dump(connection)) === before;
  unwrap(await writes.redo(act.id));
  const isRedone = (await dump(connection)) === after;
  await edit([{ kind: 'set', field: 'year', value: 1950 }]);
  const { left } = unwrap(await writes.undo(act.id));
  const { title } = await get();
  const listed = unwrap(await edits.acts({ limit: 5 })).map(({ edits: [first] }) => first?.kind);
  await connection.close();
  return { isUndone, isRedone, left, title, listed };
}

/** What parts of a title were before acts, a look-up and what was undone; and which pictures those acts keep. */
export async function earlierValues() {
  const { connection, writes, edit, edits, get } = await openFilms();
  const metadata = createMetadataWrites(connection, () => undefined);
  await edit([
    { kind: 'list', field: 'genres', add: ['Noir'], remove: ['Drama'] },
    { kind: 'list', field: 'keywords', add: ['sea'], remove: [] },
    { kind: 'credits', credits: [{ personId: null, name: 'Ada Lang', role: 'actor', character: 'Keeper' }] },
    { kind: 'artwork', type: 'poster', picture: PICTURE },
    { kind: 'tags', add: ['to see'], remove: [] },
  ]);
  await edit([
    { kind: 'list', field: 'genres', add: ['Drama'], remove: [] },
    { kind: 'list', field: 'keywords', add: [], remove: ['sea'] },
    { kind: 'credits', credits: [] },
    { kind: 'tags', add: [], remove: ['to see'] },
  ]);
  unwrap(await metadata.apply(1, DETAILS, 'person'));
  await edit([
    { kind: 'artwork', type: 'poster', picture: null },
    { kind: 'set', field: 'originalTitle', value: 'Hafen' },
  ]);
  const undone = await edit([{ kind: 'set', field: 'year', value: 2001 }]);
  unwrap(await writes.undo(undone?.id));
  const history = unwrap(await edits.history(1));
  const { usedKeys } = createArtworkUse(connection);
  const used = unwrap(await usedKeys([PICTURE.key, '0']));
  await execute(connection, 'DELETE FROM act');
  const usedThen = unwrap(await usedKeys([PICTURE.key]));
  const { imported } = await get();
  await connection.close();
  return {
    values: history.map(({ field, value, giver }) => ({ field, value, by: giver?.kind ?? null })),
    used,
    usedThen,
    imported: imported?.name,
  };
}

/** Another tab stores something between the reading and the writing of this one, which hears of nothing. */
export async function missedChange() {
  const { connection, writes, edits, get } = await openFilms();
  const elsewhere = await openLibrary();
  const theirs = createEditWrites(elsewhere, () => undefined);
  let inTheGap: readonly ItemEdit[] = [];
  const app: EditorParts = {
    backend: {
      onChange: () => () => undefined,
      items: { get },
      edits: {
        ownFields: async (id: number) => unwrap(await edits.ownFields(id)),
        history: async (id: number) => unwrap(await edits.history(id)),
      },
    },
    edits: async () => ({
      edit: async (ids, mine, basis) => {
        if (inTheGap.length > 0) unwrap(await theirs.edit(Uint32Array.of(1), inTheGap));
        inTheGap = [];
        return unwrap(await writes.edit(Uint32Array.from(ids), mine, basis));
      },
    }),
  };
  const session = new EditorSession(app, await get());
  session.setText('year', '1987');
  session.setText('description', 'Typed here.');
  inTheGap = [
    { kind: 'set', field: 'year', value: 1950 },
    { kind: 'set', field: 'originalTitle', value: 'Hafen' },
  ];
  const first = await session.save();
  const { conflicts, before, draft, problem } = session.value;
  const stored = { year: (await get()).year, description: (await get()).description };
  session.settle('year', false);
  // What it does not touch may change as it likes.
  inTheGap = [{ kind: 'set', field: 'rating', value: 3 }];
  const second = await session.save();
  const { year, originalTitle, description, rating } = await get();
  const libraries = createLibraryWrites(connection, () => undefined);
  const library = codeOf(
    await libraries.edit(
      1,
      { kind: 'library-set', changes: { description: 'Mine.' } },
      { description: 'Theirs.' },
    ),
  );
  await elsewhere.close();
  await connection.close();
  return {
    ...{ first, conflicts, problem, stored },
    shown: [before.texts.year, draft.texts.year, draft.texts.description, draft.texts.originalTitle],
    second,
    afterwards: { year, originalTitle, description, rating },
    library,
  };
}
