import type { TitleKind } from '../../shared/metadata/title-query.ts';

/** What a title is an instance of (P31), by kind: https://www.wikidata.org/wiki/Wikidata:WikiProject_Movies. */
export const WIKIDATA_CLASSES: Readonly<Record<TitleKind, readonly string[]>> = {
  movie: [
    'Q11424', // film
    'Q24869', // feature film
    'Q24862', // short film
    'Q506240', // television film
    'Q202866', // animated film
    'Q29168811', // animated feature film
    'Q20650540', // anime film
    'Q93204', // documentary film
    'Q226730', // silent film
  ],
  series: [
    'Q5398426', // television series
    'Q1259759', // miniseries
    'Q581714', // animated series
    'Q117467246', // animated television series
    'Q63952888', // anime television series
    'Q1107', // anime
    'Q15416', // television programme
    'Q526877', // web series
  ],
};

/** Those of them that are anime. */
export const WIKIDATA_ANIME: readonly string[] = ['Q20650540', 'Q63952888', 'Q1107'];

/** Properties that only titles of a kind have: ids of TMDB, and for series of TVMaze. */
export const KIND_PROPERTIES: Readonly<Record<TitleKind, readonly string[]>> = {
  movie: ['P4947'],
  series: ['P4983', 'P8600'],
};
