import type { ItemPoster } from './metadata/stored-artwork.ts';

/**
 * How an episode stands: `there` is one to look at, `missing` one that has aired and that there is no file of,
 * `upcoming` one that has not aired, or nobody knows when.
 */
export type EpisodeState = 'there' | 'missing' | 'upcoming';

/** A season of a series as its page lists it. */
export interface SeasonSummary {
  /** 0: specials; null: episodes without a season. */
  readonly season: number | null;
  readonly title: string | null;
  /** Its beginning; null where nothing beside its files says anything of it. */
  readonly overview: string | null;
  readonly year: number | null;
  /** One that lies beside its files. */
  readonly poster: ItemPoster | null;
  /** Whether a provider has said which episodes there are. */
  readonly isListed: boolean;
  /** Of those in the library, also those whose files are gone. */
  readonly watched: number;
  readonly there: number;
  readonly missing: number;
  readonly upcoming: number;
}

/** An episode on the page of its series. */
export interface SeriesEpisode {
  /** Null: it is only listed. */
  readonly id: number | null;
  readonly episode: number | null;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly runtimeMin: number | null;
  /** Its beginning. */
  readonly overview: string | null;
  readonly state: EpisodeState;
  /** Its files were not there when their folders were last looked at. */
  readonly isOffline: boolean;
  /** A file of it was there then. */
  readonly hasFile: boolean;
  readonly isWatched: boolean;
  /** Where to go on, in ms from the beginning; null: at the beginning. */
  readonly resumeMs: number | null;
  /** How long its longest file is; null where no file told. */
  readonly durationMs: number | null;
  readonly still: ItemPoster | null;
  /** Where a picture can be fetched that is not stored yet. */
  readonly stillUrl: string | null;
}

/** An episode beside another. */
export interface NeighbourEpisode {
  readonly id: number;
  readonly title: string;
  readonly season: number | null;
  readonly episode: number | null;
}

/** The episodes before and after one; null at either end. */
export interface EpisodeNeighbours {
  readonly previous: NeighbourEpisode | null;
  readonly next: NeighbourEpisode | null;
}
