import type { ItemDetail, ItemRow } from '/src/shared/media-item.ts';
import { unwrap } from '/src/shared/reply.ts';
import { createArtworkUse } from '/src/workers/db/services/artwork-use-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { makeLibrary, removeLibrary, select } from './import-database.ts';
import { insertItem, openLibrary } from './library-database.ts';
import { openFilms, PICTURE } from './metadata-films.ts';

/** Posters of a series, of an episode without one and of one with its own, in rows and on pages. */
export async function posters() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const ids = await connection.write((statements) => {
    const series = insertItem(statements, { libraryId: 1, title: 'Series', mediaType: 'series' });
    const episode = { libraryId: 1, mediaType: 'episode', seriesId: series } as const;
    const plain = insertItem(statements, { ...episode, title: 'Plain' });
    const own = insertItem(statements, { ...episode, title: 'Own' });
    const film = insertItem(statements, { libraryId: 1, title: 'Film' });
    statements.exec(`
      INSERT INTO artwork (media_item_id, artwork_type, local_path, dominant_color, download_status, created_at, updated_at)
      VALUES (${series}, 'fanart', 'fa', '#000000', 'completed', 0, 0), (${series}, 'poster', '5e', '#123456', 'completed', 0, 0),
        (${own}, 'poster', 'ab', NULL, 'completed', 0, 0), (${film}, 'poster', 'cd', NULL, 'pending', 0, 0),
        (${film}, 'poster', NULL, NULL, 'completed', 0, 0)`);
    return [series, plain, own, film];
  });
  const items = createItems(connection);
  const { rows: bytes } = unwrap(await items.rows(Uint32Array.from(ids)));
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as ItemRow[];
  const pages: ItemDetail[] = [];
  for (const id of ids) pages.push(unwrap(await items.get(id)));
  await connection.close();
  return { rows: rows.map(({ poster }) => poster), pages: pages.map(({ poster }) => poster) };
}

/** Pictures of an item: put in the place of others of their types, told, in use, and gone with their library. */
export async function artwork() {
  const { connection, writes, told, get } = await openFilms();
  const { usedKeys, totals } = createArtworkUse(connection);
  unwrap(await writes.setArtwork(1, [PICTURE, { ...PICTURE, type: 'banner', key: 'ba' }]));
  unwrap(await writes.setArtwork(1, [{ ...PICTURE, key: 'def456' }]));
  const stored = await select(
    connection,
    `SELECT artwork_type AS type, url, local_path AS key, size, width, height, file_size AS bytes, dominant_color AS color,
       download_status AS status, downloaded_at = updated_at AS isDated FROM artwork WHERE media_item_id = 1 ORDER BY id`,
  );
  const poster = (await get()).poster;
  const used = unwrap(await usedKeys(['abc123', 'def456', 'ba', '0']));
  unwrap(await writes.setArtwork(1, [{ ...PICTURE, type: 'thumbnail', key: 'def456' }]));
  const total = unwrap(await totals());
  await removeLibrary(connection, 1);
  const totalThen = unwrap(await totals());
  const usedThen = unwrap(await usedKeys(['def456', 'ba']));
  await connection.close();
  return { stored, poster, used: [...used].sort(), usedThen, total, totalThen, told };
}
