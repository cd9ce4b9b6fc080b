import { interactionChannelName, type TitlesOnScreen } from '/src/rpc/interaction-channel.ts';
import { unwrap } from '/src/shared/reply.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { fillSeasons } from '/src/workers/db/services/store-match.ts';
import { execute, FEW, faults, importItems, item, makeLibrary, select } from './import-database.ts';
import { contents, idOf, inboxOf, openFolders, raise, SEASON, SERIES, titlesOf } from './inbox-database.ts';
import { openLibrary } from './library-database.ts';
import { type Answer, answers, image, match, openTitles } from './match-runs.ts';
import { codeOf, DETAILS, rows } from './metadata-films.ts';

/** A title that is set aside, one that is accepted, both taken back, and one that is decided on elsewhere. */
export async function decide() {
  const connection = await openTitles();
  await match(connection);
  const inbox = inboxOf(connection);
  const [two, nobody, broken] = [
    await idOf(connection, 'Two of a Kind'),
    await idOf(connection, 'Nobody’s'),
    await idOf(connection, 'Broken'),
  ];
  const counts = unwrap(await inbox.counts());
  const waiting = await inbox.list('waiting', 1);
  const before = await contents(connection);
  const skipped = unwrap(await inbox.writes.skip([two, nobody, broken, 99]));
  const set = { skipped: titlesOf(await inbox.list('skipped')), waiting: await inbox.list('waiting') };
  const again = await match(connection, answers, { isAgain: true });
  const retried = await match(connection, answers, { itemIds: [broken] });
  const stillSkipped = titlesOf(await inbox.list('skipped'));
  unwrap(await inbox.writes.unskip([two, nobody, broken]));
  const isUnskipped = (await contents(connection)) === before;
  const details = { ...DETAILS, images: [image('poster', 'p.jpg'), image('fanart', 'f.jpg')] };
  const accepted = unwrap(await inbox.writes.accept([two], { details, seasons: [] }));
  const then = await select(connection, `SELECT title, status FROM media_item WHERE id = ${two}`);
  const wanted = await select(
    connection,
    `SELECT artwork_type AS type, download_status AS status FROM artwork WHERE media_item_id = ${two} ORDER BY type DESC`,
  );
  const left = titlesOf(await inbox.list('waiting'));
  const late = codeOf(await inbox.writes.accept([two], { details: DETAILS, seasons: [] }));
  await inbox.undo(accepted);
  const isUndone = (await contents(connection)) === before;
  // Another tab is first, with another film.
  const other = createMetadataWrites(connection, () => undefined);
  const second = unwrap(await inbox.writes.accept([two], { details: DETAILS, seasons: [] }));
  await new Promise((resolve) => setTimeout(resolve, 2));
  unwrap(await other.apply(two, { ...DETAILS, title: 'Mine' }));
  const lateUndo = await inbox.undo(second);
  const kept = await select(connection, `SELECT title, status FROM media_item WHERE id = ${two}`);
  const broke = await faults(connection);
  await connection.close();
  return {
    counts,
    waiting: waiting.map(({ title, outcome, score }) => ({ title, outcome, score })),
    skipped: skipped?.itemCount,
    set,
    again: again.asked.length,
    retried: retried.asked.length,
    stillSkipped,
    isUnskipped,
    then,
    wanted,
    left,
    late,
    isUndone,
    lateUndo,
    kept,
    broke,
  };
}

/** A folder's titles become one, and are what they were again. */
export async function applyToFolder() {
  const connection = await openFolders();
  const inbox = inboxOf(connection);
  const order = (await inbox.list('waiting')).map(({ folder, title }) => `${folder}: ${title}`);
  const before = await contents(connection);
  const films = unwrap(await inbox.get(await idOf(connection, 'Harbour one')));
  const series = unwrap(await inbox.get(await idOf(connection, 'Signals')));
  const wrong = codeOf(await inbox.writes.accept(films.inFolder, { details: SERIES, seasons: [] }));
  const isUnchanged = (await contents(connection)) === before;
  const film = unwrap(await inbox.writes.accept(films.inFolder, { details: DETAILS, seasons: [] }));
  const show = unwrap(
    await inbox.writes.accept([series.id, ...series.inFolder], { details: SERIES, seasons: [SEASON] }),
  );
  const titles = await select(
    connection,
    `SELECT item.title, status, (SELECT count(*) FROM media_file WHERE media_item_id = item.id) AS files,
       (SELECT count(*) FROM item_tag WHERE media_item_id = item.id) AS tags,
       (SELECT play_count FROM watched_state WHERE media_item_id = item.id) AS plays
     FROM media_item AS item ORDER BY media_type, season, episode, title`,
  );
  const names = await select(connection, `SELECT title FROM alternative_title WHERE title LIKE 'N %'`);
  const left = titlesOf(await inbox.list('waiting'));
  const broke = await faults(connection);
  await inbox.undo(show);
  await inbox.undo(film);
  const isUndone = (await contents(connection)) === before;
  const brokeUndone = await faults(connection);
  await connection.close();
  return {
    order,
    fileCounts: [films.fileCount, series.fileCount],
    inFolder: [films.inFolder.length, series.inFolder.length],
    wrong,
    isUnchanged,
    titles,
    names,
    left,
    broke,
    isUndone,
    brokeUndone,
  };
}

/** What was matched without a person is taken back, and not matched to the same again. */
export async function refuse() {
  const connection = await openTitles();
  await execute(connection, `DELETE FROM media_item WHERE title IN ('Two of a Kind', 'Nobody’s', 'Broken')`);
  await execute(
    connection,
    `INSERT INTO artwork (media_item_id, artwork_type, url, local_path, download_status, created_at, updated_at)
     SELECT id, 'banner', 'https://example.org/old.jpg', '0123456789abcdef0123456789abcdef', 'completed', 1, 1
     FROM media_item WHERE title = 'Known'`,
  );
  const before = await select(connection, 'SELECT id, title, year, status, runtime_min FROM media_item');
  await match(connection);
  // Another took its place, and it was tidied away.
  await execute(connection, `DELETE FROM artwork WHERE artwork_type = 'banner'`);
  const inbox = inboxOf(connection);
  const matched = await inbox.list('matched');
  const ids = matched.map(({ id }) => id);
  const whole = JSON.stringify(await rows(connection));
  const taken = unwrap(await inbox.writes.refuse(ids)) ?? raise('Nothing was taken back.');
  const pictures = await select(
    connection,
    `SELECT local_path AS key, download_status AS status FROM artwork WHERE artwork_type = 'banner'`,
  );
  await inbox.undo(taken.act);
  const isUndone = JSON.stringify(await rows(connection)) === whole;
  const refused = unwrap(await inbox.writes.refuse(ids)) ?? raise('Nothing was taken back.');
  const after = await select(connection, 'SELECT id, title, year, status, runtime_min FROM media_item');
  const waiting = await inbox.list('waiting');
  const candidates = unwrap(await inbox.get(ids[0] ?? 0)).candidates.map(({ title }) => title);
  const twice = unwrap(await inbox.writes.refuse(ids));
  // Asked for again in between: what it is now is newer.
  await new Promise((resolve) => setTimeout(resolve, 2));
  await match(connection, answers, { isAgain: true });
  const lateUndo = await inbox.undo(refused.act);
  const again = await select(
    connection,
    `SELECT title, status FROM media_item WHERE media_type <> 'episode'`,
  );
  const episodes = await select(connection, 'SELECT * FROM series_episode');
  const broke = await faults(connection);
  await connection.close();
  return {
    matched: matched.map(({ title, before: was, score, reasons }) => ({
      title,
      before: was,
      score,
      reasons: reasons.map(({ text }) => text),
    })),
    refused: refused.itemIds.length,
    pictures,
    isUndone,
    lateUndo,
    isAsBefore: JSON.stringify(after) === JSON.stringify(before),
    waiting: titlesOf(waiting),
    candidates,
    twice,
    again,
    episodes,
    broke,
  };
}

/** What is looked at in the middle of a match. */
export async function askWhatIsSeen() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const films = Array.from({ length: 100 }, (_, index) => item({ title: `Film ${index}` }));
  await importItems(connection, films, { expectedItems: FEW });
  const channel = new BroadcastChannel('test~interaction');
  const batches: string[][] = [];
  const nothing: Answer = ({ itemId }) => ({ itemId, verdict: 'nothing' });
  const { reply } = await match(connection, nothing, {
    onAsked: async (groups) => {
      batches.push(groups.map(({ query }) => query.title));
      if (batches.length > 1) return;
      const told: TitlesOnScreen = { itemIds: [90, 91, 1, 2, 4711] };
      channel.postMessage(told);
      // What is asked next is decided before this answer: the one after it knows.
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  });
  channel.close();
  const asked = batches.flat();
  await connection.close();
  return {
    ok: reply.ok,
    channel: interactionChannelName('test'),
    early: batches
      .slice(0, 3)
      .flat()
      .filter((title) => title === 'Film 89' || title === 'Film 90'),
    asked: asked.length,
    distinct: new Set(asked).size,
  };
}

/** Decisions are acts: undone and done again from the list of acts, in another session too. */
export async function decisionsAsActs() {
  const connection = await openFolders();
  const inbox = inboxOf(connection);
  const edits = createEditWrites(connection, () => undefined);
  const films = unwrap(await inbox.get(await idOf(connection, 'Harbour one')));
  const series = unwrap(await inbox.get(await idOf(connection, 'Signals')));
  // When a title was written last is told to those who read it anew: turning it round is writing as well.
  const state = async () => (await contents(connection)).replace(/\\*"updated_at\\*":\d+/g, '');
  const states = [await state()];
  unwrap(await inbox.writes.accept(films.inFolder, { details: DETAILS, seasons: [] }));
  states.push(await state());
  unwrap(await inbox.writes.accept([series.id, ...series.inFolder], { details: SERIES, seasons: [SEASON] }));
  states.push(await state());
  const differences: string[] = [];
  const compare = async (at: number, what: string) => {
    if ((await state()) !== states[at]) differences.push(`${what} ${at}`);
  };
  const undo = async (at: number) => {
    const { act, left } = unwrap(await edits.undo());
    if (left > 0) differences.push(`${left} left by undo ${at}`);
    await compare(at, 'undo');
    return act;
  };
  const show = await undo(1);
  const film = await undo(0);
  for (const [at, act] of [film, show].entries()) {
    const { left } = unwrap(await edits.redo(act.id));
    if (left > 0) differences.push(`${left} left by redo ${at}`);
    await compare(at + 1, 'redo');
  }
  await undo(1);
  unwrap(await edits.edit(Uint32Array.of(film.itemId ?? 0), [{ kind: 'set', field: 'year', value: 1950 }]));
  const { left } = unwrap(await edits.undo(film.id));
  // Files of another season are found, as a match goes on with them.
  unwrap(await edits.redo(show.id));
  const second = { ...SEASON, season: 2, episodes: SEASON.episodes.map((one) => ({ ...one, season: 2 })) };
  await connection.write((statements) => {
    const how = { chosenBy: 'score', isOther: false, now: Date.now() } as const;
    fillSeasons(statements, series.id, { known: [SEASON, second], seasons: [second] }, how);
  });
  const withSeason = unwrap(await edits.undo(show.id)).left;
  const broke = await faults(connection);
  await connection.close();
  return { differences, told: show.edits, left, withSeason, broke };
}

/** What a person made of two films of a folder before they are accepted as one, of that since, and when it is undone. */
export async function folderLater() {
  const connection = await openFolders();
  const inbox = inboxOf(connection);
  const edits = createEditWrites(connection, () => undefined);
  const { inFolder } = unwrap(await inbox.get(await idOf(connection, 'Harbour one')));
  const [one = 0, two = 0] = inFolder;
  await execute(
    connection,
    `INSERT INTO favourite VALUES (${one}, 'lent to Ann', 5), (${two}, 'director’s cut', 3);
     INSERT INTO user_rating VALUES (${one}, 6, 1), (${two}, 8, 2);
     INSERT INTO item_keyword VALUES (${two}, 'noir');
     UPDATE media_item SET year = 1950 WHERE id = ${two};
     INSERT INTO item_field VALUES (${two}, 'year', 1, 0, 7), (${two}, 'keywords', 1, 0, 7);
     INSERT INTO genre (id, name) VALUES (1, 'Krimi');
     INSERT INTO item_genre (media_item_id, genre_id) VALUES (${two}, 1);`,
  );
  const made = async (id: number) => {
    const [row] = await select(
      connection,
      `SELECT title, year, status, (SELECT notes FROM favourite WHERE media_item_id = ${id}) AS notes,
         (SELECT rating FROM user_rating WHERE media_item_id = ${id}) AS rating,
         (SELECT group_concat(keyword) FROM item_keyword WHERE media_item_id = ${id}) AS keywords,
         (SELECT group_concat(field) FROM item_field WHERE media_item_id = ${id}) AS own,
         (SELECT group_concat(name) FROM item_genre JOIN genre ON genre.id = genre_id WHERE media_item_id = ${id}) AS genres,
         (SELECT group_concat(name) FROM item_tag JOIN tag ON tag.id = tag_id WHERE media_item_id = ${id}) AS tags,
         (SELECT is_watched FROM watched_state WHERE media_item_id = ${id}) AS watched,
         (SELECT count(*) FROM media_file WHERE media_item_id = ${id}) AS files
       FROM media_item WHERE id = ${id}`,
    );
    return row;
  };
  const act = unwrap(await inbox.writes.accept(inFolder, { details: DETAILS, seasons: [] }));
  const together = await made(one);
  // While it is another than it was accepted as, undoing it does nothing, and does it later.
  const year = unwrap(await edits.edit(Uint32Array.of(one), [{ kind: 'set', field: 'year', value: 1960 }]));
  const early = unwrap(await edits.undo(act.id));
  unwrap(await edits.undo(year?.id ?? 0));
  // The genre that nobody had any more came back under another id.
  await execute(connection, `INSERT INTO genre (id, name) VALUES (1, 'Western')`);
  unwrap(
    await edits.edit(Uint32Array.of(one), [
      { kind: 'tags', add: ['mine'], remove: [] },
      { kind: 'user-rating', rating: 9 },
      { kind: 'notes', notes: 'lent to Bo' },
    ]),
  );
  // The second film had it: it cannot have it again.
  unwrap(await edits.organise({ kind: 'delete-tag', name: 'to see' }));
  const left = await inbox.undo(act);
  const apart = [await made(one), await made(two)];
  const waiting = titlesOf(await inbox.list('waiting')).filter((title) => title.startsWith('Harbour'));
  const broke = await faults(connection);
  await connection.close();
  return { together, early: [early.left, early.act.undoneAt], left, apart, waiting, broke };
}
