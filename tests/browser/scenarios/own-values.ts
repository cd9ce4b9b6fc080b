import { type EditorParts, EditorSession } from '/src/app/edits/editor-session.ts';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import { createArtworkUse } from '/src/workers/db/services/artwork-use-service.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { PICTURE } from './arbitrary-edits.ts';
import { dump, openFilms } from './edits-database.ts';
import { execute, FEW, faults, importItems, item, makeLibrary, removeLibrary } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { codeOf, DETAILS, matchByScore } from './metadata-films.ts';

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
  unwrap(await writes.apply(1, DETAILS));
  const own = await get();
  const fields = unwrap(await edits.ownFields(1));
  await edit([
    { kind: 'release', field: 'title' },
    { kind: 'release', field: 'year' },
  ]);
  await matchByScore(connection, 1, DETAILS);
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
  const { connection, writes, edits, edit, get } = await openFilms();
  const act = await edit([{ kind: 'set', field: 'year', value: 2001 }], [1, 2, 3]);
  await edit([{ kind: 'set', field: 'year', value: 2002 }], [2]);
  await execute(connection, 'DELETE FROM media_item WHERE id = 3');
  const { left } = unwrap(await writes.undo(act?.id ?? 0));
  const years = [(await get(1)).year, (await get(2)).year];
  const twice = codeOf(await writes.undo(act?.id ?? 0));
  const [newest] = unwrap(await edits.acts({ itemId: 2, limit: 1 }));
  const older = unwrap(await edits.acts({ itemId: 2, before: newest?.id ?? 0, limit: 9 }));
  const ofFirst = unwrap(await edits.acts({ itemId: 1, limit: 9 }));
  const counts = [[newest], older, ofFirst].map((acts) => acts.map((one) => one?.itemCount));
  await connection.close();
  return { left, years, twice, counts };
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
  const { connection, writes, edit, get } = await openFilms();
  await edit(EVERYTHING, [2]);
  const before = await dump(connection);
  const { id } = unwrap(await writes.merge([{ itemIds: [1, 2], keep: 1 }]));
  const rating = (await get(1)).userRating;
  unwrap(await writes.undo(id));
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
  unwrap(await metadata.apply(1, DETAILS));
  const after = await dump(connection);
  const { act } = unwrap(await writes.undo());
  const isUndone = (await dump(connection)) === before;
  unwrap(await writes.redo(act.id));
  const isRedone = (await dump(connection)) === after;
  await edit([{ kind: 'set', field: 'year', value: 1950 }]);
  const { left } = unwrap(await writes.undo(act.id));
  const { title } = await get();
  const listed = unwrap(await edits.acts({ limit: 5 })).map(({ edits: [first] }) => first?.kind);
  const since = [await lookedUpThen('again'), await lookedUpThen('older')];
  await connection.close();
  return { isUndone, isRedone, left, title, listed, since };

  /** A field that was a person's own before is changed once more, or what made it their own is undone. */
  async function lookedUpThen(what: 'again' | 'older') {
    const id = what === 'again' ? 2 : 3;
    const list = (name: string) => edit([{ kind: 'list', field: 'keywords', add: [name], remove: [] }], [id]);
    const older = await list('noir');
    const actId = unwrap(await metadata.apply(id, DETAILS));
    if (what === 'again') await list('heist');
    else unwrap(await writes.undo(older?.id ?? 0));
    const outcome = unwrap(await writes.undo(actId));
    return [outcome.left, outcome.act.undoneAt, (await get(id)).keywords];
  }
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
  unwrap(await metadata.apply(1, DETAILS));
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
