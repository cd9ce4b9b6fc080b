/** Every service that metadata comes from, by the id it is stored under. */
export const PROVIDER_IDS = [
  'tmdb',
  'tvdb',
  'tvmaze',
  'wikidata',
  'anilist',
  'omdb',
  'opensubtitles',
] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** What a provider may be asked; part of the key an answer is kept under. */
export const QUERY_TYPES = [
  'search',
  'find',
  'movie',
  'series',
  'season',
  'episode',
  'person',
  'company',
  'subtitles',
] as const;
export type QueryType = (typeof QUERY_TYPES)[number];
