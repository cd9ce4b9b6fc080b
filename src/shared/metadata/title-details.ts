import type { ArtworkType } from '../artwork.ts';
import type { CatalogueCredit } from '../catalogue-item.ts';
import type { ProviderId } from './provider-id.ts';
import type { TitleRef } from './title-candidate.ts';
import type { ExternalIds } from './title-query.ts';

/** A picture a provider has of a title. */
export interface RemoteImage {
  readonly type: ArtworkType;
  /** Address at about the size in which it is shown largest (some 780 px wide for posters). */
  readonly url: string;
  /** Of the original, in px. */
  readonly width: number | null;
  readonly height: number | null;
  /** BCP 47; null when it has no words on it or nobody says. */
  readonly language: string | null;
}

/** A film that advertises a film. */
export interface Trailer {
  readonly name: string;
  readonly url: string;
  readonly language: string | null;
}

/** A title in another language. */
export interface Translation {
  /** BCP 47. */
  readonly language: string;
  readonly title: string | null;
  readonly overview: string | null;
}

/** What is known of an episode. */
export interface EpisodeDetails {
  readonly season: number;
  readonly episode: number;
  readonly title: string | null;
  readonly overview: string | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly runtimeMin: number | null;
  /** 0 to 10. */
  readonly rating: number | null;
  readonly votes: number | null;
  readonly imageUrl: string | null;
  readonly externalIds: ExternalIds;
  readonly credits: readonly CatalogueCredit[];
}

/** What is known of a season; `episodes` is empty when the provider was not asked for them. */
export interface SeasonDetails {
  readonly season: number;
  readonly title: string | null;
  readonly overview: string | null;
  readonly posterUrl: string | null;
  readonly episodeCount: number | null;
  readonly episodes: readonly EpisodeDetails[];
}

/** All a provider says of a film or a series. What it does not say is null or empty; text is plain. */
export interface TitleDetails {
  readonly ref: TitleRef;
  readonly title: string;
  readonly originalTitle: string | null;
  readonly alternativeTitles: readonly string[];
  readonly year: number | null;
  readonly overview: string | null;
  /** BCP 47 of title and overview; null when nobody says. */
  readonly language: string | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly runtimeMin: number | null;
  /** 0 to 10. */
  readonly rating: number | null;
  readonly votes: number | null;
  readonly genres: readonly string[];
  /** What it is about, in English as a rule. */
  readonly keywords: readonly string[];
  /** ISO 3166-1 alpha-2 where the provider has codes, else names. */
  readonly countries: readonly string[];
  readonly companies: readonly string[];
  readonly credits: readonly CatalogueCredit[];
  readonly images: readonly RemoteImage[];
  readonly trailers: readonly Trailer[];
  readonly translations: readonly Translation[];
  /** Of a series, without episodes unless they come along. */
  readonly seasons: readonly SeasonDetails[];
  readonly externalIds: ExternalIds;
  readonly url: string | null;
}

/** Details brought together from several providers. */
export interface MergedDetails extends TitleDetails {
  /** Who said what: field → provider. */
  readonly sources: Readonly<Partial<Record<keyof TitleDetails, ProviderId>>>;
  readonly refs: readonly TitleRef[];
  /** BCP 47 of the overview, which may be in another language than the title; null when nobody says. */
  readonly overviewLanguage: string | null;
}

/** Subtitles that can be fetched. */
export interface SubtitleOffer {
  readonly provider: ProviderId;
  /** What `downloadSubtitle` takes. */
  readonly fileId: string;
  readonly language: string;
  /** Name of the release they were made for. */
  readonly release: string | null;
  readonly fileName: string | null;
  readonly downloads: number | null;
  readonly hearingImpaired: boolean;
  readonly machineTranslated: boolean;
  /** They were made for exactly this file. */
  readonly matchesHash: boolean;
}

/** Which subtitles are wanted. */
export interface SubtitleQuery {
  readonly title?: string | undefined;
  readonly year?: number | undefined;
  readonly imdbId?: string | undefined;
  readonly tmdbId?: string | undefined;
  readonly season?: number | undefined;
  readonly episode?: number | undefined;
  /** OpenSubtitles' hash of the file, 16 hex digits. */
  readonly movieHash?: string | undefined;
  /** BCP 47, the one wanted most first. */
  readonly languages: readonly string[];
}

/** Subtitles as fetched. */
export interface SubtitleFile {
  readonly fileName: string;
  readonly text: string;
  /** Downloads left today; null when nobody says. */
  readonly remaining: number | null;
}
