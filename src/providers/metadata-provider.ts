import type { ProviderFacts } from '../shared/metadata/provider-facts.ts';
import type { ProviderSecrets } from '../shared/metadata/provider-keys.ts';
import type { TitleCandidate, TitleRef } from '../shared/metadata/title-candidate.ts';
import type {
  EpisodeDetails,
  SeasonDetails,
  SubtitleFile,
  SubtitleOffer,
  SubtitleQuery,
  TitleDetails,
} from '../shared/metadata/title-details.ts';
import type { ExternalIds, TitleKind } from '../shared/metadata/title-query.ts';
import type { ProviderHttp } from './provider-http.ts';

/** What a provider needs to answer one question. */
export interface ProviderContext {
  readonly http: ProviderHttp;
  readonly secrets: ProviderSecrets;
  /** BCP 47, at least one, the one wanted most first. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2, or null. */
  readonly region: string | null;
  /** Where its pictures are, without a slash at the end: the user's address or its own. */
  readonly imageBase: string;
  /** What lives as long as the provider's settings do: a login token, say. Nothing of it is stored. */
  readonly session: Map<string, { readonly value: string; readonly until: number }>;
}

/** What is searched for: one kind of title by name. */
export interface TitleSearch {
  readonly kind: TitleKind;
  readonly title: string;
  readonly year: number | null;
}

/**
 * A service that knows films or series. Stateless: all it needs is in the context. It declares what it is in `facts`,
 * and leaves out what it cannot do. Methods reject with a `ProviderError`; what it does not know is empty or null,
 * unknown fields are ignored, fields of the wrong type count as missing, and all text is plain text.
 */
export interface MetadataProvider {
  readonly facts: ProviderFacts;
  /** At most some twenty, in its own order. */
  search?(search: TitleSearch, context: ProviderContext): Promise<readonly TitleCandidate[]>;
  /** By an id of another catalogue, of those it knows. */
  find?(
    ids: ExternalIds,
    kind: TitleKind | null,
    context: ProviderContext,
  ): Promise<readonly TitleCandidate[]>;
  /** Null: there is no such title. */
  details?(ref: TitleRef, context: ProviderContext): Promise<TitleDetails | null>;
  /** The details of a series have all its seasons with their episodes: no season is asked for by itself. */
  readonly seasonsInDetails?: true;
  /** With its episodes. */
  season?(series: TitleRef, season: number, context: ProviderContext): Promise<SeasonDetails | null>;
  episode?(
    series: TitleRef,
    season: number,
    episode: number,
    context: ProviderContext,
  ): Promise<EpisodeDetails | null>;
  subtitles?(query: SubtitleQuery, context: ProviderContext): Promise<readonly SubtitleOffer[]>;
  downloadSubtitle?(offer: SubtitleOffer, context: ProviderContext): Promise<SubtitleFile>;
  /** Asks something small that needs the key. Rejects with what is wrong. */
  test(context: ProviderContext): Promise<void>;
}
