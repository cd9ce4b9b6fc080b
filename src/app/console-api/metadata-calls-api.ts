import type { DetailsAnswer, SearchAnswer } from '../../shared/metadata/provider-answer.ts';
import type { ProviderFacts, ProviderState, ProviderTest } from '../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type {
  EpisodeDetails,
  SeasonDetails,
  SubtitleFile,
  SubtitleOffer,
  SubtitleQuery,
} from '../../shared/metadata/title-details.ts';
import type { ExternalIds, TitleKind, TitleQuery } from '../../shared/metadata/title-query.ts';

/** Questions to the metadata providers, through the cache; a signal ends one. */
export interface MetadataCalls {
  /** The likeliest first, with the reasons; and which provider answered from where, or why not. */
  search(query: TitleQuery, signal?: AbortSignal): Promise<SearchAnswer>;
  /** By ids of other catalogues, such as `{ imdb: 'tt0133093' }`. */
  find(ids: ExternalIds, kind?: TitleKind | null, signal?: AbortSignal): Promise<SearchAnswer>;
  details(refs: readonly TitleRef[], signal?: AbortSignal): Promise<DetailsAnswer>;
  season(series: readonly TitleRef[], season: number, signal?: AbortSignal): Promise<SeasonDetails>;
  episode(
    series: readonly TitleRef[],
    season: number,
    episode: number,
    signal?: AbortSignal,
  ): Promise<EpisodeDetails>;
  subtitles(query: SubtitleQuery, signal?: AbortSignal): Promise<readonly SubtitleOffer[]>;
  downloadSubtitle(offer: SubtitleOffer, signal?: AbortSignal): Promise<SubtitleFile>;
  /** Whether a provider answers with the present key, and what is wrong if not. */
  test(provider: ProviderId): Promise<ProviderTest>;
  facts(): Promise<readonly ProviderFacts[]>;
  states(): Promise<readonly ProviderState[]>;
}
