import type { MetadataSettings } from '../shared/metadata/metadata-settings.ts';
import type { DetailsAnswer, SearchAnswer } from '../shared/metadata/provider-answer.ts';
import type { ProviderFacts, ProviderState, ProviderTest } from '../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import type { ProviderKeys } from '../shared/metadata/provider-keys.ts';
import type { TitleRef } from '../shared/metadata/title-candidate.ts';
import type {
  EpisodeDetails,
  SeasonDetails,
  SubtitleFile,
  SubtitleOffer,
  SubtitleQuery,
} from '../shared/metadata/title-details.ts';
import type { ExternalIds, TitleKind, TitleQuery } from '../shared/metadata/title-query.ts';
import type { Reply } from '../shared/reply.ts';
import type { ProviderCacheApi } from './cache-api.ts';
import type { ArtworkUseReads } from './metadata-writes-api.ts';

/** What the metadata worker is told before anything is asked of it. */
export interface MetadataSetup {
  /** Prefix of everything stored. */
  readonly prefix: string;
  readonly settings: MetadataSettings;
  readonly keys: ProviderKeys;
  /** Requests that may be under way at once, of all providers together; from 1 on. */
  readonly requestsAtOnce: number;
}

/** What the worker asks of the database, by way of its page: the cache's lowest layer, and which pictures are shown. */
export type MetadataDatabase = ProviderCacheApi & Pick<ArtworkUseReads, 'usedKeys'>;

/**
 * Asks providers through the cache: the metadata worker. A provider's failure is part of an answer and hides no
 * other's. `requestId` lets {@link MetadataApi.cancel} end a question, which answers `cancelled`.
 */
export interface MetadataApi {
  /**
   * First call of all.
   * @param database serves a {@link MetadataDatabase}
   */
  start(setup: MetadataSetup, database: MessagePort): Promise<Reply<void>>;
  /** Takes other settings or keys; what is under way goes on under the old ones. */
  configure(setup: Omit<MetadataSetup, 'prefix'>): Promise<Reply<void>>;
  /** `onFresh` is told when an answer that was stale has been fetched anew: search again. */
  search(query: TitleQuery, requestId: string, onFresh?: () => void): Promise<Reply<SearchAnswer>>;
  /** By an id of another catalogue, such as `{ imdb: 'tt0133093' }`. */
  find(ids: ExternalIds, kind: TitleKind | null, requestId: string): Promise<Reply<SearchAnswer>>;
  /** What the providers of these refs say, each field from the first that has it. */
  details(refs: readonly TitleRef[], requestId: string, onFresh?: () => void): Promise<Reply<DetailsAnswer>>;
  season(series: readonly TitleRef[], season: number, requestId: string): Promise<Reply<SeasonDetails>>;
  episode(
    series: readonly TitleRef[],
    season: number,
    episode: number,
    requestId: string,
  ): Promise<Reply<EpisodeDetails>>;
  subtitles(query: SubtitleQuery, requestId: string): Promise<Reply<readonly SubtitleOffer[]>>;
  downloadSubtitle(offer: SubtitleOffer, requestId: string): Promise<Reply<SubtitleFile>>;
  cancel(requestId: string): Promise<void>;
  /**
   * Serves a `MatchSource` on the port.
   * @param certainScore from here on a candidate is taken without asking a person; 0 to 1
   */
  openMatch(port: MessagePort, certainScore: number): Promise<Reply<void>>;
  /** Serves a `PictureKeeper` on the port. */
  openPictures(port: MessagePort): Promise<Reply<void>>;
  /** Serves a `PictureSource` on the port. */
  openPictureSource(port: MessagePort): Promise<Reply<void>>;
  /** Asks one provider something small with the present key, past the cache. */
  test(provider: ProviderId): Promise<Reply<ProviderTest>>;
  facts(): Promise<Reply<readonly ProviderFacts[]>>;
  states(): Promise<Reply<readonly ProviderState[]>>;
}
