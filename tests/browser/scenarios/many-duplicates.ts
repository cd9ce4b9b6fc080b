import { unwrap } from '/src/shared/reply.ts';
import { open } from './duplicates-database.ts';
import { execute } from './import-database.ts';

/** How long the report takes where of so many films so many have two files of one content, and what the page holds of it. */
export async function manyOfOneContent(items: number, pairs: number) {
  const { connection, api } = await open();
  await execute(
    connection,
    `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${items})
     INSERT INTO media_item (id, library_id, media_type, title, sort_title, year, added_at, updated_at)
     SELECT id, 1, 'movie', 'Film ' || id, 'film ' || id, 1950 + id % 70, id, id FROM n`,
  );
  // Two follow each other, and the rest of the library has files as well, each of its own content.
  await execute(
    connection,
    `INSERT INTO media_file (id, media_item_id, path, name, size_bytes, fingerprint, created_at, updated_at)
     SELECT id, id, 'films/' || id || '.mkv', id || '.mkv', 1000000000 + iif(id <= ${2 * pairs}, (id + 1) / 2, id),
       printf('%064x', iif(id <= ${2 * pairs}, (id + 1) / 2, id) * 7919), id, id FROM media_item`,
  );
  const begin = performance.now();
  const report = unwrap(await api.report('1', () => undefined));
  const took = performance.now() - begin;
  const bytes = [report.members, report.ends, report.reasons, report.certain].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  return { groups: report.ends.length, members: report.members.length, isCut: report.isCut, took, bytes };
}
