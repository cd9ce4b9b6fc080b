import type { ExternalIds, TitleKind } from '../../../shared/metadata/title-query.ts';

/** A title by the id another catalogue knows it under. */
export interface TitleAddress {
  readonly ids: ExternalIds;
  /** Null: the id does not say. */
  readonly kind: TitleKind | null;
}

interface Form {
  readonly source: string;
  readonly kind?: TitleKind;
  /** Its first group is the id. */
  readonly expression: RegExp;
}

/** Pages of titles, and ids as people write them: `tt0133093`, `tmdb:603`, `Q83495`. */
const FORMS: readonly Form[] = [
  { source: 'imdb', expression: /(?:^|\/title\/|imdb:)(tt\d{6,})(?:[/?#]|$)/i },
  { source: 'tmdb', kind: 'movie', expression: /themoviedb\.org\/movie\/(\d+)/i },
  { source: 'tmdb', kind: 'series', expression: /themoviedb\.org\/tv\/(\d+)/i },
  { source: 'tmdb', expression: /^tmdb:\s*(\d+)$/i },
  { source: 'tvmaze', kind: 'series', expression: /(?:tvmaze\.com\/shows\/|^tvmaze:\s*)(\d+)/i },
  { source: 'tvdb', expression: /(?:^tvdb:\s*|thetvdb\.com\/.*[?&]id=)(\d+)/i },
  { source: 'wikidata', expression: /(?:^|wikidata\.org\/(?:wiki|entity)\/|wikidata:)(Q\d+)(?:[/?#]|$)/i },
  { source: 'anilist', expression: /(?:anilist\.co\/anime\/|^anilist:\s*)(\d+)/i },
];

/** The title an id or the address of a page names; null for anything else. */
export function parseTitleAddress(text: string): TitleAddress | null {
  const trimmed = text.trim();
  for (const { source, kind = null, expression } of FORMS) {
    const id = expression.exec(trimmed)?.[1];
    if (id !== undefined) return { ids: { [source]: normalised(source, id) }, kind };
  }
  return null;
}

function normalised(source: string, id: string): string {
  if (source === 'imdb') return id.toLowerCase();
  return source === 'wikidata' ? id.toUpperCase() : id;
}
