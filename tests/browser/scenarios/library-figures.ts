import {
  addedIn,
  LACKING,
  named,
  ofPerson,
  ofRating,
  ofYears,
  WITH_FILE,
  WITH_RUNTIME,
  WITHOUT_RATING,
  WITHOUT_YEAR,
} from '/src/app/dashboard/figure-filters.ts';
import type { DashboardApi } from '/src/rpc/dashboard-api.ts';
import type { SearchApi } from '/src/rpc/search-api.ts';
import type { ItemFilter } from '/src/shared/item-filter.ts';
import type { LibraryFigures } from '/src/shared/library-figures.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import {
  credit,
  execute,
  FEW,
  generated,
  importFrom,
  importItems,
  item,
  makeLibrary,
  select,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

const LOCATION = { prefix: 'library-database', generation: 1 };
const DAY = 86_400_000;

type Search = DashboardApi & SearchApi;

/** A library that lacks all sorts of things; `spread` decides which. */
async function fill(connection: Connection, spread: readonly number[]): Promise<void> {
  await makeLibrary(connection);
  await makeLibrary(connection, 'Other');
  for (const [libraryId, items] of [
    [1, 900],
    [2, 400],
  ] as const)
    await importFrom(connection, generated(items, libraryId), { libraryId });
  await importItems(connection, [PAIR], { expectedItems: FEW });
  const [files = 2, sizes = 3, subtitles = 5, posters = 4, states = 7, ratings = 6] = spread;
  const now = Date.now();
  await execute(
    connection,
    `INSERT INTO media_file (media_item_id, path, name, size_bytes, resolution, is_missing, created_at, updated_at)
      SELECT id, '/' || id, id || '.mkv', CASE WHEN id % ${sizes} = 0 THEN NULL ELSE id * 1000003 END,
        CASE id % 5 WHEN 0 THEN NULL WHEN 1 THEN '2160p' WHEN 2 THEN '720p' ELSE '1080p' END, id % 11 = 0, 0, 0
      FROM media_item WHERE id % ${files} = 0;
    INSERT INTO media_file (media_item_id, path, name, size_bytes, resolution, created_at, updated_at)
      SELECT id, '/second/' || id, id || '.mp4', 500, '480p', 0, 0 FROM media_item WHERE id % 9 = 0;
    INSERT INTO subtitle (media_item_id, language, created_at, updated_at)
      SELECT id, 'en', 0, 0 FROM media_item WHERE id % ${subtitles} = 0;
    INSERT INTO artwork (media_item_id, artwork_type, download_status, created_at, updated_at)
      SELECT id, 'poster', CASE id % 3 WHEN 0 THEN 'failed' ELSE 'completed' END, 0, 0
      FROM media_item WHERE id % ${posters} = 0;
    DELETE FROM item_text WHERE media_item_id % 3 = 0;
    UPDATE media_item SET status = 'matched' WHERE id % ${states} = 0;
    UPDATE media_item SET rating = 7.95 WHERE id % ${ratings} = 1;
    UPDATE media_item SET rating = 10 WHERE id % 13 = 1;
    UPDATE media_item SET year = NULL WHERE id % 8 = 0;
    UPDATE media_item SET added_at = ${now} - (id * 7919 % 1100) * ${DAY / 2}`,
  );
}

/** One who is two things in a title, and another of the very name. */
const PAIR = item({
  title: 'Two of a Name',
  credits: [
    credit('Ann Ames', 'a:1', 'director'),
    credit('Ann Ames', 'a:1', 'actor'),
    credit('Ann Ames', 'a:2', 'director'),
  ],
});

/** Figures that are not what SQL counts, or what the list behind them has; nothing where all is well. */
export async function differences(spread: readonly number[]) {
  const connection = await openLibrary();
  await fill(connection, spread);
  const search = createSearch(connection, () => LOCATION);
  const found: string[] = [];
  const look = async (when: string) => {
    for (const libraryId of [null, 1, 2]) {
      const figures = unwrap(await search.figures(libraryId));
      const told = (what: string, is: unknown, expected: unknown) => {
        const [one, other] = [JSON.stringify(is), JSON.stringify(expected)];
        if (one !== other) found.push(`${when}, library ${libraryId}, ${what}: ${one} instead of ${other}`);
      };
      const counted = await countBySql(connection, libraryId);
      for (const [name, expected] of Object.entries(counted))
        told(name, figures[name as keyof LibraryFigures], expected);
      for (const [what, count, filter] of behind(figures))
        told(`the list of ${what}`, await totalOf(search, libraryId, filter), count);
    }
  };
  await look('at first');
  await execute(
    connection,
    `DELETE FROM media_item WHERE id % 10 = 3;
    UPDATE media_item SET year = 1987, rating = 9.2, library_id = 2, status = 'failed' WHERE id % 10 = 4;
    UPDATE media_file SET size_bytes = 12 WHERE id % 4 = 0;
    DELETE FROM credit WHERE media_item_id % 10 = 5 AND role = 'director';
    UPDATE media_item SET updated_at = 1 WHERE id % 10 = 5;
    DELETE FROM subtitle WHERE media_item_id % 10 = 0;
    INSERT OR REPLACE INTO item_text (media_item_id, description)
      SELECT id, 'About it' FROM media_item WHERE id % 6 = 0`,
  );
  await look('after changes');
  await execute(connection, 'UPDATE library SET is_active = 0 WHERE id = 2');
  await look('with a library hidden');
  return found;
}

/** Of an empty library. */
export async function nothing() {
  const connection = await openLibrary();
  return unwrap(await createSearch(connection, () => LOCATION).figures(null));
}

/** Each figure with its count and what selects its titles. */
function behind(figures: LibraryFigures): readonly (readonly [string, number, ItemFilter])[] {
  const { years, ratings, genres, resolutions, directors, actors, added, missing } = figures;
  const lacks = Object.entries(LACKING) as [keyof typeof LACKING, ItemFilter][];
  return [
    ...years.slice(0, 9).map(({ year, count }) => [`${year}`, count, ofYears(year, year)] as const),
    ...ratings.map((band) => [`rating ${band.from}`, band.count, ofRating(band)] as const),
    ...genres.slice(0, 3).map(({ name, count }) => [name, count, named('genre', name)] as const),
    ...resolutions.map(({ name, count }) => [name, count, named('resolution', name)] as const),
    ...[...directors, ...actors]
      .filter(({ isOnlyOne }) => isOnlyOne)
      .map((person, at) => {
        const role = at < directors.filter(({ isOnlyOne }) => isOnlyOne).length ? 'director' : 'actor';
        return [`${role} ${person.name}`, person.count, ofPerson(person, role)] as const;
      }),
    ...added.spans.map((span) => [`added ${span.from}`, span.count, addedIn(span)] as const),
    ...lacks.map(([what, filter]) => [`lacks ${what}`, missing[what], filter] as const),
    ['with file', figures.withFile, WITH_FILE],
    ['without year', figures.withoutYear, WITHOUT_YEAR],
    ['without rating', figures.withoutRating, WITHOUT_RATING],
  ];
}

async function totalOf(search: Search, libraryId: number | null, filter: ItemFilter): Promise<number> {
  const library = libraryId === null ? {} : { libraryId };
  const page = await search.page({ ...library, sort: 'title', descending: false, filter }, 0, 1);
  return unwrap(page).total;
}

/** Counted one by one, from the tables. */
async function countBySql(connection: Connection, libraryId: number | null) {
  const scope = libraryId === null ? 'IN (SELECT id FROM library WHERE is_active)' : `= ${libraryId}`;
  const items = `(SELECT * FROM media_item WHERE library_id ${scope})`;
  const number = async (sql: string) => Number((await select(connection, sql))[0]?.n ?? 0);
  const lacking = (table: string, more = '') =>
    number(`SELECT count(*) AS n FROM ${items} AS item
      WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE media_item_id = item.id ${more})`);
  const people = (role: string) =>
    select(
      connection,
      `SELECT person.id, person.name, (SELECT count(*) = 1 FROM person AS other WHERE other.name = person.name) AS alone,
        count(DISTINCT media_item_id) AS count
      FROM credit JOIN ${items} AS item ON item.id = media_item_id JOIN person ON person.id = person_id
      WHERE role = '${role}' GROUP BY person_id ORDER BY count DESC, person_id LIMIT 10`,
    ).then((rows) =>
      (rows as { id: number; name: string; alone: number; count: number }[]).map(
        ({ id, name, alone, count }) => ({ id, name, isOnlyOne: alone === 1, count }),
      ),
    );
  const types = (await select(connection, `SELECT media_type, count(*) AS n FROM ${items} GROUP BY 1`)) as {
    media_type: string;
    n: number;
  }[];
  const of = (type: string) => types.find(({ media_type }) => media_type === type)?.n ?? 0;
  return {
    total: await number(`SELECT count(*) AS n FROM ${items}`),
    types: { episode: of('episode'), movie: of('movie'), series: of('series'), video: of('video') },
    runtimeMin: await number(`SELECT sum(runtime_min) AS n FROM ${items} WHERE media_type <> 'series'`),
    bytes: await number(
      `SELECT sum(size_bytes) AS n FROM media_file JOIN ${items} AS item ON item.id = media_item_id`,
    ),
    withFile: await number(
      `SELECT count(DISTINCT media_item_id) AS n FROM media_file JOIN ${items} AS item ON item.id = media_item_id`,
    ),
    years: await select(
      connection,
      `SELECT year, count(*) AS count FROM ${items} WHERE year IS NOT NULL GROUP BY year ORDER BY year`,
    ),
    withoutYear: await number(`SELECT count(*) AS n FROM ${items} WHERE year IS NULL`),
    withoutRating: await number(`SELECT count(*) AS n FROM ${items} WHERE rating IS NULL`),
    directors: await people('director'),
    actors: await people('actor'),
    genres: await select(
      connection,
      `SELECT name, count(*) AS count FROM item_genre JOIN genre ON genre.id = genre_id
        JOIN ${items} AS item ON item.id = media_item_id GROUP BY genre.id ORDER BY count DESC, name LIMIT 12`,
    ),
    resolutions: await select(
      connection,
      `SELECT resolution AS name, count(DISTINCT media_item_id) AS count FROM media_file
        JOIN ${items} AS item ON item.id = media_item_id
        WHERE resolution IS NOT NULL GROUP BY 1 ORDER BY count DESC, name LIMIT 12`,
    ),
    missing: {
      poster: await lacking(
        'artwork',
        "AND artwork_type = 'poster' AND download_status NOT IN ('failed', 'skipped')",
      ),
      overview: await lacking('item_text'),
      match: await number(`SELECT count(*) AS n FROM ${items} WHERE status IN ('pending', 'failed')`),
      subtitles: await number(`SELECT count(*) AS n FROM ${items} AS item
        WHERE EXISTS (SELECT 1 FROM media_file WHERE media_item_id = item.id)
          AND NOT EXISTS (SELECT 1 FROM subtitle WHERE media_item_id = item.id)`),
    },
  };
}

/** Whether every title with a runtime is in the list behind the sum. */
export async function runtimes() {
  const connection = await openLibrary();
  await fill(connection, []);
  const search = createSearch(connection, () => LOCATION);
  const [row] = await select(
    connection,
    "SELECT count(*) AS n FROM media_item WHERE runtime_min IS NOT NULL AND media_type <> 'series'",
  );
  return { listed: await totalOf(search, null, WITH_RUNTIME), counted: row?.n };
}
