import type { ProviderId } from '../shared/metadata/provider-id.ts';
import { anilist } from './anilist.ts';
import type { MetadataProvider } from './metadata-provider.ts';
import { omdb } from './omdb.ts';
import { opensubtitles } from './opensubtitles.ts';
import { tmdb } from './tmdb.ts';
import { tvdb } from './tvdb.ts';
import { tvmaze } from './tvmaze.ts';
import { wikidata } from './wikidata.ts';

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
