/** What a media item is. An episode belongs to a series; everything else stands alone. */
export type MediaType = 'movie' | 'series' | 'episode' | 'video';

/** All media types in the order they are shown. */
export const MEDIA_TYPES: readonly MediaType[] = ['movie', 'series', 'episode', 'video'];

/** What a library is for; decides defaults only, any library may hold any item. */
export type LibraryMediaType = 'movie' | 'tv' | 'mixed';
