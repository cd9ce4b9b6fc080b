import type { ProviderId } from '../shared/metadata/provider-id.ts';
import { anilist } from './anilist/anilist.ts';
import type { MetadataProvider } from './metadata-provider.ts';
import { omdb } from './omdb/omdb.ts';
import { opensubtitles } from './opensubtitles/opensubtitles.ts';
import { tmdb } from './tmdb/tmdb.ts';
import { tvdb } from './tvdb/tvdb.ts';
import { tvmaze } from './tvmaze/tvmaze.ts';
import { wikidata } from './wikidata/wikidata.ts';

/** Every provider by its id. */
export const PROVIDERS: Readonly<Partial<Record<ProviderId, MetadataProvider>>> = {
  tmdb,
  tvdb,
  tvmaze,
  wikidata,
  anilist,
  omdb,
  opensubtitles,
};
