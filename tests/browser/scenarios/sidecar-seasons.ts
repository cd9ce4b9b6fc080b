import { unwrap } from '/src/shared/reply.ts';
import { createArtworkUse } from '/src/workers/db/services/artwork-use-service.ts';
import { bundledMigrations } from '/src/workers/db/services/bundled-migrations.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createEpisodes } from '/src/workers/db/services/episodes-service.ts';
import { MigrationService } from '/src/workers/db/services/migration-service.ts';
import { execute, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { pictureOf, SidecarLibrary } from './sidecars.ts';

const SEASON = (title: string, more = '') => `<season><title>${title}</title>${more}</season>`;

/** What lies beside seasons, as the page of their series has it, and what becomes of it. */
export async function seasons() {
  const library = await SidecarLibrary.open({
    'Signals/tvshow.nfo': '<tvshow><title>Northern Signals</title></tvshow>',
    'Signals/season01-poster.png': await pictureOf('#c02020'),
    'Signals/season-specials-poster.png': await pictureOf('#2020c0'),
    'Signals/season02-banner.png': await pictureOf('#101010'),
    'Signals/season09-poster.png': await pictureOf('#909090'),
    'Signals/season02.nfo': SEASON('The Flood', '<plot>It rises.</plot>'),
    'Signals/Season 01/poster.png': await pictureOf('#20c020'),
    'Signals/Season 01/season.nfo': SEASON('The Ebb', '<year>2019</year><plot>It falls.</plot>'),
    'Signals/Season 01/Signals S01E01.mkv': 'v1',
    'Signals/Season 02/folder.png': await pictureOf('#c0c020'),
    'Signals/Season 02/Signals S02E01.mkv': 'v2',
    'Signals/Season 03/season.nfo': '<movie><title>No Season</title></movie>',
    'Signals/Season 03/Signals S03E01.mkv': 'v3',
    'Signals/Specials/Signals S00E01.mkv': 'v4',
    'Another/Season 1/Another S01E01.mkv': 'v5',
    'Another/Season 1/season.nfo': SEASON('Season 1', '<seasonnumber>4</seasonnumber><year>soon</year>'),
    'Film/Film (2001).mkv': 'v6',
    'Film/season.nfo': SEASON('Nobody’s'),
  });
  const { connection } = library;
  const idOf = async (title: string) =>
    Number((await library.select(`SELECT id FROM media_item WHERE title = '${title}'`))[0]?.id);
  const first = await library.scan();
  const seriesId = await idOf('Northern Signals');
  const read = async (id = seriesId) => unwrap(await createEpisodes(connection).seasons(id, '2026-01-01'));
  const atFirst = await read();
  // What providers list goes and comes; what lies beside the files is not theirs.
  await library.execute(
    `INSERT INTO series_season (series_id, season, title) VALUES (${seriesId}, 1, 'Listed'), (${seriesId}, 3, 'Third')`,
  );
  const listed = await read();
  const keys = atFirst.flatMap(({ poster }) => (poster === null ? [] : [poster.key]));
  const use = createArtworkUse(connection);
  const used = unwrap(await use.usedKeys([...keys, '00']));
  const totals = unwrap(await use.totals());
  const again = await library.scan();

  const anotherId = await idOf('Another');
  const edits = createEditWrites(connection, () => undefined);
  const merged = unwrap(await edits.merge([{ itemIds: [seriesId, anotherId], keep: anotherId }]));
  const together = await read(anotherId);
  unwrap(await edits.undo(merged.id));
  const apart = await read();

  await library.write({ 'Signals/Season 01/poster.png': null, 'Signals/Season 01/season.nfo': null });
  const second = await library.scan();
  const left = await read();
  return { first, atFirst, listed, keys, used, totals, again, together, apart, second, left };
}

/** Which files of a library of an older version are read once more. */
export async function upgraded() {
  const before = bundledMigrations.slice(
    0,
    bundledMigrations.findIndex(({ sql }) => sql.includes('CREATE TABLE season_sidecar')),
  );
  const connection = await openLibrary(before);
  await execute(
    connection,
    `INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
     INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
       VALUES (7, 1, 'Disk', 'folder', 'a', 0, 0);
     INSERT INTO scan_folder (id, root_id, path) VALUES (3, 7, 'Signals');
     INSERT INTO sidecar (folder_id, name, kind, of_videos, artwork_type, is_forced, is_hearing_impaired, size_bytes, read_state)
     VALUES (3, 'tvshow.nfo', 'nfo', '', NULL, 0, 0, 10, 'read'), (3, 'broken.nfo', 'nfo', 'a.mkv', NULL, 0, 0, 9, 'failed'),
       (3, 'poster.jpg', 'artwork', '', 'poster', 0, 0, 10, 'read'), (3, 'a.srt', 'subtitle', 'a.mkv', NULL, 0, 0, 10, 'read'),
       (3, 'season01-poster.jpg', 'artwork', '', 'poster', 0, 0, NULL, 'read');`,
  );
  await new MigrationService(connection, bundledMigrations).migrate(() => undefined);
  const unread = await select(
    connection,
    "SELECT name FROM sidecar WHERE read_state = 'unread' ORDER BY name",
  );
  return unread.map(({ name }) => name);
}
