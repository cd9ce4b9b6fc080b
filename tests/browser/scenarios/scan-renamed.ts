import { execute, faults } from './import-database.ts';
import { episodes, film, openScanned, STORED, type Tree } from './scan-database.ts';

/** Titles that were called otherwise since their files were found; then more files come that are named as those were. */
export async function renamed() {
  const { connection, scan, rows } = await openScanned();
  const before: Tree = {
    A: [episodes('a1.mkv', 'Le Phare', { year: 2010, seasons: [1], episodes: [1] })],
    B: [film('La Colline', 1990, { name: 'b.mkv' })],
    C: [film('La Route', 1960, { name: 'c.mkv' })],
  };
  await scan(before);
  await execute(
    connection,
    `UPDATE media_item SET title = 'The Lighthouse', sort_title = 'lighthouse', year = 2011 WHERE title = 'Le Phare';
     UPDATE media_item SET title = 'The Hill', sort_title = 'hill' WHERE title = 'La Colline'`,
  );
  await scan({
    A: [
      ...(before.A ?? []),
      episodes('a2.mkv', 'le phare', { seasons: [1], episodes: [2] }),
      episodes('other.mkv', 'Le Phare', { year: 1975, seasons: [1], episodes: [1] }),
    ],
    B: [...(before.B ?? []), film('La Colline', 1990, { name: 'b hd.mkv' })],
    C: [...(before.C ?? []), film('La Colline', 2004, { name: 'remake.mkv' })],
  });
  const stored = (await rows(STORED)).map(({ item, files }) => `${item}: ${files ?? '-'}`);
  return { stored: stored.map((line) => line.replaceAll(/ +/g, ' ')), faults: await faults(connection) };
}
