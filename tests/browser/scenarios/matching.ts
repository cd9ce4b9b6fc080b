import { AppError, failed } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { execute, importItems, item, noSources, select, sourceOf } from './import-database.ts';
import { answers, match, openTitles } from './match-runs.ts';

const titles = (connection: Connection) =>
  select(connection, 'SELECT title, status FROM media_item ORDER BY media_type, id');

/** All that can come of asking, and what is asked for the second time. */
export async function matchAll() {
  const connection = await openTitles();
  const first = await match(connection);
  const then = await titles(connection);
  const second = await match(connection);
  const again = await match(connection, answers, { isAgain: true });
  return {
    reply: first.reply,
    queries: first.asked.map(({ query, seasons }) => ({ query, seasons })),
    titles: then,
    pictures: await select(connection, `SELECT artwork_type, url, download_status FROM artwork ORDER BY id`),
    cases: await select(connection, `SELECT outcome, list, score, message FROM match_case ORDER BY outcome`),
    problems: await select(connection, `SELECT DISTINCT file, reason FROM job_rejection ORDER BY file`),
    episodes: await select(connection, `SELECT episode, title FROM series_episode ORDER BY episode`),
    filled: await select(
      connection,
      `SELECT title, aired_date, runtime_min, rating, description FROM media_item
       JOIN item_text ON media_item_id = id WHERE media_type = 'episode'`,
    ),
    second: second.asked.map(({ query }) => query.title),
    again: again.asked.map(({ query }) => query.title),
  };
}

/** Episodes that come when their series is known already, and a title somebody chose meanwhile. */
export async function matchLater() {
  const connection = await openTitles();
  await match(connection);
  await importItems(connection, [
    item({
      title: 'Episode 1',
      mediaType: 'episode',
      seriesTitle: 'Northern Signals',
      season: 2,
      episode: 1,
    }),
    // Listed since the series was matched, though there was no file of it then; and one that nobody lists.
    ...[3, 9].map((number) =>
      item({
        title: `Episode ${number}`,
        mediaType: 'episode',
        seriesTitle: 'Northern Signals',
        season: 1,
        episode: number,
      }),
    ),
    item({ title: 'Known too', year: 2001 }),
  ]);
  const later = await match(connection, (group) => {
    if (group.query.title === 'Known too')
      return { ...answers({ ...group, query: { ...group.query, title: 'Known' } }) };
    return answers(group);
  });
  const again = await match(connection);
  return {
    asked: later.asked.map(({ query, refs, seasons }) => ({
      title: query.title,
      refs: refs.length,
      seasons,
    })),
    titles: await titles(connection),
    askedAgain: again.asked.flatMap(({ seasons }) => seasons),
  };
}

/** A title that somebody decides on while it is asked for. */
export async function decideMeanwhile() {
  const connection = await openTitles();
  await execute(connection, `DELETE FROM media_item WHERE title <> 'Known'`);
  const { reply } = await match(connection, (group) => {
    void execute(
      connection,
      `UPDATE media_item SET status = 'manual', title = 'Mine' WHERE id = ${group.itemId}`,
    );
    return answers(group);
  });
  return { reply, titles: await titles(connection) };
}

/** Nobody can be asked. */
export async function matchOffline() {
  const connection = await openTitles();
  const { reply } = await match(connection, ({ itemId }) => ({
    itemId,
    verdict: 'failed',
    message: 'You are offline.',
  }));
  return {
    reply,
    titles: await titles(connection),
    cases: await select(connection, 'SELECT * FROM match_case'),
  };
}

/** Cancelled while providers are waited for, which only a source that is closed makes an end of. */
export async function cancelWhileAsking() {
  const connection = await openTitles();
  const closed = Promise.withResolvers<void>();
  let id = 0;
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openMatch: () => ({
      async match() {
        void runner.cancel(id);
        await closed.promise;
        return failed(new AppError('cancelled', 'The question was withdrawn.'));
      },
      close: async () => closed.resolve(),
    }),
    publish: () => undefined,
  });
  const request = { libraryId: 1, title: 'Films', isAgain: false };
  const { port1 } = new MessageChannel();
  const begin = (jobId: number) => {
    id = jobId;
  };
  const reply = await runner.runMatch(request, port1, begin, () => undefined);
  return { reply, jobs: await select(connection, `SELECT status FROM job_run WHERE job_type = 'match'`) };
}

/** A series that no provider was chosen for, with an episode that waits: there is nobody to ask. */
export async function matchWithoutProvider() {
  const connection = await openTitles();
  await execute(connection, `UPDATE media_item SET status = 'manual' WHERE media_type = 'series'`);
  const { asked } = await match(connection);
  return asked.map(({ query }) => query.title);
}
