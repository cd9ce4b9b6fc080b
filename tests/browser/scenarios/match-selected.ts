import type { MatchWish } from '/src/rpc/jobs-api.ts';
import { IdSet } from '/src/shared/id-set.ts';
import type { JobRun } from '/src/shared/job-run.ts';
import type { SelectionPosition } from '/src/shared/metadata/match-tally.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEdits, createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createInboxWrites } from '/src/workers/db/services/inbox-writes-service.ts';
import { createJobQueue } from '/src/workers/db/services/job-queue-service.ts';
import { createJobs } from '/src/workers/db/services/jobs-service.ts';
import { execute, faults, makeLibrary, recover, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { type Answer, answers, CANDIDATE, image, match, openTitles } from './match-runs.ts';
import { DETAILS, NOTHING } from './metadata-films.ts';

/** Everything that a match may say of titles, but for when it was said. */
const CONTENTS = [
  'SELECT id, title, sort_title, original_title, year, aired_date, runtime_min, rating, votes, status FROM media_item ORDER BY id',
  'SELECT media_item_id, description, language FROM item_text ORDER BY 1',
  `SELECT media_item_id, role, position, name, character_name FROM credit JOIN person ON person.id = person_id ORDER BY 1, 2, 3`,
  'SELECT source, external_id, name FROM person_external_id JOIN person ON person.id = person_id ORDER BY 1, 2',
  'SELECT media_item_id, name FROM item_genre JOIN genre ON genre.id = genre_id ORDER BY 1, 2',
  'SELECT media_item_id, country FROM item_country ORDER BY 1, 2',
  'SELECT media_item_id, title, language FROM alternative_title ORDER BY 1, 2',
  'SELECT media_item_id, source, external_id FROM external_id ORDER BY 1, 2, 3',
  'SELECT media_item_id, provider, provider_title_id, chosen_by FROM item_metadata ORDER BY 1, 2',
  'SELECT media_item_id, name, url FROM trailer ORDER BY 1, 2',
  'SELECT media_item_id, artwork_type, url FROM artwork ORDER BY 1, 2, 3',
  'SELECT series_id, season, title FROM series_season ORDER BY 1, 2',
  'SELECT series_id, season, episode, title, aired_date, overview FROM series_episode ORDER BY 1, 2, 3',
  'SELECT * FROM match_case ORDER BY 1',
  'SELECT media_item_id, score, candidates FROM match_record ORDER BY 1',
  'SELECT media_item_id, title_id, before FROM match_before ORDER BY 1',
  'SELECT name FROM person ORDER BY 1',
];

async function contents(connection: Connection): Promise<string> {
  const tables: unknown[] = [];
  for (const sql of CONTENTS) tables.push(await select(connection, sql));
  return JSON.stringify(tables);
}

function queueOf(connection: Connection) {
  return createJobQueue({ connection, lockName: () => 'test~job', publish: () => undefined });
}

/** Lets a match of these titles wait for its turn. */
async function enqueue(connection: Connection, ids: Iterable<number>, wish: MatchWish): Promise<number> {
  const request = {
    jobType: 'match',
    libraryId: null,
    title: 'some titles',
    resume: JSON.stringify({ wish, askedAt: 1 }),
    selection: new IdSet(ids).pages(),
  } as const;
  return unwrap(await queueOf(connection).enqueue(request)).id;
}

type Options = NonNullable<Parameters<typeof match>[2]>;

async function run(connection: Connection, queuedJobId: number, answer: Answer, more: Options = {}) {
  const before = unwrap(await createJobs(connection).get(queuedJobId));
  const { wish } = JSON.parse(before.resume ?? '{}') as { wish: MatchWish };
  const { asked, reply } = await match(connection, answer, { libraryId: null, wish, queuedJobId, ...more });
  const job = unwrap(await createJobs(connection).get(queuedJobId));
  return { job, asked, code: reply.ok ? 'ok' : reply.error.code, ...positionOf(job) };
}

function positionOf({ resume }: JobRun) {
  const { position } = JSON.parse(resume ?? '{}') as { position?: SelectionPosition };
  const { actId = null, ...tally } = position ?? {};
  return { actId, tally: Object.fromEntries(Object.entries(tally).filter(([, count]) => count !== 0)) };
}

async function idsOf(connection: Connection, where = 'true'): Promise<number[]> {
  return (await select(connection, `SELECT id FROM media_item WHERE ${where}`)).map(({ id }) => Number(id));
}

/** What providers say of the same titles later. */
const later: Answer = (group) => {
  const outcome = answers({
    ...group,
    refs: [],
    query: { ...group.query, title: nameThen(group.query.title) },
  });
  if (outcome.verdict !== 'matched' || outcome.details === null) return outcome;
  const [first, ...others] = outcome.seasons;
  return {
    ...outcome,
    details: {
      ...outcome.details,
      ...{ rating: 9.1, votes: 12_000, year: 2001, overview: 'Told otherwise by now.' },
      credits: outcome.details.credits.slice(1),
      images: [],
    },
    seasons: first
      ? [
          { ...first, episodes: first.episodes.map((one) => ({ ...one, title: `${one.title}, again` })) },
          ...others,
        ]
      : [],
  };
};

/** What they were asked for by at first. */
function nameThen(title: string): string {
  return { 'The Quiet Harbour': 'Known', 'Northern Signals': 'Signals' }[title] ?? title;
}

/**
 * A selection is refreshed, in which an episode stands for its series, one film is a person's and of another the year is
 * locked; that is undone, done again, and undone once more when one title was edited since.
 */
export async function refreshed() {
  const connection = await openTitles();
  await match(connection);
  const writes = createEditWrites(connection, () => undefined);
  const [film = 0] = await idsOf(connection, `title = 'The Quiet Harbour'`);
  const [series = 0] = await idsOf(connection, `media_type = 'series'`);
  await execute(connection, `UPDATE media_item SET status = 'manual' WHERE title = 'Broken'`);
  unwrap(await writes.edit(Uint32Array.of(film), [{ kind: 'lock', field: 'year', isLocked: true }]));
  const before = await contents(connection);
  const selected = await idsOf(connection, `media_type = 'episode' AND episode = 1 OR media_type = 'movie'`);
  const since: (number | undefined)[] = [];
  const jobId = await enqueue(connection, selected, 'refresh');
  const done = await run(connection, jobId, later, { onAsked: (_, from) => since.push(from) });
  const after = await contents(connection);
  const [facts] = await select(connection, `SELECT year, rating FROM media_item WHERE id = ${film}`);
  const actId = done.actId ?? 0;
  const [act] = unwrap(await createEdits(connection).acts({ limit: 1 }));
  const undone = unwrap(await writes.undo(actId));
  const undoneWell = (await contents(connection)) === before;
  const redone = unwrap(await writes.redo(actId));
  const redoneWell = (await contents(connection)) === after;
  unwrap(await writes.edit(Uint32Array.of(series), [{ kind: 'set', field: 'title', value: 'Mine' }]));
  const last = unwrap(await writes.undo(actId));
  return {
    tally: done.tally,
    counts: [done.job.processed, done.job.updated, done.job.skipped, done.job.rejected],
    asked: done.asked.map(({ query, known = [] }) => `${query.title} ${known.map(({ id }) => id)}`),
    isSinceItBegan: since.every((from) => from !== undefined && from < done.job.startedAt),
    facts,
    act: act && { edits: act.edits, itemCount: act.itemCount, changeCount: act.changeCount },
    bytesATitle: await bytesOfAct(connection, actId),
    left: [undone.left, redone.left, last.left],
    undoneWell,
    redoneWell,
    inTheEnd: await select(
      connection,
      `SELECT title, rating FROM media_item WHERE id IN (${film}, ${series}) ORDER BY id`,
    ),
    faults: await faults(connection),
  };
}

/** Asked for again: what nobody chose may become another title, with its cast; and what was not known is matched. */
export async function matchedAgain() {
  const connection = await openTitles();
  await match(connection);
  const before = await contents(connection);
  const ref = { provider: 'tmdb', id: '99', kind: 'movie' } as const;
  const other: Answer = (group) => {
    const outcome = answers({ ...group, query: { ...group.query, title: 'Known' } });
    const { credits } = DETAILS;
    const details = {
      ...NOTHING,
      ref,
      refs: [ref],
      title: `Other ${group.query.title}`,
      year: 1980,
      credits,
    };
    return group.query.kind === 'movie' && outcome.verdict === 'matched'
      ? { ...outcome, details }
      : answers(group);
  };
  const jobId = await enqueue(connection, await idsOf(connection), 'again');
  const done = await run(connection, jobId, other);
  const after = await contents(connection);
  const titles = await select(
    connection,
    `SELECT title FROM media_item WHERE media_type = 'movie' ORDER BY id`,
  );
  const writes = createEditWrites(connection, () => undefined);
  const undone = unwrap(await writes.undo(done.actId ?? 0));
  const undoneWell = (await contents(connection)) === before;
  unwrap(await writes.redo(done.actId ?? 0));
  const redoneWell = (await contents(connection)) === after;
  unwrap(await writes.undo(done.actId ?? 0));
  const candidates = await askedForOthers(connection, writes);
  return { tally: done.tally, titles, left: undone.left, undoneWell, redoneWell, candidates };
}

/** A title that waits is asked for again, which finds other candidates; that is undone, and again when it was asked once more. */
async function askedForOthers(connection: Connection, writes: ReturnType<typeof createEditWrites>) {
  const [two = 0] = await idsOf(connection, `title = 'Two of a Kind'`);
  const ask = async (title: string) => {
    const answer: Answer = ({ itemId }) => ({
      ...{ itemId, verdict: 'unsure', candidates: [{ ...CANDIDATE, title }] },
    });
    return (await run(connection, await enqueue(connection, [two], 'again'), answer)).actId ?? 0;
  };
  const [before, first] = [await contents(connection), await ask('First')];
  unwrap(await writes.undo(first));
  const undoneWell = (await contents(connection)) === before;
  unwrap(await writes.redo(first));
  const same = await ask('First');
  await ask('Second');
  const { left } = unwrap(await writes.undo(first));
  const [row] = await select(
    connection,
    `SELECT candidates ->> '$[0].title' AS title FROM match_case WHERE media_item_id = ${two}`,
  );
  return { undoneWell, same, left, title: row?.title };
}

/** One that was refused and is accepted by hand is refreshed, and one that was set aside is asked for again, then moved. */
export async function decidedBefore() {
  const connection = await openTitles();
  await match(connection);
  const inbox = createInboxWrites(connection, () => undefined);
  const writes = createEditWrites(connection, () => undefined);
  const [film = 0] = await idsOf(connection, `title = 'The Quiet Harbour'`);
  const [two = 0] = await idsOf(connection, `title = 'Two of a Kind'`);
  const key = '0123456789abcdef0123456789abcdef';
  const details = { ...DETAILS, rating: 7.7, images: [image('poster', 'older.jpg')] };
  unwrap(await inbox.refuse([film]));
  unwrap(await inbox.accept([film], { details, seasons: [] }));
  unwrap(await inbox.skip([two]));
  await execute(
    connection,
    `UPDATE artwork SET local_path = '${key}', download_status = 'completed', width = 1, height = 1, file_size = 1,
       dominant_color = '#000000' WHERE media_item_id = ${film} AND artwork_type = 'poster'`,
  );
  const before = await contents(connection);
  const withPicture: Answer = (group) => {
    const outcome = later(group);
    if (outcome.verdict !== 'matched' || outcome.details === null) return outcome;
    return { ...outcome, details: { ...outcome.details, images: [image('poster', 'newer.jpg')] } };
  };
  const refresh = await run(connection, await enqueue(connection, [film], 'refresh'), withPicture);
  const states = `SELECT id, status, rating FROM media_item WHERE id IN (${film}, ${two}) ORDER BY id`;
  const refreshed = await select(connection, states);
  const history = unwrap(await createEdits(connection).history(film));
  const again = await run(connection, await enqueueAsBefore(connection, [two]), answers);
  const asked = await select(connection, states);
  unwrap(await writes.undo(again.actId ?? 0));
  unwrap(await writes.undo(refresh.actId ?? 0));
  const undoneWell = (await contents(connection)) === before;
  unwrap(await writes.redo(again.actId ?? 0));
  await execute(
    connection,
    `INSERT INTO library (id, name, created_at, updated_at) VALUES (2, 'Other', 0, 0)`,
  );
  unwrap(await writes.edit(Uint32Array.of(two), [{ kind: 'move', libraryId: 2 }]));
  unwrap(await writes.undo(again.actId ?? 0));
  return {
    tallies: [refresh.tally, again.tally],
    refreshed: refreshed.map(({ status, rating }) => [status, rating]),
    history: history.filter(({ field }) => field === 'rating').map(({ value }) => value),
    asked: asked.map(({ status }) => status),
    undoneWell,
    moved: await select(connection, `SELECT library_id, list FROM match_case WHERE media_item_id = ${two}`),
    pictures: await select(connection, 'SELECT DISTINCT local_path AS key FROM act_picture'),
    faults: await faults(connection),
  };
}

/** As the version before let a selection wait. */
async function enqueueAsBefore(connection: Connection, itemIds: readonly number[]): Promise<number> {
  const resume = JSON.stringify({ isAgain: true, itemIds, wish: 'again' });
  return unwrap(
    await queueOf(connection).enqueue({ jobType: 'match', libraryId: null, title: 'some titles', resume }),
  ).id;
}

/** A library of so many films, a person's but for the first ones. */
async function openFilms(count: number, waiting: number): Promise<Connection> {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${count})
     INSERT INTO media_item (id, library_id, media_type, title, sort_title, status, added_at, updated_at)
     SELECT id, 1, 'movie', 'Film ' || id, 'film ' || id, iif(id <= ${waiting}, 'pending', 'manual'), id, id FROM n`,
  );
  return connection;
}

/** Says that every film is one, and those with a number that ends with 7 nothing. */
const trivial: Answer = ({ itemId, query }) => {
  if (itemId % 10 === 7) return { itemId, verdict: 'nothing' };
  const ref = { provider: 'tmdb', id: String(itemId), kind: 'movie' } as const;
  const details = { ...NOTHING, ref, refs: [ref], title: query.title, year: 1950 + (itemId % 70) };
  return { itemId, verdict: 'matched', score: 1, details, seasons: [], problems: [] };
};

const ASKED_BEFORE_KILL = 3;

/** Matches a selection of so many, and hangs at the fourth question: tells the page that it is to be killed then. */
export async function untilKilled(count: number, waiting: number, channelName: string): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const connection = await openFilms(count, waiting);
  const jobId = await enqueue(connection, await idsOf(connection), 'again');
  let questions = 0;
  await run(connection, jobId, trivial, {
    onAsked: async () => {
      questions += 1;
      if (questions <= ASKED_BEFORE_KILL) return;
      channel.postMessage('hangs');
      await new Promise(() => undefined);
    },
  });
  channel.postMessage('came to its end');
}

/** The next start goes on with what is left, and all of it is undone as one. */
export async function goOn() {
  const connection = await openLibrary();
  await recover(connection);
  const [job] = unwrap(await queueOf(connection).waiting('match'));
  if (job === undefined) throw new Error('Nothing waits.');
  const then = positionOf(job).tally;
  const { asked, tally, actId, job: ended } = await run(connection, job.id, trivial);
  const bytesATitle = await bytesOfAct(connection, actId ?? 0);
  const undone = unwrap(await createEditWrites(connection, () => undefined).undo(actId ?? 0));
  return {
    bytesATitle,
    status: ended.status,
    askedInAll: asked.length + (then.changed ?? 0) + (then.unknown ?? 0),
    isAnyAskedTwice: (then.changed ?? 0) === 0,
    tally,
    itemCount: undone.act.itemCount,
    left: undone.left,
    matched: (await idsOf(connection, `status = 'matched'`)).length,
    bits: await select(connection, 'SELECT count(*) AS pages FROM job_selection'),
  };
}

async function bytesOfAct(connection: Connection, actId: number): Promise<number> {
  const sql = `SELECT sum(length(changes)) / item_count AS bytes FROM act_part JOIN act ON act.id = act_id WHERE act_id = ${actId}`;
  return Number((await select(connection, sql))[0]?.bytes);
}

/** Cancelled in the middle, gone on with while nobody can be asked, and once more. */
export async function stopped() {
  const connection = await openFilms(200, 100);
  const jobId = await enqueue(connection, await idsOf(connection), 'again');
  let questions = 0;
  const cancelled = await run(connection, jobId, trivial, {
    onAsked: (_, __, stop) => {
      questions += 1;
      if (questions === 2) void stop('cancel');
    },
  });
  const queue = queueOf(connection);
  const forgotten = unwrap(await queue.clearHistory());
  unwrap(await queue.requeue(jobId));
  const offline = await run(connection, jobId, ({ itemId }) => ({
    itemId,
    verdict: 'failed',
    message: 'You are offline.',
  }));
  unwrap(await queue.requeue(jobId));
  const ended = await run(connection, jobId, trivial);
  const undone = unwrap(await createEditWrites(connection, () => undefined).undo(ended.actId ?? 0));
  unwrap(await createEditWrites(connection, () => undefined).redo(ended.actId ?? 0));
  const better: Answer = (group) => {
    const outcome = trivial({ ...group, query: { ...group.query, title: `Film ${group.itemId}` } });
    if (outcome.verdict !== 'matched' || outcome.details === null) return outcome;
    return { ...outcome, details: { ...outcome.details, rating: 7.1, votes: 1234 } };
  };
  const refreshId = await enqueue(connection, await idsOf(connection), 'refresh');
  const refresh = await run(connection, refreshId, better);
  const bytesATitle = await bytesOfAct(connection, refresh.actId ?? 0);
  unwrap(await createEditWrites(connection, () => undefined).undo(refresh.actId ?? 0));
  unwrap(await createEditWrites(connection, () => undefined).undo(ended.actId ?? 0));
  return {
    bytesATitle,
    cancelled: {
      status: cancelled.job.status,
      processed: cancelled.job.processed,
      updated: cancelled.job.updated,
    },
    forgotten,
    offline: { code: offline.code, status: offline.job.status, message: offline.job.errorMessage },
    ended: { status: ended.job.status, rejected: ended.job.rejected, tally: ended.tally },
    notes: await select(connection, 'SELECT count(*) AS lines FROM job_rejection'),
    itemCount: undone.act.itemCount,
    waiting: (await idsOf(connection, `status = 'pending'`)).length,
  };
}
