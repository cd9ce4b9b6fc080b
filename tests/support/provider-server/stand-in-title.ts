/** A person's part: name, and the character or the job. */
export type Part = readonly [name: string, part: string];

/** An episode as the stand-in knows it. */
export interface StandInEpisode {
  readonly title: string;
  readonly overview: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** A title the stand-in answers about, under the ids of every provider that knows it. */
export interface StandInTitle {
  readonly kind: 'movie' | 'series';
  readonly title: string;
  readonly originalTitle: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly alternativeTitles: readonly string[];
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly overview: string;
  readonly runtimeMin: number;
  readonly rating: number;
  readonly votes: number;
  readonly genres: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly companies: readonly string[];
  readonly cast: readonly Part[];
  readonly crew: readonly Part[];
  readonly german?: { readonly title: string; readonly overview: string };
  readonly isAnime: boolean;
  /** Of a series, the first season first. */
  readonly seasons: readonly (readonly StandInEpisode[])[];
  readonly tmdb: number;
  readonly imdb: string;
  readonly wikidata: string;
  readonly tvdb?: number;
  readonly tvmaze?: number;
  readonly anilist?: number;
  /** 0 to 359: the colour of its pictures. */
  readonly hue: number;
  /** TMDB's id of the title whose pictures it has there; absent: its own. */
  readonly pictures?: number;
}

/** Its year. */
export function yearOf({ date }: StandInTitle): number {
  return Number(date.slice(0, 4));
}
