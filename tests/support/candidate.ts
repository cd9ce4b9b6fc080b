import type { TitleCandidate } from '../../src/shared/metadata/title-candidate.ts';

/** A film of TMDB's search, unless something else is said. */
export function candidateOf(
  more: Omit<Partial<TitleCandidate>, 'ref'> & { readonly ref?: Partial<TitleCandidate['ref']> } = {},
): TitleCandidate {
  return {
    title: 'Alien',
    originalTitle: null,
    alternativeTitles: [],
    year: null,
    overview: null,
    posterUrl: null,
    runtimeMin: null,
    seasonCount: null,
    episodeCount: null,
    isAnime: false,
    externalIds: {},
    url: null,
    ...more,
    ref: { provider: 'tmdb', id: '1', kind: 'movie', ...more.ref },
  };
}
