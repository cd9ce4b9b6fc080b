import type { MatchRequest } from '/src/rpc/jobs-api.ts';
import type { MatchGroup, MatchOutcome } from '/src/rpc/match-source.ts';
import type { JobProgress } from '/src/shared/job-run.ts';
import type { ScoredCandidate } from '/src/shared/metadata/title-candidate.ts';
import type { EpisodeDetails, RemoteImage, SeasonDetails } from '/src/shared/metadata/title-details.ts';
import { failed, ok } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { FEW, importItems, item, makeLibrary, noSources, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { DETAILS, NOTHING } from './metadata-films.ts';

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

/** A candidate that is not likely enough. */
export const CANDIDATE: ScoredCandidate = {
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
export async function openTitles(): Promise<Connection> {
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

/** A picture a provider has. */
export function image(type: 'poster' | 'fanart', name: string): RemoteImage {
  return { type, url: `https://example.org/${name}`, width: null, height: null, language: null };
}

export type Answer = (group: MatchGroup) => MatchOutcome;

/** What a source answers that knows some titles. */
export const answers: Answer = ({ itemId, query, refs, seasons }) => {
  const matched = {
    itemId,
    verdict: 'matched',
    score: 0.95,
    candidates: [{ ...CANDIDATE, title: query.title, score: 0.95 }],
    seasons: [],
    problems: [],
  } as const;
  if (refs.length > 0) return { ...matched, details: null, seasons: seasons.map(seasonOf) };
  switch (query.title) {
    case 'Known':
      return {
        ...matched,
        details: {
          ...DETAILS,
          images: [
            image('poster', 'known-p.jpg'),
            image('fanart', 'known-f.jpg'),
            image('fanart', 'other.jpg'),
          ],
        },
      };
    case 'Signals': {
      const ref = { provider: 'tmdb', id: '44', kind: 'series' } as const;
      return {
        ...matched,
        details: {
          ...NOTHING,
          ...{ ref, refs: [ref], title: 'Northern Signals', images: [image('poster', 'signals-p.jpg')] },
        },
        problems: ['Season 9: It cannot be had.'],
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

/** Stops the job that runs. */
type Stop = (how: 'cancel' | 'pause') => unknown;

/** Runs a match over all there is; what was asked, in its order. */
export async function match(
  connection: Connection,
  answer: Answer = answers,
  wanted: Partial<MatchRequest> & {
    readonly onAsked?: (groups: readonly MatchGroup[], since: number | undefined, stop: Stop) => unknown;
    readonly onProgress?: (progress: JobProgress) => void;
  } = {},
) {
  const { onAsked, onProgress = () => undefined, ...rest } = wanted;
  let id = 0;
  const asked: MatchGroup[] = [];
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openMatch: () => ({
      async match(groups, since) {
        asked.push(...groups);
        await onAsked?.(groups, since, (how) => runner[how](id));
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
  const request = { libraryId: 1, title: 'Films', isAgain: false, ...rest };
  const { port1 } = new MessageChannel();
  const reply = await runner.runMatch(
    request,
    port1,
    (jobId) => {
      id = jobId;
    },
    onProgress,
  );
  return { reply, asked };
}
