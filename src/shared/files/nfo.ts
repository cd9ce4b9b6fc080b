import type { ArtworkType } from '../artwork.ts';
import type { CatalogueCredit } from '../catalogue-item.ts';

/** What an NFO speaks of; `video` is a music video. */
export type NfoKind = 'movie' | 'series' | 'season' | 'episode' | 'video';

/** A picture an NFO names. */
export interface NfoArtwork {
  readonly type: ArtworkType;
  /** An http(s) address, never a path. */
  readonly url: string;
  /** Of a series' picture that is one season's; 0: specials. */
  readonly season: number | null;
}

/** A series of films that a film is one of. */
export interface NfoCollection {
  readonly name: string;
  /** The collection's id at TMDB. */
  readonly tmdbId: string | null;
}

/** What an NFO says of one title. What it does not say is null or empty; text is plain. */
export interface Nfo {
  /** Null when the file holds addresses alone and they do not tell. */
  readonly kind: NfoKind | null;
  readonly title: string | null;
  readonly originalTitle: string | null;
  readonly sortTitle: string | null;
  readonly year: number | null;
  /** YYYY-MM-DD: of a film the release, of a series or season the first showing. */
  readonly premiered: string | null;
  /** YYYY-MM-DD, of an episode. */
  readonly aired: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  /** The last, of a file that holds several episodes described as one. */
  readonly lastEpisode: number | null;
  /** For an episode or a season: its series. */
  readonly seriesTitle: string | null;
  readonly plot: string | null;
  readonly tagline: string | null;
  readonly runtimeMin: number | null;
  /** 0 to 10, of the source the file calls the default. */
  readonly rating: number | null;
  readonly votes: number | null;
  /** 0 to 10, the user's own. */
  readonly userRating: number | null;
  readonly genres: readonly string[];
  readonly tags: readonly string[];
  /** As given: names or codes. */
  readonly countries: readonly string[];
  readonly studios: readonly string[];
  /** Actors in billing order, then the crew. */
  readonly credits: readonly CatalogueCredit[];
  readonly collection: NfoCollection | null;
  /** Addresses of pages to watch them at. */
  readonly trailers: readonly string[];
  readonly artwork: readonly NfoArtwork[];
  /** `imdb`, `tmdb`, `tvdb`, `tvmaze`, `anilist`, …. */
  readonly externalIds: Readonly<Record<string, string>>;
  /** Null when the file does not say. */
  readonly watched: boolean | null;
  readonly playCount: number | null;
  /** ms since the epoch; times without a zone are taken as those of this machine. */
  readonly lastPlayed: number | null;
  /** ms since the epoch: when it came into the library the file was written by. */
  readonly addedAt: number | null;
  /** Its user wants nothing of it changed. */
  readonly isLocked: boolean;
  /** Fields its user wants unchanged, in the words of the file ("Name", "Genres"). */
  readonly lockedFields: readonly string[];
}

/** What a file has told, and what in it could not be understood. */
export interface NfoFile {
  /** At least one; several when a file holds several episodes. */
  readonly entries: readonly Nfo[];
  /** One sentence each, for a person. */
  readonly problems: readonly string[];
}
