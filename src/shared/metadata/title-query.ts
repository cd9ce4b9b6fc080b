/** The two kinds of titles that providers search for. */
export type TitleKind = 'movie' | 'series';

/** Source → id, in the names external ids are stored under: `imdb`, `tmdb`, `tvdb`, `tvmaze`, `wikidata`, `anilist`. */
export type ExternalIds = Readonly<Record<string, string>>;

/** A title to be found, with all that is known of it: the more is known, the surer the score. */
export interface TitleQuery {
  /** Null: either. */
  readonly kind: TitleKind | null;
  readonly title: string;
  readonly originalTitle?: string | undefined;
  readonly alternativeTitles?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly runtimeMin?: number | undefined;
  /** Ids that are known: a candidate with the same one is the title. */
  readonly externalIds?: ExternalIds | undefined;
  /** Episodes that are known of a series: highest season, and highest episode of each season. */
  readonly episodes?: readonly { readonly season: number; readonly highest: number }[] | undefined;
}
