import {
  DEFAULT_CRITERIA,
  INDEXED_SORTS,
  type IndexedSort,
  type ListCriteria,
} from '/src/shared/item-criteria.ts';
import type { ItemDetail, ItemRow } from '/src/shared/media-item.ts';
import { MEDIA_TYPES, type MediaType } from '/src/shared/media-type.ts';
import { type Failure, type Reply, unwrap } from '/src/shared/reply.ts';
import { sortTitle } from '/src/shared/sort-title.ts';
import type { Connection, Statements } from '/src/workers/db/engine/connection.ts';
import { readOrder } from '/src/workers/db/services/item-order.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { insertItem, openLibrary, type TestItem } from './library-database.ts';

interface StoredItem extends TestItem {
  readonly id: number;
  readonly mediaType: MediaType;
}

const LIBRARIES = `
  INSERT INTO library (id, name, is_active, created_at, updated_at)
  VALUES (1, 'Films', 1, 0, 0), (2, 'Series', 1, 0, 0), (3, 'Put away', 0, 0, 0);`;
const WORDS = [
  'Night',
  'the Night',
  'Élan',
  'Øre',
  'night',
  '2',
  '10',
  '1984',
  '100%',
  '!!!',
  'Ночь',
  '夜',
  'さくら',
];

/** Some thousand items with many ties and unknowns, spread so that every order differs from arrival. */
function manyItems(count: number): readonly TestItem[] {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const maybe = (value: number) => (random(5) === 0 ? {} : { value });
  return Array.from({ length: count }, () => {
    const year = maybe(1990 + random(12)).value;
    const rating = maybe(random(20) / 2).value;
    const runtimeMin = maybe(20 + random(40)).value;
    return {
      libraryId: random(6) === 0 ? 2 : random(9) === 0 ? 3 : 1,
      mediaType: MEDIA_TYPES[random(50) === 0 ? 3 : random(3)] as MediaType,
      title: `${WORDS[random(WORDS.length)]} ${WORDS[random(WORDS.length)]}`,
      addedAt: random(30) * 86_400_000 * 40,
      ...(year === undefined ? {} : { year }),
      ...(rating === undefined ? {} : { rating }),
      ...(runtimeMin === undefined ? {} : { runtimeMin }),
    };
  });
}

async function fill(connection: Connection, items: readonly TestItem[]): Promise<readonly StoredItem[]> {
  return connection.write((statements) => {
    statements.exec(LIBRARIES);
    return items.map((item) => ({ mediaType: 'movie', ...item, id: insertItem(statements, item) }));
  });
}

const encoder = new TextEncoder();

function compareBytes(one: string, other: string): number {
  const [a, b] = [encoder.encode(one), encoder.encode(other)];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function sortValue(item: StoredItem, sort: IndexedSort): string | number | undefined {
  switch (sort) {
    case 'title':
      return sortTitle(item.title);
    case 'year':
      return item.year as number | undefined;
    case 'rating':
      return item.rating as number | undefined;
    case 'added':
      return item.addedAt;
    default:
      return item.runtimeMin as number | undefined;
  }
}

function compareValues(one: string | number, other: string | number): number {
  return typeof one === 'string' ? compareBytes(one, String(other)) : one - Number(other);
}

/** The order as the contract words it, without a database. */
function expectedOrder(items: readonly StoredItem[], criteria: ListCriteria): readonly number[] {
  const { sort, descending, libraryId, mediaType } = criteria;
  const tie = (one: StoredItem, other: StoredItem): number => {
    if (sort === 'title') return ((one.year as number) ?? -1) - ((other.year as number) ?? -1);
    return sort === 'year' ? compareBytes(sortTitle(one.title), sortTitle(other.title)) : 0;
  };
  return items
    .filter((item) => (libraryId === undefined ? item.libraryId !== 3 : item.libraryId === libraryId))
    .filter((item) => mediaType === undefined || item.mediaType === mediaType)
    .toSorted((one, other) => {
      const [a, b] = [sortValue(one, sort), sortValue(other, sort)];
      if ((a === undefined) !== (b === undefined)) return a === undefined ? 1 : -1;
      const up =
        (a !== undefined && b !== undefined ? compareValues(a, b) : 0) ||
        tie(one, other) ||
        compareBytes(one.mediaType, other.mediaType) ||
        one.libraryId - other.libraryId ||
        one.id - other.id;
      return descending ? -up : up;
    })
    .map(({ id }) => id);
}

function allCriteria(): readonly ListCriteria[] {
  return INDEXED_SORTS.flatMap((sort) =>
    [false, true].flatMap((descending) =>
      [undefined, 1, 2, 3, 99].flatMap((libraryId) =>
        [undefined, ...MEDIA_TYPES].map((mediaType) => ({
          sort,
          descending,
          ...(libraryId === undefined ? {} : { libraryId }),
          ...(mediaType === undefined ? {} : { mediaType }),
        })),
      ),
    ),
  );
}

const never = () => new AbortController().signal;

/** Criteria whose order differs from the expected one; each with the chunk sizes tried. */
export async function wrongOrders(count: number, chunkSizes: readonly number[]): Promise<readonly string[]> {
  const connection = await openLibrary();
  const items = await fill(connection, manyItems(count));
  const wrong: string[] = [];
  for (const criteria of allCriteria()) {
    const expected = expectedOrder(items, criteria).join();
    for (const chunkSize of chunkSizes) {
      const { ids } = await readOrder(connection, criteria, never(), chunkSize);
      if (ids.join() !== expected) wrong.push(`${JSON.stringify(criteria)} in chunks of ${chunkSize}`);
    }
  }
  await connection.close();
  return wrong;
}

/** Criteria and places whose page differs from that stretch of the order. */
export async function wrongPages(count: number): Promise<readonly string[]> {
  const connection = await openLibrary();
  const stored = await fill(connection, manyItems(count));
  const items = createItems(connection);
  const wrong: string[] = [];
  // Every third: coprime to the numbers of libraries and types, so that all of each are met.
  for (const criteria of allCriteria().filter((_, index) => index % 3 === 0)) {
    const expected = expectedOrder(stored, criteria);
    for (const at of [0, 1, 250, expected.length - 100, expected.length - 7, expected.length + 5]) {
      if (at < 0) continue;
      const { rows, total } = unwrap(await items.page(criteria, at, 100));
      const ids = decodeRows(rows).map(({ id }) => id);
      const isRight = total === expected.length && ids.join() === expected.slice(at, at + 100).join();
      if (!isRight) wrong.push(`${JSON.stringify(criteria)} at ${at}`);
    }
    const counted = unwrap(await items.count(criteria));
    if (counted !== expected.length) wrong.push(`count ${JSON.stringify(criteria)}: ${counted}`);
  }
  await connection.close();
  return wrong;
}

function decodeRows(rows: Uint8Array): readonly ItemRow[] {
  return JSON.parse(new TextDecoder().decode(rows));
}

/** Landmarks of the whole list for each sort, and the sorted value that stands there. */
export async function landmarks(): Promise<Record<string, readonly string[]>> {
  const connection = await openLibrary();
  await connection.write((statements) => {
    statements.exec(LIBRARIES);
    const add = (title: string, rest: Partial<TestItem>) =>
      insertItem(statements, { libraryId: 1, title, ...rest });
    add('Zulu', { year: 1964, rating: 7.7, runtimeMin: 138, addedAt: Date.UTC(2024, 5, 1) });
    add('2001', { year: 1968, rating: 8.3, runtimeMin: 149, addedAt: Date.UTC(2024, 6, 1) });
    add('Alien', { year: 1979, rating: 8.5, runtimeMin: 117, addedAt: Date.UTC(2025, 5, 1) });
    add('Aliens', { addedAt: Date.UTC(2026, 5, 1) });
    add('七人の侍', { year: 1954, rating: 8.6, runtimeMin: 207, addedAt: Date.UTC(2026, 5, 2) });
    add('Левиафан', { year: 2014, runtimeMin: 360, addedAt: Date.UTC(2026, 5, 2) });
  });
  const items = createItems(connection);
  const found: Record<string, readonly string[]> = {};
  for (const sort of INDEXED_SORTS) {
    for (const descending of [false, true]) {
      const order = unwrap(await items.order({ sort, descending }, 'request'));
      found[`${sort} ${descending ? 'down' : 'up'}`] = order.landmarks.map(
        ({ label, at }) => `${label}@${at}`,
      );
    }
  }
  await connection.close();
  return found;
}

/** Titles found by typing, in both directions; null past the end. */
export async function typeAhead(
  typed: readonly string[],
): Promise<Record<string, readonly (string | null)[]>> {
  const connection = await openLibrary();
  const titles = [
    '2001: A Space Odyssey',
    '300',
    'The Matrix',
    'Matrix Reloaded',
    'Théodore',
    'Łódź',
    'Zulu',
  ];
  const items = createItems(connection);
  const stored = await fill(
    connection,
    titles.map((title) => ({ libraryId: 1, title })),
  );
  const found: Record<string, readonly (string | null)[]> = {};
  for (const text of typed) {
    const both: (string | null)[] = [];
    for (const descending of [false, true]) {
      const id = unwrap(await items.seekTitle({ ...DEFAULT_CRITERIA, descending }, text));
      both.push(stored.find((item) => item.id === id)?.title ?? null);
    }
    found[text] = both;
  }
  await connection.close();
  return found;
}

/** What the service answers to calls it cannot serve. */
export async function refusals(): Promise<Record<string, string>> {
  const connection = await openLibrary();
  await fill(connection, manyItems(7000));
  const items = createItems(connection);
  const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.error.code);
  const cancelled = items.order(DEFAULT_CRITERIA, 'wanted');
  await items.cancelOrder('wanted');
  const codes = {
    middle: codeOf(await items.page(DEFAULT_CRITERIA, 3300, 100)),
    negative: codeOf(await items.page(DEFAULT_CRITERIA, -1, 100)),
    tooMany: codeOf(await items.page(DEFAULT_CRITERIA, 0, 5000)),
    seekByYear: codeOf(await items.seekTitle({ sort: 'year', descending: false }, 'a')),
    missingItem: codeOf(await items.get(123_456)),
    cancelledOrder: codeOf(await cancelled),
    cancelUnknown: codeOf(await items.cancelOrder('nobody').then(() => ({ ok: true, value: 0 }) as const)),
  };
  await connection.close();
  return codes;
}

/** Rows by id: in the order asked, without those that are gone. */
export async function rowsById(): Promise<readonly ItemRow[]> {
  const connection = await openLibrary();
  const ids = await connection.write((statements) => {
    statements.exec(LIBRARIES);
    const series = insertItem(statements, {
      libraryId: 1,
      title: 'A "Series"',
      mediaType: 'series',
      year: 2001,
    });
    const episode = insertItem(statements, {
      libraryId: 1,
      title: 'Épisode\n1',
      mediaType: 'episode',
      seriesId: series,
      season: 0,
      episode: 12,
      rating: 7.5,
      runtimeMin: 45,
      addedAt: 1_700_000_000_123,
    });
    addFiles(statements, episode);
    return [episode, 99, series];
  });
  const { rows } = unwrap(await createItems(connection).rows(Uint32Array.from(ids)));
  await connection.close();
  return decodeRows(rows);
}

function addFiles(statements: Statements, itemId: number): void {
  statements.exec(`
    INSERT INTO media_file (media_item_id, path, name, size_bytes, created_at, updated_at)
    VALUES (${itemId}, '/a.mkv', 'a.mkv', 3000000000, 0, 0), (${itemId}, '/b.mkv', 'b.mkv', 5000000000, 0, 0);`);
}

/** All of one item. */
export async function details(): Promise<ItemDetail> {
  const connection = await openLibrary();
  await connection.write((statements) => {
    statements.exec(LIBRARIES);
    const id = insertItem(statements, { libraryId: 1, title: 'The Film', year: 1999, rating: 8 });
    insertItem(statements, { libraryId: 1, title: 'Later', year: 2005 });
    insertItem(statements, { libraryId: 1, title: 'Undated' });
    addFiles(statements, id);
    statements.exec(`
      UPDATE media_item SET original_title = 'Le Film', votes = 12, aired_date = '1999-03-31' WHERE id = ${id};
      INSERT INTO alternative_title VALUES (${id}, 'Film', NULL), (${id}, 'Der Film', 'de');
      INSERT INTO item_text VALUES (${id}, 'What happens.', 'en');
      INSERT INTO genre VALUES (1, 'Drama'), (2, 'Comedy');
      INSERT INTO item_genre VALUES (${id}, 1), (${id}, 2);
      INSERT INTO item_country VALUES (${id}, 'FR');
      INSERT INTO company (id, name, created_at) VALUES (1, 'Gaumont', 0);
      INSERT INTO item_company VALUES (${id}, 1);
      INSERT INTO external_id VALUES (${id}, 'imdb', 'tt1'), (${id}, 'tmdb', '2');
      INSERT INTO person (id, name, created_at) VALUES (1, 'Ann', 0), (2, 'Bea', 0);
      INSERT INTO credit VALUES (${id}, 'actor', 0, 2, 'Herself'), (${id}, 'actor', 1, 1, NULL),
        (${id}, 'director', 2, 1, NULL), (2, 'actor', 0, 1, 'X'), (3, 'actor', 0, 1, NULL);
      INSERT INTO tag VALUES (1, 'to see', NULL, 0, 0);
      INSERT INTO item_tag VALUES (${id}, 1);
      INSERT INTO collection (id, name, created_at, updated_at) VALUES (1, 'French', 0, 0);
      INSERT INTO item_collection VALUES (${id}, 1, 0);
      INSERT INTO favourite VALUES (${id}, 'With friends.', 5);
      INSERT INTO user_rating VALUES (${id}, 8.5, 6);
      INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (${id}, 1, 3, NULL, 77);
      INSERT INTO trailer (media_item_id, name, url, language, created_at)
      VALUES (${id}, 'Teaser', 'https://example.org/1', 'fr', 9);
      INSERT INTO item_metadata VALUES (${id}, 'tmdb', '2', 'fr', 'person', 11, NULL);`);
  });
  const found = unwrap(await createItems(connection).get(1));
  await connection.close();
  return found;
}

/** What a list is like while a first load has taken the indexes down, and after. */
export async function firstLoad(): Promise<{
  during: {
    ids: readonly number[];
    lastIds: readonly number[];
    order: readonly number[];
    provisional: boolean;
    seek: number | null;
    failure?: Failure;
  };
  after: { ids: readonly number[]; provisional: boolean };
}> {
  const connection = await openLibrary();
  await fill(
    connection,
    ['C', 'B', 'A'].map((title) => ({ libraryId: 1, title })),
  );
  const items = createItems(connection);
  const idsOf = (rows: Uint8Array) => decodeRows(rows).map(({ id }) => id);
  await items.page(DEFAULT_CRITERIA, 0, 10);
  await connection.write((statements) =>
    statements.exec(`
      INSERT INTO bulk_load (name, kind, sql)
        SELECT name, 'index', sql FROM sqlite_schema WHERE name LIKE 'media_item_library%';
      DROP INDEX media_item_library_title;`),
  );
  const page = unwrap(await items.page(DEFAULT_CRITERIA, 0, 10));
  const last = unwrap(await items.page(DEFAULT_CRITERIA, 1, 2));
  const order = unwrap(await items.order(DEFAULT_CRITERIA, 'one'));
  const seek = unwrap(await items.seekTitle(DEFAULT_CRITERIA, 'a'));
  await connection.write((statements) =>
    statements.exec(`
      CREATE INDEX media_item_library_title ON media_item (library_id, sort_title, year, media_type);
      DELETE FROM bulk_load;`),
  );
  const after = unwrap(await items.page(DEFAULT_CRITERIA, 0, 10));
  await connection.close();
  return {
    during: {
      ids: idsOf(page.rows),
      lastIds: idsOf(last.rows),
      order: [...order.ids],
      provisional: page.provisional && order.provisional,
      seek,
    },
    after: { ids: idsOf(after.rows), provisional: after.provisional },
  };
}
