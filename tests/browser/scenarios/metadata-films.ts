import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { CatalogueItem } from '/src/shared/catalogue-item.ts';
import type { MediaType } from '/src/shared/media-type.ts';
import type { StoredArtwork } from '/src/shared/metadata/stored-artwork.ts';
import type { MergedDetails } from '/src/shared/metadata/title-details.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { applyDetails } from '/src/workers/db/services/apply-details.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { tidyUp } from '/src/workers/db/services/metadata-writer.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { credit, execute, FEW, importItems, item, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Details of a film that say nothing of it. */
export const NOTHING: MergedDetails = {
  ref: { provider: 'tmdb', id: '603', kind: 'movie' },
  refs: [],
  sources: {},
  title: '',
  originalTitle: null,
  alternativeTitles: [],
  year: null,
  overview: null,
  language: null,
  overviewLanguage: null,
  airedDate: null,
  runtimeMin: null,
  rating: null,
  votes: null,
  genres: [],
  keywords: [],
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

/** Details of the same film that say much. */
export const DETAILS: MergedDetails = {
  ...NOTHING,
  refs: [
    { provider: 'tmdb', id: '603', kind: 'movie' },
    { provider: 'wikidata', id: 'Q83495', kind: 'movie' },
  ],
  title: 'The Quiet Harbour',
  originalTitle: 'Der stille Hafen',
  alternativeTitles: ['Quiet Harbour', 'The Quiet Harbour'],
  translations: [
    { language: 'pt-BR', title: 'quiet harbour', overview: null },
    { language: 'de', title: 'Stiller Hafen', overview: null },
    { language: 'fr', title: 'Der stille Hafen', overview: null },
  ],
  year: 1999,
  overview: 'A lighthouse keeper finds a letter.',
  language: 'en',
  overviewLanguage: 'en',
  airedDate: '1999-03-31',
  runtimeMin: 136,
  rating: 8.2,
  votes: 24_000,
  genres: ['Drama', 'Mystery'],
  keywords: ['lighthouse', 'Lighthouse', ' letter '],
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

/** A poster as it was stored. */
export const PICTURE: StoredArtwork = {
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
  INSERT INTO favourite VALUES (1, NULL, 5); INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (1, 1, 3, NULL, 77);
  INSERT INTO media_file (media_item_id, path, name, size_bytes, created_at, updated_at) VALUES (1, '/a', 'a', 9, 0, 0);
  INSERT INTO trailer (media_item_id, name, url, created_at) VALUES (1, 'Old', 'https://example.org/old', 3);
  INSERT INTO artwork (media_item_id, artwork_type, url, download_status, created_at, updated_at)
  VALUES (1, 'poster', 'https://example.org/old.jpg', 'pending', 1, 2), (1, 'fanart', NULL, 'failed', 1, 2)`;

/** A library of the old film, another with one of its people, a series and an episode, and what writes it. */
export async function openFilms() {
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

/** Puts details into a title as a match that nobody has chosen does. */
export async function matchByScore(
  connection: Connection,
  id: number,
  details: MergedDetails,
): Promise<void> {
  const [row] = await select(connection, `SELECT title, media_type FROM media_item WHERE id = ${id}`);
  const target = { id, mediaType: row?.media_type as MediaType, title: String(row?.title) };
  await connection.write((statements) =>
    tidyUp(statements, applyDetails(statements, target, details, 'score', Date.now()).detached),
  );
}

/** Every row of every table that is not made from others, by table. */
export async function rows(connection: Connection): Promise<Record<string, unknown>> {
  const tables = await select(
    connection,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'text_search*'
       AND name NOT IN ('search_change', 'search_pending', 'job_run', 'job_rejection', 'sqlite_stat1', 'act', 'act_part',
       'act_item', 'act_item_range', 'act_picture', 'import_origin', 'sqlite_sequence', 'item_id_floor', 'highest_id')`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) found[String(name)] = await select(connection, `SELECT * FROM ${name}`);
  return found;
}

/** A reply's outcome in words. */
export const codeOf = (reply: Reply<unknown>) =>
  reply.ok ? 'ok' : `${reply.error.code}: ${reply.error.message}`;
