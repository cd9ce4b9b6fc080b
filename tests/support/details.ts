import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import type { EpisodeDetails, TitleDetails } from '../../src/shared/metadata/title-details.ts';

/** A film of which a provider says nothing but its title. */
export function detailsOf(provider: ProviderId, more: Partial<TitleDetails> = {}): TitleDetails {
  return {
    ref: { provider, id: '1', kind: 'movie' },
    title: 'Alien',
    originalTitle: null,
    alternativeTitles: [],
    year: null,
    overview: null,
    language: null,
    airedDate: null,
    runtimeMin: null,
    rating: null,
    votes: null,
    genres: [],
    keywords: [],
    countries: [],
    companies: [],
    credits: [],
    images: [],
    trailers: [],
    translations: [],
    seasons: [],
    externalIds: {},
    url: null,
    ...more,
  };
}

/** The first episode, of which nothing is known. */
export function episodeOf(more: Partial<EpisodeDetails> = {}): EpisodeDetails {
  return {
    season: 1,
    episode: 1,
    title: null,
    overview: null,
    airedDate: null,
    runtimeMin: null,
    rating: null,
    votes: null,
    imageUrl: null,
    externalIds: {},
    credits: [],
    ...more,
  };
}
