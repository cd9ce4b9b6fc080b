import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { execute, faults, makeLibrary } from './import-database.ts';
import { episodes, film, openScanned, parsed, STORED, type Tree } from './scan-database.ts';

/** Rows of {@link STORED} as one line each. */
async function stored(rows: (sql: string) => Promise<Record<string, unknown>[]>): Promise<string[]> {
  return (await rows(STORED)).map(({ item, files }) => `${item}: ${files ?? '-'}`.replaceAll(/ +/g, ' '));
}

/** Films, versions of one film, parts, ids, and names that say little. */
export async function films() {
  const { connection, scan, rows } = await openScanned();
  const id = { tmdb: '42' };
  const outcome = await scan({
    '': [film('Amber Sky', 2001), { ...film('x'), name: '.mkv.mkv', parsed: parsed({ title: ' ' }) }],
    'Amber Sky': [
      film('The Amber Sky', 2001, { name: 'amber 2160p.mkv' }),
      film('Amber Sky', 2002, { name: 'remake.mkv' }),
    ],
    Ids: [
      film('Grey Hill', 1990, {
        name: 'a.mkv',
        parsed: parsed({ title: 'Grey Hill', year: 1990, externalIds: id }),
      }),
      film('Gray Hill', null, { name: 'b.mkv', parsed: parsed({ title: 'Gray Hill', externalIds: id }) }),
      film('Grey Hill', 1990, {
        name: 'c.mkv',
        parsed: parsed({ title: 'Grey Hill', year: 1990, externalIds: { tmdb: '43' } }),
      }),
    ],
    Parts: [1, 2].map((part) =>
      film('Long Road', 1960, {
        name: `cd${part}.avi`,
        parsed: parsed({ title: 'Long Road', year: 1960, part }),
      }),
    ),
    Year: [film('Odd Year', 3000)],
  });
  return { job: outcome.reply, stored: await stored(rows), faults: await faults(connection) };
}

/** Series by name, by year on one side, by id; numbers, dates, several in a file, packs. */
export async function series() {
  const { connection, scan, rows } = await openScanned();
  const outcome = await scan({
    A: [
      episodes('a1.mkv', 'Harbour', { year: 2010, seasons: [1], episodes: [1], episodeTitle: 'Dawn' }),
      episodes('a1b.mkv', 'Harbour', { seasons: [1], episodes: [1] }),
      episodes('a2.mkv', 'Harbour', { seasons: [1], episodes: [2, 3] }),
      episodes('a5.mkv', 'Harbour', { absoluteEpisodes: [5] }),
    ],
    B: [
      episodes('b1.mkv', 'Lantern', { externalIds: { tvdb: '7' }, seasons: [2], episodes: [1] }),
      episodes('b2.mkv', 'Lanterns of Oslo', { externalIds: { tvdb: '7' }, seasons: [2], episodes: [2] }),
    ],
    C: [
      episodes('c.mkv', 'Evening Talk', { date: '2024-03-05' }),
      episodes('c hd.mkv', 'Evening Talk', { date: '2024-03-05' }),
    ],
    D: [
      {
        ...film('Harbour'),
        name: 'pack.mkv',
        parsed: parsed({ kind: 'season', title: 'Harbour', seasons: [2] }),
      },
    ],
  });
  const [third] = await rows("SELECT id FROM media_item WHERE title = 'Episode 3'");
  const detail = await createItems(connection).get(Number(third?.id));
  return {
    ok: outcome.reply.ok,
    stored: await stored(rows),
    files: detail.ok ? detail.value.files.map(({ path, isMissing }) => ({ path, isMissing })) : [],
    faults: await faults(connection),
  };
}

/** A file with another content, one that goes, and one that comes back. */
export async function changes() {
  const { connection, scan, rows, reads } = await openScanned();
  const both: Tree = { '': [film('One', 2001), film('Two', 2002)] };
  await scan(both);
  await execute(
    connection,
    `UPDATE media_file SET fingerprint = 'f', duration_ms = 9, height = 8;
     INSERT INTO audio_track (media_file_id, language) SELECT id, 'en' FROM media_file;
     INSERT INTO watched_state (media_item_id, is_watched) SELECT id, 1 FROM media_item`,
  );
  const FILES = `SELECT name, size_bytes, fingerprint, duration_ms, is_missing,
    (SELECT count(*) FROM audio_track WHERE media_file_id = media_file.id) AS tracks,
    (SELECT is_watched FROM watched_state WHERE media_item_id = media_file.media_item_id) AS watched
    FROM media_file ORDER BY name`;
  const unchanged = await scan(both);
  const changed = await scan({ '': [film('One', 2001, { sizeBytes: 77 })] });
  const afterChange = await rows(FILES);
  const roots = await reads.roots(1);
  const back = await scan({ '': [film('One', 2001, { sizeBytes: 77 }), film('Two', 2002)] });
  return {
    jobs: [unchanged, changed, back].map(({ reply }) => (reply.ok ? reply.value : reply.error)),
    afterChange,
    afterReturn: await rows(FILES),
    roots,
    items: (await rows('SELECT count(*) AS items FROM media_item'))[0],
  };
}

/** Files renamed, moved to another folder, and with a time of their own but the same content. */
export async function moves() {
  const { connection, scan, rows } = await openScanned();
  const kept = film('Kept', 2000, { sizeBytes: 4000, modifiedAt: 4 });
  await scan({
    '': [
      kept,
      film('Wrnog', 2001, { sizeBytes: 1, modifiedAt: 1 }),
      film('Known', 2002, { sizeBytes: 2, modifiedAt: 2 }),
    ],
    Old: [film('Copied', 2003, { sizeBytes: 3, modifiedAt: 3 })],
  });
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched) SELECT id, 1 FROM media_item;
     UPDATE media_item SET status = 'matched' WHERE title = 'Known';
     UPDATE media_file SET fingerprint = 'c0ffee' WHERE name LIKE 'Copied%'`,
  );
  const outcome = await scan(
    {
      '': [kept, film('Wrong', 2011, { sizeBytes: 1, modifiedAt: 1 })],
      New: [
        film('Unknown', 2012, { sizeBytes: 2, modifiedAt: 2 }),
        film('Other', 2013, { sizeBytes: 3, modifiedAt: 99 }),
        film('Copied', 2003, { sizeBytes: 3, modifiedAt: 100 }),
        // As large and as old as one that has stayed: a copy.
        film('Kept copy', 2000, { sizeBytes: 4000, modifiedAt: 4 }),
      ],
    },
    { fingerprints: { 'New/Copied (2003).mkv': 'c0ffee', 'New/Other (2013).mkv': 'd00f' } },
  );
  return {
    job: outcome.reply,
    opened: outcome.opened,
    stored: await stored(rows),
    watched: await rows(
      'SELECT title FROM media_item JOIN watched_state ON media_item_id = media_item.id ORDER BY title',
    ),
    missing: await rows('SELECT name FROM media_file WHERE is_missing = 1'),
    faults: await faults(connection),
  };
}

/** A tenth of the files vanishes: first out of reach, then for good. */
export async function vanish() {
  const { scan, rows, reads, writes } = await openScanned();
  const all = Array.from({ length: 120 }, (_, at) => film(`Film ${at}`, 1990, { sizeBytes: at + 1 }));
  await scan({ '': all });
  const look = async () => {
    const roots = await reads.roots();
    return roots.ok ? roots.value.map(({ files, missing, vanished }) => ({ files, missing, vanished })) : [];
  };
  await scan({ '': all.slice(12) });
  const asked = await look();
  await scan({ '': all });
  const back = await look();
  await scan({ '': all.slice(12) });
  await writes.settleVanished(1, 'keep');
  const kept = await look();
  await scan({ '': all.slice(12) });
  await writes.settleVanished(1, 'gone');
  const gone = await look();
  // Five of 108 are no more than a person deletes in an evening.
  await scan({ '': all.slice(17) });
  return {
    asked,
    back,
    kept,
    gone,
    few: await look(),
    unknown: await writes.settleVanished(9, 'gone'),
    rows: await rows('SELECT count(*) AS vanished FROM scan_vanished'),
  };
}

/** A root that cannot be reached, and is again. */
export async function unreachable() {
  const { scan, reads } = await openScanned();
  const tree: Tree = { '': [film('One', 2001)] };
  await scan(tree);
  const look = async () => {
    const roots = await reads.roots(1);
    return roots.ok ? roots.value[0] : undefined;
  };
  const before = await look();
  const outcome = await scan({}, { unreachable: true });
  const offline = await look();
  await scan(tree);
  return { before, ok: outcome.reply.ok, offline, online: await look() };
}

/** Cancelled in the middle, and gone on with. */
export async function cancelAndResume() {
  const { connection, scan, rows } = await openScanned();
  const tree: Tree = Object.fromEntries(
    Array.from({ length: 40 }, (_, folder) => [
      `Folder ${folder}`,
      Array.from({ length: 25 }, (_, at) =>
        film(`Film ${folder} ${at}`, 1999, { sizeBytes: folder * 25 + at + 1 }),
      ),
    ]),
  );
  const first = await scan(tree, {
    delay: 30,
    onProgress: ({ processed }, cancel) => {
      if (processed >= 300) cancel();
    },
  });
  const [stored] = await rows('SELECT count(*) AS files FROM media_file');
  const [job] = await rows('SELECT status, added, position FROM job_run');
  const second = await scan(tree, { resumeJobId: first.jobId });
  return {
    first: first.reply,
    phases: [...new Set(first.progress.map(({ phase }) => phase))],
    stored: Number(stored?.files),
    job,
    known: second.known,
    second: second.reply,
    jobs: await rows('SELECT count(*) AS jobs FROM job_run'),
    items: await rows('SELECT count(*) AS items FROM media_item'),
    faults: await faults(connection),
  };
}

/** Files the library cannot hold among those it can. */
export async function badRows() {
  const { connection, scan, rows } = await openScanned();
  const outcome = await scan(
    {
      '': [
        film('Good', 2001),
        film('Minus', 2001, { sizeBytes: -1 }),
        film('Nameless', 2001, { name: '' }),
        episodes('day.mkv', 'Daily', { date: '2024-19-41' }),
        episodes('minus.mkv', 'Minus', { seasons: [1], episodes: [-2] }),
        film('Halves', 2001, { sizeBytes: 1.5 }),
        film('Long', 2001, { name: `${'l'.repeat(5000)}.mkv` }),
        film('Good too', 2001),
      ],
    },
    {
      problems: [
        { kind: 'rejected', file: 'Root/locked', line: 0, reason: 'It may not be read.', excerpt: '' },
      ],
    },
  );
  return {
    job: outcome.reply,
    stored: await stored(rows),
    reasons: await rows('SELECT substr(file, 1, 20) AS file, reason FROM job_rejection ORDER BY ordinal'),
    faults: await faults(connection),
  };
}

/** What lies beside the first film: an NFO file that it was read from, a poster and subtitles. */
const BESIDE = `
  INSERT INTO sidecar (id, folder_id, name, kind, is_forced, is_hearing_impaired)
    SELECT 1, min(id), 'Plain.nfo', 'nfo', 0, 0 FROM scan_folder WHERE path = ''
    UNION ALL SELECT 2, min(id), 'poster.jpg', 'artwork', 0, 0 FROM scan_folder WHERE path = ''
    UNION ALL SELECT 3, min(id), 'Plain.srt', 'subtitle', 0, 0 FROM scan_folder WHERE path = '';
  INSERT INTO item_nfo (media_item_id, sidecar_id, path, said, external_ids, is_locked, wants_details, applied_at)
    SELECT id, 1, 'Root/Plain.nfo', '[]', '{}', 0, 0, 0 FROM media_item WHERE title = 'Plain';
  INSERT INTO artwork (media_item_id, artwork_type, url, created_at, updated_at)
    SELECT id, 'poster', 'sidecar:2', 0, 0 FROM media_item WHERE title = 'Plain';
  INSERT INTO subtitle (media_item_id, language, format, sidecar_id, created_at, updated_at)
    SELECT id, 'de', 'srt', 3, 0, 0 FROM media_item WHERE title = 'Plain';`;
/** The same as it is told apart whatever ids it has. */
const BESIDE_NOW = `
  SELECT 'nfo' AS what, sidecar.name FROM item_nfo LEFT JOIN sidecar ON sidecar.id = sidecar_id
  UNION ALL SELECT url = 'sidecar:' || sidecar.id, sidecar.name FROM artwork
    LEFT JOIN sidecar ON 'sidecar:' || sidecar.id = url
  UNION ALL SELECT subtitle.language, sidecar.name FROM subtitle LEFT JOIN sidecar ON sidecar.id = sidecar_id
    WHERE sidecar_id IS NOT NULL OR sidecar.id IS NULL`;
/** Another folder with a file, and a picture beside it: they have the ids that went. */
const ELSEWHERE = `
  INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
    VALUES (7, 2, 'Elsewhere', 'folder', 'key-7', 0, 0);
  INSERT INTO scan_folder (id, root_id, path) VALUES (1, 7, '');
  INSERT INTO sidecar (id, folder_id, name, kind, is_forced, is_hearing_impaired)
    VALUES (1, 1, 'other.jpg', 'artwork', 0, 0), (2, 1, 'second.jpg', 'artwork', 0, 0);
  INSERT INTO media_file (id, media_item_id, path, name, folder_id, created_at, updated_at)
    SELECT 1, id, 'Elsewhere/w.mkv', 'w.mkv', 1, 0, 0 FROM media_item WHERE title = 'Watched';`;

/** A root taken away, with its titles or without; it comes back once its library has, and is taken away again. */
export async function removeRoot(titles: 'keep' | 'remove') {
  const { connection, scan, rows, writes, reads } = await openScanned();
  await scan({
    '': [film('Plain', 2001), film('Watched', 2002)],
    Show: [episodes('s1.mkv', 'Show', { seasons: [1], episodes: [1, 2] })],
  });
  await execute(
    connection,
    `INSERT INTO watched_state (media_item_id, is_watched) SELECT id, 1 FROM media_item WHERE title = 'Watched'`,
  );
  await makeLibrary(connection, 'Other');
  await execute(connection, BESIDE);
  const titlesNow = async () =>
    (await rows('SELECT title FROM media_item WHERE library_id <> 0 ORDER BY title')).map(
      ({ title }) => title,
    );
  const before = JSON.stringify(await titlesNow());
  const FILES = `SELECT media_item_id, media_file.name, size_bytes, modified_at, scan_folder.path AS folder, scanned_at
    FROM media_file JOIN scan_folder ON scan_folder.id = folder_id JOIN scan_root ON scan_root.id = root_id
    WHERE root_id = 1 ORDER BY folder, media_file.name, media_item_id`;
  const filesNow = async () => JSON.stringify([await rows(FILES), await rows(BESIDE_NOW)]);
  const filesBefore = await filesNow();
  const reply = await writes.removeRoot(1, titles);
  const left = await titlesNow();
  const gone = {
    files: await rows('SELECT count(*) AS files FROM media_file'),
    folders: await rows('SELECT count(*) AS folders FROM scan_folder'),
    roots: await reads.roots(),
  };
  const keys = await reads.usedKeys();
  const edits = createEditWrites(
    connection,
    () => undefined,
    () => 'test~job',
  );
  // A job of another tab that has begun, and is not recorded yet.
  const beneath = await navigator.locks.request('test~job', () => edits.undo());
  await execute(connection, `${ELSEWHERE} UPDATE library SET deleted_at = 1 WHERE id = 1`);
  const homeless = await edits.undo();
  await execute(connection, 'UPDATE library SET deleted_at = NULL WHERE id = 1');
  const back = await edits.undo();
  const filesBack = (await filesNow()) === filesBefore;
  // As an earlier version kept it, which knew nothing of files.
  await execute(connection, "UPDATE act SET detail = json_remove(detail, '$.library.keepsFiles')");
  await new Promise((resolve) => setTimeout(resolve, 5));
  const later = Date.now();
  const again = await edits.redo(back.ok ? back.value.act.id : 0);
  const [binned] = await rows('SELECT min(deleted_at) AS at FROM bin_item');
  const isKeptAnew = binned?.at === null || Number(binned?.at) >= later;
  const backAgain = await edits.undo();
  const isBackAgain = backAgain.ok && backAgain.value.left === 0 && (await filesNow()) === filesBefore;
  const names = await rows('SELECT id, name, handle_key AS key FROM scan_root');
  return {
    ok: reply.ok,
    titles: left,
    ...gone,
    keys: keys.ok && keys.value,
    beneath: beneath.ok ? 'done' : beneath.error.code,
    homeless: homeless.ok ? 'done' : homeless.error.code,
    filesBack,
    again: again.ok && again.value.act.library,
    isKeptAnew,
    isBackAgain,
    back: back.ok && back.value.left === 0 && JSON.stringify(await titlesNow()) === before,
    names,
    faults: await faults(connection),
  };
}

/** Roots' names and keys, and rules. */
export async function rootsAndRules() {
  const { writes, reads } = await openScanned();
  const draft = { libraryId: 1, kind: 'folder' as const };
  const second = await writes.addRoot({ ...draft, name: 'root', handleKey: 'key-2' });
  const same = await writes.addRoot({ ...draft, name: 'Other', handleKey: 'key-2' });
  const nameless = await writes.addRoot({ ...draft, name: ' / ', handleKey: 'key-3' });
  const before = await reads.rules(1);
  if (!before.ok) throw new Error(before.error.message);
  const rules = { ...before.value, smallestBytes: 5, ignoredPatterns: ['*/old/*'] };
  const set = await writes.setRules(1, rules);
  const message = async (change: object) => {
    const reply = await writes.setRules(1, { ...rules, ...change });
    return reply.ok ? 'taken' : reply.error.message;
  };
  return {
    second: second.ok ? second.value.value.name : second.error,
    same: same.ok || same.error.code,
    nameless: nameless.ok || nameless.error.code,
    before: before.value,
    set: set.ok,
    after: await reads.rules(1),
    faults: [
      await message({ ignoredFolders: Array(201).fill('x') }),
      await message({ ignoredPatterns: ['y'.repeat(301)] }),
      await message({ nameRules: Array(51).fill({ name: 'n', pattern: 'p', enabled: true }) }),
      await message({ nameRules: [{ name: 'Broken', pattern: '(', enabled: true }] }),
      await message({ smallestBytes: -1 }),
    ],
    missing: await reads.rules(99),
  };
}
