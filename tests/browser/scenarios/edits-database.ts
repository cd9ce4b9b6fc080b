import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEdits, createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { FEW, importItems, item, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

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

/** Three films in one library; `told` holds what was published. */
export async function openFilms() {
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

/** All that acts may change, as one text. */
export async function dump(connection: Connection): Promise<string> {
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
