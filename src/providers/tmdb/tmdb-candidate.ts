import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import {
  type JsonObject,
  lineAt,
  objectAt,
  objectsAt,
  textAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tmdbImage } from './tmdb-image.ts';

/** TMDB's genre "Animation", the same for films and series. */
const ANIMATION = 16;

/**
 * A row of a search, of what was found by an id, or a title with its details, as a candidate; null for what has no id
 * or no title.
 * @param known Ids it was found by.
 */
export function tmdbCandidate(
  row: JsonObject,
  kind: TitleKind,
  context: ProviderContext,
  known: ExternalIds = {},
): TitleCandidate | null {
  const id = wholeAt(row, 'id', 1);
  const originalTitle = lineAt(row, kind === 'movie' ? 'original_title' : 'original_name');
  const title = lineAt(row, kind === 'movie' ? 'title' : 'name') ?? originalTitle;
  if (id === null || title === null) return null;
  return {
    ref: { provider: 'tmdb', id: String(id), kind },
    title,
    originalTitle,
    alternativeTitles: [],
    year: yearAt(row, kind === 'movie' ? 'release_date' : 'first_air_date'),
    overview: textAt(row, 'overview'),
    posterUrl: tmdbImage(row, 'poster_path', 'w185', context),
    runtimeMin: wholeAt(row, 'runtime', 1),
    seasonCount: wholeAt(row, 'number_of_seasons', 1),
    episodeCount: wholeAt(row, 'number_of_episodes', 1),
    isAnime: isAnime(row),
    externalIds: { ...known, ...tmdbIds(row, id) },
    url: tmdbPage(kind, id),
  };
}

/** The ids of a title: its own, and those that came along with its details. */
export function tmdbIds(row: JsonObject, id: number | null): ExternalIds {
  const others = objectAt(row, 'external_ids');
  return externalIdsOf({
    tmdb: id ?? undefined,
    imdb: others.imdb_id ?? row.imdb_id,
    tvdb: others.tvdb_id,
    wikidata: others.wikidata_id,
  });
}

/** Page of a title at TMDB. */
export function tmdbPage(kind: TitleKind, id: number): string {
  return `https://www.themoviedb.org/${kind === 'movie' ? 'movie' : 'tv'}/${id}`;
}

function isAnime(row: JsonObject): boolean {
  const ids = Array.isArray(row.genre_ids)
    ? row.genre_ids
    : objectsAt(row, 'genres').map((genre) => genre.id);
  return row.original_language === 'ja' && ids.includes(ANIMATION);
}
