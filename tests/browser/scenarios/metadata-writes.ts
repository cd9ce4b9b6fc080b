import fc from 'fast-check';
import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { CatalogueItem } from '/src/shared/catalogue-item.ts';
import type { ItemRow } from '/src/shared/media-item.ts';
import type { StoredArtwork } from '/src/shared/metadata/stored-artwork.ts';
import type { MergedDetails } from '/src/shared/metadata/title-details.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createArtworkUse } from '/src/workers/db/services/artwork-use-service.ts';
import { beginFirstLoad } from '/src/workers/db/services/first-load-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import {
  credit,
  emptied,
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

const NOTHING: MergedDetails = {
  ref: { provider: 'tmdb', id: '603', kind: 'movie' },
  refs: [],
  sources: {},
  title: '',
  originalTitle: null,
  alternativeTitles: [],
  year: null,
  overview: null,
  language: null,
  airedDate: null,
  runtimeMin: null,
  rating: null,
  votes: null,
  genres: [],
  countries: [],
  companies: [],
  credits: [],
  images: [],
  trailers: [],
  translations: [],
  seasons: [],
  externalIds: {},
  url: null,
};

const DETAILS: MergedDetails = {
  ...NOTHING,
  refs: [
    { provider: 'tmdb', id: '603', kind: 'movie' },
    { provider: 'wikidata', id: 'Q83495', kind: 'movie' },
  ],
  title: 'The Quiet Harbour',
  originalTitle: 'Der stille Hafen',
  alternativeTitles: ['Quiet Harbour', 'The Quiet Harbour'],
  year: 1999,
  overview: 'A lighthouse keeper finds a letter.',
  language: 'en',
  airedDate: '1999-03-31',
  runtimeMin: 136,
  rating: 8.2,
  votes: 24_000,
  genres: ['Drama', 'Mystery'],
  countries: ['DE'],
  companies: ['Nordlicht'],
  credits: [
    { name: 'Ann Known', role: 'actor', character: 'Keeper', personExternalId: 'tmdb:1' },
    { name: 'Cleo New', role: 'actor', character: null, personExternalId: 'tmdb:2' },
    { name: 'Cleo New', role: 'director', character: null, personExternalId: 'tmdb:2' },
  ],
  trailers: [
    { name: 'Teaser', url: 'https://example.org/teaser', language: 'de' },
    { name: 'Not a page', url: 'javascript:alert(1)', language: null },
  ],
  externalIds: { tmdb: '603', imdb: 'tt9' },
};

const OLD: CatalogueItem = item({
  title: 'Harbor',
  alternativeTitles: ['Zuflucht'],
  year: 1998,
  description: 'An old overview.',
  genres: ['Drama', 'Sea'],
  countries: ['FR', 'IT'],
  companies: ['Gaumont'],
  runtimeMin: 90,
  rating: 7.3,
  votes: 5,
  externalIds: { imdb: 'tt1', tvdb: '7' },
  credits: [credit('Ann Known'), { ...credit('Bob Gone', 'imdb:nm2'), character: 'Himself' }],
});

const PICTURE: StoredArtwork = {
  type: 'poster',
  url: 'https://example.org/p.jpg',
  key: 'abc123',
  width: 500,
  height: 750,
  bytes: 4000,
  dominantColor: '#102030',
};

const PERSONAL = `
  INSERT INTO tag VALUES (1, 'to see', NULL, 0, 0); INSERT INTO item_tag VALUES (1, 1);
  INSERT INTO favourite VALUES (1, NULL, 5); INSERT INTO watched_state VALUES (1, 1, 3, NULL, 77);
  INSERT INTO media_file (media_item_id, path, name, size_bytes, created_at, updated_at) VALUES (1, '/a', 'a', 9, 0, 0);
  INSERT INTO trailer (media_item_id, name, url, created_at) VALUES (1, 'Old', 'https://example.org/old', 3);
  INSERT INTO artwork (media_item_id, artwork_type, url, download_status, created_at, updated_at)
  VALUES (1, 'poster', 'https://example.org/old.jpg', 'pending', 1, 2), (1, 'fanart', NULL, 'failed', 1, 2)`;

/** A library of the old film, another with one of its people, a series and an episode, and what writes it. */
async function openFilms() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(
    connection,
    [
      OLD,
      item({ title: 'Other', genres: ['Drama'], credits: [credit('Ann Known')] }),
      item({ title: 'Part', mediaType: 'episode', seriesTitle: 'Series', season: 1, episode: 1 }),
      item({ title: 'Clip', mediaType: 'video' }),
    ],
    { expectedItems: FEW },
  );
  await execute(connection, PERSONAL);
  const told: ChangeEvent[] = [];
  const writes = createMetadataWrites(connection, (change) => told.push(change));
  const items = createItems(connection);
  const idOf = async (title: string) =>
    Number((await select(connection, `SELECT id FROM media_item WHERE title = '${title}'`))[0]?.id);
  return { connection, told, writes, items, idOf, get: async () => unwrap(await items.get(1)) };
}

/** Every row of every table that is not made from others, by table. */
async function rows(connection: Connection): Promise<Record<string, unknown>> {
  const tables = await select(
    connection,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'text_search*'
       AND name NOT IN ('search_change', 'search_pending', 'job_run', 'job_rejection', 'sqlite_stat1')`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) found[String(name)] = await select(connection, `SELECT * FROM ${name}`);
  return found;
}

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : `${reply.error.code}: ${reply.error.message}`);

/** An item before and after details were put into it, who is left, and what a search finds. */
export async function applied() {
  const { connection, told, writes, get } = await openFilms();
  const search = createSearch(connection, () => ({ prefix: 'library-database', generation: 1 }));
  const find = async (text: string) => {
    const { rows } = unwrap(await search.page({ text, sort: 'relevance', descending: false }, 0, 10));
    return (JSON.parse(new TextDecoder().decode(rows)) as ItemRow[]).map(({ title }) => title);
  };
  const foundBefore = [await find('quiet harbour'), await find('zuflucht'), await find('cleo new')];
  const reply = await writes.apply(1, DETAILS, 'person');
  const after = await get();
  const found = [
    await find('quiet harbour'),
    await find('zuflucht'),
    await find('cleo new'),
    await find('lighthouse'),
  ];
  const people = await select(
    connection,
    `SELECT name, source || ':' || external_id AS id FROM person LEFT JOIN person_external_id ON person_id = person.id
     ORDER BY name`,
  );
  const genres = await select(connection, 'SELECT name FROM genre ORDER BY name');
  const companies = await select(connection, 'SELECT name FROM company ORDER BY name');
  const broken = await faults(connection);
  await connection.close();
  const names = (list: readonly Record<string, unknown>[]) => list.map(({ name }) => name);
  return {
    before: unwrap(reply).title,
    after,
    foundBefore,
    found,
    people,
    genres: names(genres),
    companies: names(companies),
    told,
    broken,
  };
}

/** What is left of an item when the details say nothing, or nothing that the schema takes. */
export async function notSaid() {
  const { connection, writes, get } = await openFilms();
  const before = await get();
  unwrap(await writes.apply(1, NOTHING, 'score'));
  const nothing = await get();
  const odd: MergedDetails = {
    ...NOTHING,
    title: '  ',
    year: 12,
    runtimeMin: 0,
    rating: 0,
    votes: 0,
    airedDate: '2001-02-30',
    genres: [' '],
    credits: [{ name: ' ', role: 'actor', character: null, personExternalId: null }],
    externalIds: { imdb: '' },
  };
  unwrap(await writes.apply(1, odd, 'score'));
  const oddly = await get();
  await connection.close();
  const changing = { updatedAt: 0, status: '', metadataSources: [] };
  const rest = (detail: typeof before) => JSON.stringify({ ...detail, ...changing });
  return {
    isKept: rest(nothing) === rest(before),
    isKeptOddly: rest(oddly) === rest(before),
    status: nothing.status,
    sources: nothing.metadataSources.map(({ provider, providerTitleId, chosenBy }) => [
      provider,
      providerTitleId,
      chosenBy,
    ]),
  };
}

/** What is refused, and what a video takes. */
export async function refusals() {
  const { connection, writes, told, idOf } = await openFilms();
  const [series, episode, clip] = [await idOf('Series'), await idOf('Part'), await idOf('Clip')];
  const before = await rows(connection);
  const outcomes = [
    await writes.apply(99, DETAILS, 'person'),
    await writes.apply(episode, DETAILS, 'person'),
    await writes.apply(series, DETAILS, 'person'),
    await writes.apply(1, { ...DETAILS, ref: { ...DETAILS.ref, kind: 'series' } }, 'person'),
    await writes.setArtwork(99, [PICTURE]),
    await writes.setArtwork(1, [{ ...PICTURE, dominantColor: 'url(x)' }]),
  ].map(codeOf);
  const isUnchanged = JSON.stringify(await rows(connection)) === JSON.stringify(before);
  const tellings = told.length;
  const video = codeOf(await writes.apply(clip, DETAILS, 'person'));
  await beginFirstLoad(connection);
  const meanwhile = codeOf(await writes.apply(1, DETAILS, 'person')).split(':')[0];
  await connection.close();
  return { outcomes, isUnchanged, tellings, video, meanwhile };
}

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((word) => word.trim() !== '');
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const name = fc.constantFrom('Ann', 'Bob', 'Cleo', 'Dora');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one);

const details: fc.Arbitrary<MergedDetails> = fc
  .record({
    title: fc.oneof(fc.constant(''), text),
    originalTitle: maybe(text),
    alternativeTitles: few(text),
    year: maybe(fc.integer({ min: 0, max: 3000 })),
    overview: maybe(text),
    runtimeMin: maybe(fc.integer({ min: 0, max: 300 })),
    rating: maybe(fc.double({ min: -1, max: 11, noNaN: true })),
    votes: maybe(fc.nat()),
    airedDate: maybe(fc.constantFrom('1999-03-31', '1999-02-31', 'soon')),
    genres: few(fc.constantFrom('Drama', 'drama', 'Sea', 'War')),
    countries: few(fc.constantFrom('DE', 'FR', 'IT')),
    companies: few(fc.constantFrom('Gaumont', 'Ufa')),
    credits: few(
      fc.record({
        name,
        role: fc.constantFrom('actor', 'director'),
        character: maybe(text),
        personExternalId: maybe(fc.constantFrom('tmdb:1', 'tmdb:2', 'imdb:nm1')),
      }),
    ),
    trailers: few(
      fc.record({ name: text, url: fc.constant('https://example.org/t'), language: fc.constant(null) }),
    ),
    externalIds: fc.dictionary(fc.constantFrom('imdb', 'tmdb', 'tvdb'), fc.constantFrom('1', '2')),
  })
  .map((fields) => ({ ...NOTHING, ...fields }));

/** The film an example begins with, by the same means. */
const film = details.map(({ overview, ...fields }) =>
  item({
    title: fields.title.trim() || 'Film',
    originalTitle: fields.originalTitle,
    alternativeTitles: fields.alternativeTitles,
    description: overview,
    genres: fields.genres,
    countries: fields.countries,
    companies: fields.companies,
    credits: fields.credits,
    externalIds: fields.externalIds,
    rating: 7 + 1 / 3,
  }),
);

/** Whether, for made-up items and details, what is restored is what was: the item's page and every row. */
export async function restored(runs: number) {
  const connection = await openLibrary();
  const writes = createMetadataWrites(connection, () => undefined);
  const items = createItems(connection);
  await fc.assert(
    fc.asyncProperty(film, film, details, details, async (one, other, first, second) => {
      await emptied(connection);
      await importItems(
        connection,
        [one, { ...other, title: 'Other', sortTitle: 'other', externalIds: {} }],
        {
          expectedItems: FEW,
        },
      );
      const rowsBefore = JSON.stringify(await rows(connection));
      const before = JSON.stringify(unwrap(await items.get(1)));
      const undo = unwrap(await writes.apply(1, first, 'person'));
      unwrap(await writes.setArtwork(1, [PICTURE]));
      const undoSecond = unwrap(await writes.apply(1, second, 'score'));
      const broken = await faults(connection);
      if (broken.length > 0) throw new Error(`After applying: ${broken.join()}`);
      unwrap(await writes.restore(undoSecond));
      unwrap(await writes.restore(undo));
      const left = await faults(connection);
      if (left.length > 0) throw new Error(`After restoring: ${left.join()}`);
      const after = JSON.stringify(unwrap(await items.get(1)));
      if (after !== before) throw new Error(`${after} instead of ${before}`);
      const rowsAfter = JSON.stringify(await rows(connection));
      if (rowsAfter !== rowsBefore) throw new Error(`${rowsAfter} instead of ${rowsBefore}`);
    }),
    { numRuns: runs },
  );
  await connection.close();
}

/** Restoring after the ids of those who went were given to others. */
export async function restoredAmongOthers() {
  const { connection, writes, get } = await openFilms();
  const before = await get();
  const undo = unwrap(await writes.apply(1, { ...DETAILS, credits: [credit('Zoe')] }, 'person'));
  await importItems(
    connection,
    [
      item({
        title: 'Later',
        genres: ['War', 'Sport', 'Noir'],
        companies: ['Ufa', 'Pathé'],
        credits: [credit('Yves'), credit('Xenia')],
      }),
    ],
    { expectedItems: FEW },
  );
  await execute(
    connection,
    `INSERT INTO trailer (media_item_id, name, url, created_at) VALUES (2, 'A', 'https://a', 0), (2, 'B', 'https://b', 0)`,
  );
  unwrap(await writes.restore(undo));
  const after = await get();
  const broken = await faults(connection);
  await connection.close();
  const known = ({ credits, companies, ...detail }: typeof before) =>
    JSON.stringify({
      ...detail,
      companies: companies.map(({ name }) => name),
      credits: credits.map(({ personId: _, ...rest }) => rest),
    });
  return { isSame: known(after) === known(before), broken };
}

/** What becomes of restoring JSON that is cut, empty, of another version or item, or with a value of another kind. */
export async function malformed() {
  const { connection, writes } = await openFilms();
  const undo = unwrap(await writes.apply(1, DETAILS, 'person'));
  const before = JSON.stringify(await rows(connection));
  const json = JSON.parse(undo.json);
  const codes = new Set<string>();
  const tried = async (changed: string) =>
    codes.add(codeOf(await writes.restore({ ...undo, json: changed })).split(':')[0] ?? '');
  for (const changed of ['', '{}', 'null', '[]', undo.json.slice(0, -20)]) await tried(changed);
  for (const changed of [{ version: 2 }, { itemId: 2 }, { item: { ...json.item, year: 3 } }])
    await tried(JSON.stringify({ ...json, ...changed }));
  let places = 0;
  for (const broken of brokenCopies(json)) {
    places++;
    await tried(JSON.stringify(broken));
  }
  const isUnchanged = JSON.stringify(await rows(connection)) === before;
  const gone = codeOf(await writes.restore({ ...undo, itemId: 99 }));
  await connection.close();
  return { codes: [...codes], places, isUnchanged, gone };
}

/** Copies of a value in which one part each is of another kind. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield typeof value === 'string' ? 7 : 'seven';
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (part === null) continue;
    for (const broken of brokenCopies(part))
      yield Array.isArray(value) ? value.with(Number(key), broken) : { ...value, [key]: broken };
  }
}

/** Pictures of an item: put in the place of others of their types, told, in use, and gone with their library. */
export async function artwork() {
  const { connection, writes, told, get } = await openFilms();
  const { usedKeys } = createArtworkUse(connection);
  unwrap(await writes.setArtwork(1, [PICTURE, { ...PICTURE, type: 'banner', key: 'ba' }]));
  unwrap(await writes.setArtwork(1, [{ ...PICTURE, key: 'def456' }]));
  const stored = await select(
    connection,
    `SELECT artwork_type AS type, url, local_path AS key, size, width, height, file_size AS bytes, dominant_color AS color,
       download_status AS status, downloaded_at = updated_at AS isDated FROM artwork WHERE media_item_id = 1 ORDER BY id`,
  );
  const poster = (await get()).poster;
  const used = unwrap(await usedKeys(['abc123', 'def456', 'ba', '0']));
  await removeLibrary(connection, 1);
  const usedThen = unwrap(await usedKeys(['def456', 'ba']));
  await connection.close();
  return { stored, poster, used: [...used].sort(), usedThen, told };
}
