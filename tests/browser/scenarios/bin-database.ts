import type { ItemEdit, PlaceEdit } from '/src/shared/edits/item-edit.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createScanWrites } from '/src/workers/db/services/scan-writes-service.ts';
import { doneAct } from './done-act.ts';
import { credit, execute, FEW, importItems, item, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Where the library of these scenarios is. */
export const LOCATION = { prefix: 'library-database', generation: 1 };
/** All that lists show. */
export const CRITERIA = { sort: 'title', descending: false } as const;
/** Ids of the titles that are there at first. */
export const SERIES = 4;
export const EPISODES = [5, 6];

/** Three films and a series of two episodes in one library, and another one without any. */
export async function openTitles() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await makeLibrary(connection, 'Other');
  await importItems(
    connection,
    ['Amber Sky', 'Grey Hill', 'Long Road'].map((title) =>
      item({ title, genres: ['Drama'], credits: [credit('Ann Ames')], companies: ['Nordlicht'] }),
    ),
    { expectedItems: FEW },
  );
  await execute(
    connection,
    `INSERT INTO media_item (library_id, media_type, title, sort_title, season, episode, series_id, added_at, updated_at)
     VALUES (1, 'series', 'Harbour', 'harbour', NULL, NULL, NULL, 0, 0), (1, 'episode', 'Dawn', 'dawn', 1, 1, 4, 0, 0),
       (1, 'episode', 'Dusk', 'dusk', 1, 2, 4, 0, 0);
     INSERT INTO item_genre (media_item_id, genre_id) VALUES (4, 1), (5, 1), (6, 1);
     INSERT INTO match_case (media_item_id, library_id, list, outcome, folder, sort_title, asked_at, candidates)
     VALUES (1, 1, 'waiting', 'unsure', '', 'amber sky', 0, '[]')`,
  );
  const writes = createEditWrites(connection, () => undefined);
  const edit = (edits: readonly ItemEdit[], ids: readonly number[]) =>
    writes.edit(Uint32Array.from(ids), edits);
  const place = async (edits: PlaceEdit, ids: readonly number[]) => doneAct(await edit([edits], ids));
  return { connection, writes, edit, place };
}

/** Where titles are, and what is counted of them. */
export async function dump(connection: Connection): Promise<string> {
  return JSON.stringify(
    [
      await select(connection, 'SELECT id, library_id FROM media_item ORDER BY id'),
      await select(connection, 'SELECT media_item_id, library_id FROM bin_item ORDER BY media_item_id'),
      await select(connection, 'SELECT media_item_id, library_id FROM match_case'),
      await select(connection, 'SELECT * FROM item_count WHERE count > 0 ORDER BY library_id, media_type'),
    ],
    null,
    1,
  );
}

/** A folder of a library, as if a person had chosen it. */
export async function addRoot(connection: Connection, libraryId: number): Promise<void> {
  const scans = createScanWrites({ connection, publish: () => undefined, lockName: () => 'test~job' });
  unwrap(
    await scans.addRoot({
      libraryId,
      name: `Root ${libraryId}`,
      kind: 'folder',
      handleKey: `key-${libraryId}`,
    }),
  );
}
