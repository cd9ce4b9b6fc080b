import type { MatchGroup, MatchOutcome } from '/src/rpc/match-source.ts';
import type { ScoredCandidate } from '/src/shared/metadata/title-candidate.ts';
import type { EpisodeDetails, SeasonDetails } from '/src/shared/metadata/title-details.ts';
import { AppError, failed, ok } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import {
  execute,
  FEW,
  importItems,
  item,
  makeLibrary,
  noSources,
  select,
  sourceOf,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { DETAILS, NOTHING, PICTURE } from './metadata-films.ts';

const EPISODE: EpisodeDetails = {
  season: 1,
  episode: 1,
  title: 'Low Tide',
  overview: 'The boats stay in.',
  airedDate: '2015-01-02',
  runtimeMin: 45,
  rating: 7.5,
  votes: 12,
  imageUrl: null,
  externalIds: { tvdb: '901' },
  credits: [],
};

const SEASON: SeasonDetails = {
  season: 1,
  title: null,
  overview: null,
  posterUrl: null,
  episodeCount: 3,
  episodes: [
    EPISODE,
    { ...EPISODE, episode: 2, title: null, overview: null, externalIds: {} },
    { ...EPISODE, episode: 3, title: 'High Tide', externalIds: {} },
  ],
};

function seasonOf(season: number): SeasonDetails {
  return { ...SEASON, season, episodes: SEASON.episodes.map((episode) => ({ ...episode, season })) };
}

const CANDIDATE: ScoredCandidate = {
  ref: { provider: 'tmdb', id: '7', kind: 'movie' },
  title: 'Two of a Kind',
  originalTitle: null,
  alternativeTitles: [],
  year: 1983,
  overview: null,
  posterUrl: null,
  runtimeMin: null,
  seasonCount: null,
  episodeCount: null,
  isAnime: false,
  externalIds: {},
  url: null,
  alsoAt: [],
  score: 0.61,
  reasons: [{ part: 'title', weight: 0.5, text: 'Same title' }],
};

/** Four films and a series of two episodes, of which nothing is known but names. */
async function openTitles(): Promise<Connection> {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const episode = (number: number) =>
    item({
      title: `Episode ${number}`,
      mediaType: 'episode',
      seriesTitle: 'Signals',
      season: 1,
      episode: number,
    });
  const films = ['Known', 'Two of a Kind', 'Nobody’s', 'Broken'].map((title) => item({ title, year: 1999 }));
  await importItems(connection, [...films, episode(1), episode(2)], { expectedItems: FEW });
  return connection;
}

type Answer = (group: MatchGroup) => MatchOutcome;

const answers: Answer = ({ itemId, query, refs, seasons }) => {
  const matched = {
    itemId,
    verdict: 'matched',
    score: 0.95,
    seasons: [],
    poster: null,
    backdrop: null,
    problems: [],
  } as const;
  if (refs.length > 0) return { ...matched, details: null, seasons: seasons.map(seasonOf) };
  switch (query.title) {
    case 'Known':
      return {
        ...matched,
        details: DETAILS,
        poster: PICTURE,
        backdrop: { ...PICTURE, type: 'fanart', key: 'bd', width: 1280, height: 720 },
      };
    case 'Signals': {
      const ref = { provider: 'tmdb', id: '44', kind: 'series' } as const;
      return {
        ...matched,
        details: { ...NOTHING, ref, refs: [ref], title: 'Northern Signals' },
        problems: ['Poster: It cannot be had.'],
        seasons: [SEASON],
      };
    }
    case 'Two of a Kind':
      return { itemId, verdict: 'unsure', candidates: [CANDIDATE] };
    case 'Broken':
      return { itemId, verdict: 'failed', message: 'TMDB did not answer in time.' };
    default:
      return { itemId, verdict: 'nothing' };
  }
};

async function match(connection: Connection, answer: Answer = answers, isAgain = false) {
  const asked: MatchGroup[] = [];
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openMatch: () => ({
      async match(groups) {
        asked.push(...groups);
        try {
          return ok(groups.map(answer));
        } catch (error) {
          return failed(error);
        }
      },
      close: async () => {},
    }),
    publish: () => undefined,
  });
  const request = { libraryId: 1, title: 'Films', isAgain };
  const { port1 } = new MessageChannel();
  const reply = await runner.runMatch(
    request,
    port1,
    () => undefined,
    () => undefined,
  );
  return { reply, asked };
}

const titles = (connection: Connection) =>
  select(connection, 'SELECT title, status FROM media_item ORDER BY media_type, id');

/** All that can come of asking, and what is asked for the second time. */
export async function matchAll() {
  const connection = await openTitles();
  const first = await match(connection);
  const then = await titles(connection);
  const second = await match(connection);
  const again = await match(connection, answers, true);
  return {
    reply: first.reply,
    queries: first.asked.map(({ query, seasons }) => ({ query, seasons })),
    titles: then,
    pictures: await select(connection, `SELECT artwork_type, local_path FROM artwork ORDER BY id`),
    cases: await select(connection, `SELECT outcome, score FROM match_case ORDER BY outcome`),
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
