import type { ScannedFile } from '/src/rpc/scan-source.ts';
import type { JobRun } from '/src/shared/job-run.ts';
import { execute, faults, importItems, item, select } from './import-database.ts';
import { match } from './match-runs.ts';
import { episodes, film, openScanned, parsed, type ScanOutcome, STORED, type Tree } from './scan-database.ts';

type Rows = (sql: string) => Promise<Record<string, unknown>[]>;

/** A film's file that is called `name`, whatever its name is read as. */
const named = (name: string, title: string, year: number | null = null): ScannedFile =>
  film(title, year, { name });

/** A file of episodes that is as large as the others. */
const one = (name: string, title: string, season: number, ...numbers: number[]): ScannedFile => ({
  ...episodes(name, title, { seasons: [season], episodes: numbers }),
  sizeBytes: 1000,
});

async function stored(rows: Rows): Promise<string[]> {
  return (await rows(STORED)).map(({ item: title, files }) =>
    `${title}: ${files ?? '-'}`.replaceAll(/ +/g, ' '),
  );
}

/** What a job says of itself, and what it left alone. */
async function told(rows: Rows, { reply }: ScanOutcome) {
  if (!reply.ok) throw new Error(reply.error.message);
  const { status, processed, added, updated, skipped, adjusted, resume }: JobRun = reply.value;
  const { position } = JSON.parse(resume ?? '{}') as { position?: { retitled?: number } };
  const left = await rows(
    `SELECT file, reason, title FROM job_rejection LEFT JOIN media_item ON media_item.id = media_item_id
     WHERE job_run_id = ${reply.value.id} ORDER BY ordinal`,
  );
  return {
    counts: { status, processed, added, updated, skipped, adjusted, retitled: position?.retitled },
    left: left.map(({ file, reason, title }) => `${file} (${title}): ${reason}`),
  };
}

/** All rows of items and files, to see whether anything was written. */
const everything = (rows: Rows) =>
  Promise.all([rows('SELECT * FROM media_item ORDER BY id'), rows('SELECT * FROM media_file ORDER BY id')]);

/** Titles that are only what names say: other rules make others of them. */
export async function pending() {
  const { connection, scan, rows } = await openScanned();
  await scan({
    A: [
      named('x17.mkv', 'x17', 1987),
      named('v1.mkv', 'Vers', 2000),
      named('v2.mkv', 'Vers', 2000),
      named('pack1.mkv', 'Pack'),
      named('pack2.mkv', 'Pack'),
      named('same.mkv', 'Same', 1950),
    ],
    B: [
      named('show 102.mkv', 'Show 102'),
      one('h1.mkv', 'Habour', 1, 1),
      one('h2.mkv', 'Habour', 1, 2),
      one('h3.mkv', 'Harbour', 1, 3),
      one('h5.mkv', 'Harbour', 1, 5),
      one('h7.mkv', 'Harbour', 1, 7),
      one('f.mkv', 'Fourth', 19, 84),
    ],
  });
  await execute(
    connection,
    `UPDATE media_item SET added_at = 7; UPDATE media_file SET created_at = 7, fingerprint = 'f', read_state = 'read';
     INSERT INTO watched_state (media_item_id, is_watched)
     SELECT id, 1 FROM media_item WHERE title IN ('x17', 'Show 102')`,
  );
  const now: Tree = {
    A: [
      named('x17.mkv', 'The Long Shore', 1987),
      named('v1.mkv', 'Versions', 2000),
      named('v2.mkv', 'Versions', 2000),
      named('pack1.mkv', 'Pack One'),
      named('pack2.mkv', 'Pack Two'),
      named('same.mkv', 'Same', 1950),
    ],
    B: [
      one('show 102.mkv', 'Show', 1, 2),
      one('h1.mkv', 'Harbour', 1, 1),
      one('h2.mkv', 'Harbour', 1, 2),
      one('h3.mkv', 'Harbour', 1, 3),
      one('h5.mkv', 'Harbour', 1, 6),
      one('h7.mkv', 'Harbour', 1, 7, 8),
      named('f.mkv', 'Fourth', 1984),
    ],
  };
  const before = await everything(rows);
  const plain = await told(rows, await scan(now));
  const isUntouched = JSON.stringify(before) === JSON.stringify(await everything(rows));
  const reread = await told(rows, await scan(now, { rereadsNames: true }));
  const after = await everything(rows);
  const again = await told(rows, await scan(now, { rereadsNames: true }));
  return {
    plain: plain.counts,
    isUntouched,
    reread,
    stored: await stored(rows),
    again: again.counts,
    isSettled: JSON.stringify(after) === JSON.stringify(await everything(rows)),
    watched: (await rows('SELECT title FROM media_item JOIN watched_state ON media_item_id = id')).map(
      ({ title }) => title,
    ),
    others: await rows(
      `SELECT count(*) AS files FROM media_file WHERE fingerprint = 'f' AND read_state = 'read' AND is_missing = 0`,
    ),
    lately: await rows('SELECT title FROM media_item WHERE added_at <> 7'),
    faults: await faults(connection),
  };
}

/** Titles that somebody, or something that counts more than a name, has said something of. */
export async function decided() {
  const { connection, scan, rows } = await openScanned();
  await importItems(connection, [item({ title: 'Described', year: 1990, description: 'A long night.' })]);
  const names = ['Chosen', 'Aside', 'Written', 'Tagged', 'Described', 'Pending', 'There'];
  const tree: Tree = {
    '': names.map((name) => named(`${name}.mkv`, name, 1990)),
    S: [one('s1.mkv', 'Night', 1, 1)],
  };
  await scan(tree);
  await execute(
    connection,
    `UPDATE media_item SET status = 'manual' WHERE title IN ('Chosen', 'Night');
     UPDATE media_item SET status = 'skipped' WHERE title = 'Aside';
     UPDATE media_item SET status = 'matched' WHERE title = 'Tagged';
     INSERT INTO item_nfo (media_item_id, path, said, external_ids, is_locked, wants_details, applied_at)
     SELECT id, 'Root/Written.nfo', '["title"]', '{}', 0, 0, 0 FROM media_item WHERE title = 'Written';
     INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'Mine', 0, 0);
     INSERT INTO item_tag (media_item_id, tag_id) SELECT id, 1 FROM media_item WHERE title IN ('Tagged', 'Pending')`,
  );
  const before = await everything(rows);
  const now: Tree = {
    '': names.map((name) =>
      named(`${name}.mkv`, name === 'Pending' || name === 'There' ? 'There' : 'Other', 1990),
    ),
    S: [one('s1.mkv', 'Knight', 1, 1)],
  };
  const reread = await told(rows, await scan(now, { rereadsNames: true }));
  return { reread, isUntouched: JSON.stringify(before) === JSON.stringify(await everything(rows)) };
}

/** Titles that were matched by themselves. */
export async function matched() {
  const { connection, scan, rows } = await openScanned();
  const known: Tree = {
    '': [named('k.mkv', 'Known', 1999)],
    S: [1, 2].map((number) => one(`s${number}.mkv`, 'Signals', 1, number)),
  };
  await scan(known);
  await match(connection);
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched)
     SELECT media_item_id, 1 FROM media_file WHERE name = 's2.mkv'`,
  );
  const titles = async () =>
    (await rows('SELECT media_type, title, status FROM media_item ORDER BY id')).map(
      (row) => `${row.media_type} ${row.title} ${row.status}`,
    );
  const before = await titles();
  const same = await told(rows, await scan(known, { rereadsNames: true }));
  // As they are after an update from before readings were kept.
  await execute(connection, 'UPDATE media_file SET reading = NULL');
  const sameAfterUpdate = await told(rows, await scan(known, { rereadsNames: true }));
  const kept = await titles();
  const now: Tree = {
    '': [named('k.mkv', 'Unknown', 1998)],
    S: [3, 4].map((number) => one(`s${number - 2}.mkv`, 'Signals', 1, number)),
  };
  await execute(connection, 'UPDATE media_file SET reading = NULL; DELETE FROM match_record');
  const guessed: Tree = { ...known, '': now[''] ?? [] };
  const untold = await told(rows, await scan(guessed, { rereadsNames: true }));
  const untoldAgain = await told(rows, await scan(guessed, { rereadsNames: true }));
  await execute(
    connection,
    `UPDATE media_file SET reading = '["movie","Known",1999,[],{}]' WHERE name = 'k.mkv';
     UPDATE media_file SET reading = '["episode","Signals",null,[],{},1,[' || substr(name, 2, 1) || '],null,null]'
     WHERE name LIKE 's%'`,
  );
  const reread = await told(rows, await scan(now, { rereadsNames: true }));
  return {
    before,
    same: same.counts,
    sameAfterUpdate: sameAfterUpdate.counts,
    kept,
    untold,
    untoldAgain: untoldAgain.left,
    reread,
    after: await titles(),
    series: await select(
      connection,
      `SELECT series.title, part.episode, part.status FROM media_item AS part
       JOIN media_item AS series ON series.id = part.series_id ORDER BY part.episode`,
    ),
    people: await rows('SELECT count(*) AS credits FROM credit'),
    faults: await faults(connection),
  };
}

/** Cancelled in the middle: what was read goes on from there, and is told as one. */
export async function resumed() {
  const { connection, scan, rows } = await openScanned();
  const tree = (title: string): Tree =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, folder) => [
        `F${folder}`,
        Array.from({ length: 10 }, (_, at) => named(`${at}.mkv`, `${title} ${folder}-${at}`, 1990)),
      ]),
    );
  await scan(tree('Old'));
  const cancelled = await scan(tree('New'), {
    rereadsNames: true,
    delay: 20,
    onProgress: ({ processed }, cancel) => {
      if (processed >= 100) cancel();
    },
  });
  const count = async () =>
    Number((await rows(`SELECT count(*) AS n FROM media_item WHERE title LIKE 'New%'`))[0]?.n);
  const then = await count();
  const again = await scan(tree('New'), { rereadsNames: true, resumeJobId: cancelled.jobId });
  const words = [...new Set(cancelled.progress.map(({ phase }) => phase.replace(/\d+/, 'n')))];
  return {
    code: cancelled.reply.ok ? null : cancelled.reply.error.code,
    words,
    then,
    again: await told(rows, again),
    all: await count(),
    items: await rows('SELECT count(*) AS items FROM media_item'),
    faults: await faults(connection),
  };
}

/** Two titles whose names say by now that they are one. */
export async function ids() {
  const { connection, scan, rows } = await openScanned();
  await scan({ '': [named('a.mkv', 'Grey Hil', 1990), named('b.mkv', 'Grey Hill', 1990)] });
  const id = { externalIds: { tmdb: '42' } };
  const reread = await told(
    rows,
    await scan(
      {
        '': [
          film('Grey Hil', 1990, {
            name: 'a.mkv',
            parsed: parsed({ title: 'Gray Hill', year: 1990, ...id }),
          }),
          film('Grey Hill', 1990, {
            name: 'b.mkv',
            parsed: parsed({ title: 'Grey Hill', year: 1990, ...id }),
          }),
        ],
      },
      { rereadsNames: true },
    ),
  );
  return {
    reread: reread.counts,
    stored: await stored(rows),
    ids: await rows('SELECT source, external_id FROM external_id'),
    faults: await faults(connection),
  };
}
