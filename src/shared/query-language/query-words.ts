import type { ItemSort } from '../item-criteria.ts';
import type { ItemFilter, ItemState } from '../item-filter.ts';
import type { MediaType } from '../media-type.ts';

/** What each type is called in the language. */
export const TYPE_WORDS: Readonly<Record<MediaType, string>> = {
  movie: 'film',
  series: 'series',
  episode: 'episode',
  video: 'video',
};

/** Every word for a type. */
export const types: ReadonlyMap<string, MediaType> = new Map([
  ['film', 'movie'],
  ['series', 'series'],
  ['episode', 'episode'],
  ['video', 'video'],
  ['films', 'movie'],
  ['movie', 'movie'],
  ['movies', 'movie'],
  ['show', 'series'],
  ['shows', 'series'],
  ['tv', 'series'],
  ['episodes', 'episode'],
  ['videos', 'video'],
]);

const is = (state: ItemState): ItemFilter => ({ field: 'is', state });
const not = (state: ItemState): ItemFilter => ({ not: is(state) });

/** Words behind `is:`; behind a minus they stand alone. */
export const states: ReadonlyMap<string, ItemFilter> = new Map([
  ['watched', is('watched')],
  ['unwatched', not('watched')],
  ['favourite', is('favourite')],
  ['unmatched', is('unmatched')],
  ['no-poster', is('no-poster')],
  ['no-overview', is('no-overview')],
  ['no-subtitles', is('no-subtitles')],
  ['missing-file', is('missing-file')],
  ['no-file', is('no-file')],
  ['matched', not('unmatched')],
  ['seen', is('watched')],
  ['unseen', not('watched')],
  ['favorite', is('favourite')],
  ['missing', is('missing-file')],
]);

/** Words behind `has:`; behind `no:` they mean the opposite. */
export const possessions: ReadonlyMap<string, ItemFilter> = new Map<string, ItemFilter>([
  ['poster', not('no-poster')],
  ['overview', not('no-overview')],
  ['subtitles', not('no-subtitles')],
  ['file', not('no-file')],
  ['year', { field: 'year' }],
  ['rating', { field: 'rating' }],
  ['runtime', { field: 'runtime' }],
]);

/** Words behind `sort:`. */
export const sorts: ReadonlyMap<string, ItemSort> = new Map([
  ['relevance', 'relevance'],
  ['title', 'title'],
  ['year', 'year'],
  ['rating', 'rating'],
  ['added', 'added'],
  ['runtime', 'runtime'],
  ['watched', 'watched'],
  ['random', 'random'],
  ['name', 'title'],
  ['score', 'rating'],
  ['duration', 'runtime'],
  ['length', 'runtime'],
]);
