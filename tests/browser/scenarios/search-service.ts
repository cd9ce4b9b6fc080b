import { jobLockName } from '/src/rpc/job-lock-name.ts';
import type { SearchApi } from '/src/rpc/search-api.ts';
import type { ItemCriteria } from '/src/shared/item-criteria.ts';
import type { ItemFilter } from '/src/shared/item-filter.ts';
import type { ItemRow } from '/src/shared/media-item.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { credit, execute, FEW, importItems, item, MANY, makeLibrary } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const LOCATION = { prefix: 'library-database', generation: 1 };
const BY_TITLE: ItemCriteria = { sort: 'title', descending: false };

const FILMS = [
  item({
    title: 'Le Fabuleux Destin d’Amélie Poulain',
    originalTitle: 'Amélie',
    year: 2001,
    rating: 8.3,
    votes: 900,
    runtimeMin: 122,
    genres: ['Comedy', 'Romance'],
    countries: ['FR'],
    companies: ['Claudie Ossard'],
    description: 'A shy waitress in Montmartre mends the lives of others.',
    credits: [credit('Jean-Pierre Jeunet', 'a:1', 'director'), credit('Audrey Tautou', 'a:2')],
  }),
  item({ title: 'WALL·E', year: 2008, rating: 8.4, votes: 1200, genres: ['Animation'], credits: [] }),
  item({ title: 'Solaris', originalTitle: 'Солярис', year: 1972, votes: 90, genres: ['Science fiction'] }),
  item({ title: 'Solaris', year: 2002, votes: 120, genres: ['Science fiction'] }),
  item({ title: '千と千尋の神隠し', alternativeTitles: ['Spirited Away'], year: 2001, votes: 800 }),
  item({
    title: 'The Lady Eve',
    year: 1941,
    rating: 7.8,
    votes: 20,
    genres: ['Comedy'],
    description: 'A con artist on an ocean liner meets an heir who loves snakes.',
    credits: [credit('Preston Sturges', 'a:3', 'director'), credit('Barbara Stanwyck', 'a:4')],
  }),
];

/** What criteria give, as titles with their years and the reasons. */
async function ask(search: SearchApi, criteria: Partial<ItemCriteria>) {
  const sort = criteria.text === undefined ? 'title' : 'relevance';
  const page = unwrap(await search.page({ ...BY_TITLE, sort, ...criteria }, 0, 50));
  const rows = JSON.parse(new TextDecoder().decode(page.rows)) as ItemRow[];
  return rows.map(({ title, year }, index) => {
    const match = page.matches[index];
    const reason = match ? ` (${match.tier}, ${match.field}${match.text ? `: ${match.text}` : ''})` : '';
    return `${title} ${year}${reason}`;
  });
}

/** What is found by text. */
export async function texts(asked: readonly string[]) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(connection, FILMS, { expectedItems: FEW });
  const search = createSearch(connection, () => LOCATION);
  const found: Record<string, string[]> = {};
  for (const text of asked) found[text] = await ask(search, { text });
  return found;
}

/** What is found by each of the conditions. */
export async function filters(asked: Readonly<Record<string, ItemFilter>>) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(connection, FILMS, { expectedItems: FEW });
  await execute(
    connection,
    `INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'Mood/Warm', 0, 0), (2, 'Club', 0, 0);
    INSERT INTO item_tag (media_item_id, tag_id) VALUES (1, 1), (6, 1), (6, 2);
    INSERT INTO item_keyword (media_item_id, keyword) VALUES (3, 'Space Station'), (4, 'space-station'), (4, 'grief');
    INSERT INTO collection (id, name, created_at, updated_at) VALUES (1, 'Criterion', 0, 0);
    INSERT INTO item_collection (media_item_id, collection_id) VALUES (3, 1), (6, 1);
    INSERT INTO favourite (media_item_id, favourited_at) VALUES (2, 0);
    INSERT INTO watched_state (media_item_id, is_watched, last_watched_at) VALUES (2, 1, 5), (6, 1, 9), (1, 0, 7);
    INSERT INTO media_file (id, media_item_id, path, name, resolution, video_codec, audio_codec, is_missing, created_at, updated_at)
      VALUES (1, 1, '/a.mkv', 'amelie.2160p.mkv', '2160p', 'hevc', 'dts', 0, 0, 0), (2, 4, '/b.mkv', 'b.mkv', '1080p', 'h264', 'aac', 1, 0, 0);
    INSERT INTO audio_track (media_file_id, language, codec) VALUES (1, 'fr', 'truehd'), (1, 'en', 'aac');
    INSERT INTO subtitle (media_item_id, language, created_at, updated_at) VALUES (1, 'de', 0, 0);
    INSERT INTO artwork (media_item_id, artwork_type, created_at, updated_at) VALUES (1, 'poster', 0, 0), (2, 'fanart', 0, 0)`,
  );
  // The first and the last ms of a day, and the ms before it.
  const day = new Date(2024, 2, 10).getTime();
  const next = new Date(2024, 2, 11).getTime();
  await execute(
    connection,
    `UPDATE media_item SET added_at = ${next};
    UPDATE media_item SET added_at = CASE id WHEN 3 THEN ${day} WHEN 4 THEN ${next - 1} ELSE ${day - 1} END
      WHERE id IN (3, 4, 6)`,
  );
  const search = createSearch(connection, () => LOCATION);
  const found: Record<string, string[]> = {};
  for (const [name, filter] of Object.entries(asked)) found[name] = await ask(search, { filter });
  return found;
}

/** Changes a library in every way, and after each holds an index that followed against one made anew. */
export async function following() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await makeLibrary(connection, 'Other');
  await importItems(connection, FILMS, { expectedItems: FEW });
  const search = createSearch(connection, () => LOCATION);
  await search.prepare();
  const differences: string[] = [];
  const done = async (change: string, work: () => Promise<unknown>) => {
    await work();
    const followed = await everything(search);
    const anew = await everything(createSearch(connection, () => LOCATION));
    if (followed !== anew) differences.push(`${change}: ${followed} instead of ${anew}`);
  };
  const sql = (change: string, statement: string) => done(change, () => execute(connection, statement));
  await done('added', () => importItems(connection, [NEW_FILM], { expectedItems: FEW, libraryId: 2 }));
  await done('updated', () =>
    importItems(connection, [{ ...NEW_FILM, genres: ['Noir'], credits: [credit('Somebody New', 'a:9')] }], {
      expectedItems: FEW,
      libraryId: 2,
      duplicates: 'replace',
    }),
  );
  await sql('retitled', "UPDATE media_item SET title = 'Aardvark', sort_title = 'aardvark' WHERE id = 6");
  await sql('moved', 'UPDATE media_item SET library_id = 2, year = 1999 WHERE id = 2');
  await sql('deleted', 'DELETE FROM media_item WHERE id = 3');
  await sql('favourite', 'INSERT INTO favourite (media_item_id, favourited_at) VALUES (1, 0)');
  await sql('watched', 'INSERT INTO watched_state (media_item_id, is_watched) VALUES (1, 1)');
  await sql(
    'tagged',
    `INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'Late', 0, 0);
    INSERT INTO item_tag (media_item_id, tag_id) VALUES (1, 1), (4, 1)`,
  );
  await sql(
    'keywords',
    "INSERT INTO item_keyword (media_item_id, keyword) VALUES (1, 'paris'), (4, 'Paris'), (4, 'cats'); UPDATE media_item SET updated_at = 1 WHERE id IN (1, 4)",
  );
  await sql(
    'keyword gone',
    "DELETE FROM item_keyword WHERE keyword = 'cats'; UPDATE media_item SET updated_at = 2 WHERE id = 4",
  );
  await sql('tag renamed', "UPDATE tag SET name = 'Later' WHERE id = 1");
  await sql('library hidden', 'UPDATE library SET is_active = 0 WHERE id = 2');
  await sql('overview written', "INSERT INTO item_text (media_item_id, description) VALUES (2, 'A robot')");
  await sql('overview gone', 'DELETE FROM item_text WHERE media_item_id = 1');
  await sql('person renamed', "UPDATE person SET name = 'Audrey T.' WHERE name = 'Audrey Tautou'");
  await sql('tag deleted', 'DELETE FROM tag WHERE id = 1');
  await done('many added', () =>
    importItems(
      connection,
      Array.from({ length: 700 }, (_, n) => item({ title: `Film ${n}`, votes: n })),
      {
        expectedItems: FEW,
      },
    ),
  );
  return differences;
}

/** The answers to one question before and after the index was built anew, as bulk work has it. */
export async function builtAnew() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(connection, FILMS, { expectedItems: FEW });
  const search = createSearch(connection, () => LOCATION);
  const before = await ask(search, { text: 'solaris' });
  await execute(
    connection,
    `UPDATE media_item SET title = 'Solaris Rising', votes = 5000 WHERE title = 'WALL·E';
    INSERT INTO search_change DEFAULT VALUES`,
  );
  return { before, after: await ask(search, { text: 'solaris' }) };
}

const NEW_FILM = item({
  title: 'Double Indemnity',
  year: 1944,
  votes: 50,
  genres: ['Crime'],
  credits: [credit('Barbara Stanwyck', 'a:4')],
});

/** The answers to many questions as one text. */
async function everything(search: SearchApi): Promise<string> {
  const answers = [
    ...(await Promise.all(
      ['solaris', 'stanwyck', 'audrey', 'new', 'film 12', 'snakes', 'sprited'].map((text) =>
        ask(search, { text, sort: 'title' }),
      ),
    )),
    await ask(search, { filter: { field: 'genre', anyOf: ['comedy', 'noir'] } }),
    await ask(search, { filter: { field: 'person', anyOf: ['Barbara Stanwyck'], role: 'actor' } }),
    await ask(search, { filter: { field: 'tag', anyOf: ['later'] } }),
    await ask(search, { filter: { not: { field: 'is', state: 'watched' } }, sort: 'year' }),
    await ask(search, { filter: { field: 'is', state: 'no-overview' } }),
    await ask(search, { filter: { all: [] }, sort: 'title', descending: true }),
    unwrap(await search.facets({ ...BY_TITLE, filter: { all: [] } })),
    unwrap(await search.suggest('tag', '', 5)),
  ];
  return JSON.stringify(answers);
}

/** Asks any strings at all; returns those that gave no answer. */
export async function anyText(asked: readonly string[]) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(connection, FILMS, { expectedItems: FEW });
  const search = createSearch(connection, () => LOCATION);
  const failures: string[] = [];
  for (const text of asked) {
    const asText = await search.page({ ...BY_TITLE, sort: 'relevance', text }, 0, 10);
    const asFilter = await search.page(
      {
        ...BY_TITLE,
        filter: {
          not: {
            any: [
              { field: 'text', words: text },
              { field: 'tag', anyOf: [text] },
            ],
          },
        },
      },
      0,
      10,
    );
    const asPerson = await search.page(
      { ...BY_TITLE, filter: { field: 'person', anyOf: [text], role: text } },
      0,
      10,
    );
    const suggested = await search.suggest('person', text, 5);
    if (!asText.ok || !asFilter.ok || !asPerson.ok || !suggested.ok) failures.push(text);
  }
  return failures;
}

/** The stored index of a library: written, read back, cut short, of another history. */
export async function stored() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const many = Array.from({ length: 20_500 }, (_, n) => item({ title: `Film ${n}`, year: 1900 + (n % 100) }));
  await importItems(connection, many, { expectedItems: MANY });
  const first = await sizeAndTime(connection);
  const second = await sizeAndTime(connection);
  await execute(connection, "UPDATE media_item SET title = 'Changed since' WHERE id = 5");
  const followed = await ask(
    createSearch(connection, () => LOCATION),
    { text: 'changed since' },
  );
  const file = await snapshotFile();
  const whole = file ? await (await file.getFile()).arrayBuffer() : new ArrayBuffer();
  await overwrite(file, whole.slice(0, whole.byteLength / 2));
  const cut = await ask(
    createSearch(connection, () => LOCATION),
    { text: 'changed since' },
  );
  await overwrite(file, whole);
  await execute(
    connection,
    'UPDATE search_change SET mark = mark + 1; UPDATE media_item SET year = 1950 WHERE id = 5',
  );
  const ofAnotherHistory = await ask(
    createSearch(connection, () => LOCATION),
    { text: 'changed since' },
  );
  return { isStored: whole.byteLength > 0, first, second, followed, cut, ofAnotherHistory };
}

async function sizeAndTime(connection: Connection) {
  const { items, people } = unwrap(await createSearch(connection, () => LOCATION).prepare());
  return { items, people };
}

async function snapshotFile(): Promise<FileSystemFileHandle | undefined> {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(LOCATION.prefix);
  return directory.getFileHandle('library-1.db-search').catch(() => undefined);
}

async function overwrite(file: FileSystemFileHandle | undefined, bytes: ArrayBuffer): Promise<void> {
  const stream = await file?.createWritable();
  await stream?.write(bytes);
  await stream?.close();
}

/** While a job runs: whether reading that nobody waits for ended, and what a question gives then. */
export async function besideAJob() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importItems(connection, FILMS, { expectedItems: FEW });
  const search = createSearch(connection, () => LOCATION);
  return navigator.locks.request(jobLockName(LOCATION.prefix), async () => {
    let isReady = false;
    const prepared = search.prepare().then(unwrap);
    void prepared.then(() => {
      isReady = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = isReady;
    const found = await ask(search, { text: 'wall e' });
    return { before, found, items: (await prepared).items };
  });
}
