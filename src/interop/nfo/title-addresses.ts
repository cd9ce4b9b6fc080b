import type { NfoKind } from '../../shared/files/nfo.ts';

/** Ids of titles that a text names by the addresses of their pages. */
export interface AddressedIds {
  readonly externalIds: Readonly<Record<string, string>>;
  /** Null when the addresses do not tell. */
  readonly kind: NfoKind | null;
  /** Sources of which it names several titles; the first counts. */
  readonly ambiguous: readonly string[];
}

interface AddressPattern {
  readonly source: string;
  readonly pattern: RegExp;
  readonly kind: NfoKind | null;
}

const ADDRESSES: readonly AddressPattern[] = [
  { source: 'imdb', kind: null, pattern: /\bimdb\.com\/(?:[a-z-]{2,6}\/)?title\/(tt\d{5,10})/gi },
  { source: 'imdb', kind: null, pattern: /\bimdb\.com\/Title\?(?:tt)?(\d{5,10})/gi },
  { source: 'tmdb', kind: 'movie', pattern: /\b(?:themoviedb|tmdb)\.org\/movie\/(\d{1,10})/gi },
  { source: 'tmdb', kind: 'series', pattern: /\b(?:themoviedb|tmdb)\.org\/tv\/(\d{1,10})/gi },
  {
    source: 'tvdb',
    kind: 'series',
    pattern:
      /\bthetvdb\.com\/(?:dereferrer\/series\/|(?:index\.php)?\?(?=[^\s"'<>]{0,200}(?:tab=series|seriesid=))[^\s"'<>]{0,200}?(?:\bid|seriesid)=)(\d{1,10})/gi,
  },
  { source: 'tvdb', kind: 'movie', pattern: /\bthetvdb\.com\/dereferrer\/movie\/(\d{1,10})/gi },
  { source: 'tvmaze', kind: 'series', pattern: /\btvmaze\.com\/shows\/(\d{1,10})/gi },
  { source: 'anilist', kind: null, pattern: /\banilist\.co\/anime\/(\d{1,10})/gi },
  {
    source: 'anidb',
    kind: null,
    pattern: /\banidb\.net\/(?:a|anime\/|perl-bin\/[^\s]{0,60}aid=)(\d{1,10})/gi,
  },
  { source: 'mal', kind: null, pattern: /\bmyanimelist\.net\/anime\/(\d{1,10})/gi },
  { source: 'wikidata', kind: null, pattern: /\bwikidata\.org\/wiki\/(Q\d{1,12})/g },
];

/** Finds the pages of IMDb, TMDB, TheTVDB, TVmaze, AniList, AniDB, MyAnimeList and Wikidata that a text names. */
export function titleAddresses(text: string): AddressedIds {
  const externalIds: Record<string, string> = {};
  const ambiguous = new Set<string>();
  let kind: NfoKind | null = null;
  for (const address of ADDRESSES) {
    for (const [, id = ''] of text.matchAll(address.pattern)) {
      const known = externalIds[address.source];
      const found = address.source === 'imdb' && /^\d/.test(id) ? `tt${id}` : id;
      if (known === undefined) {
        externalIds[address.source] = found;
        kind ??= address.kind;
      } else if (known !== found) ambiguous.add(address.source);
    }
  }
  return { externalIds, kind, ambiguous: [...ambiguous] };
}
