import { isExternalId } from '../../shared/external-id.ts';
import type { SubtitleOffer, SubtitleQuery } from '../../shared/metadata/title-details.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';
import type { ProviderRequest } from '../provider-http.ts';
import { languageOfSubtitles, openSubtitlesLanguages } from './opensubtitles-language.ts';

type Query = NonNullable<ProviderRequest['query']>;

/**
 * What is asked, one after the other until something is found. Ids given with an episode may be those of its series or
 * its own, so both are asked; a title comes last, as it finds others of the same name. The hash of the file goes along
 * with each. Names are sorted, values in lower case, as each question that is not is redirected first.
 */
export function subtitleSearches(query: SubtitleQuery): readonly Query[] {
  const { season, episode } = query;
  const isEpisode = season !== undefined || episode !== undefined;
  const numbers = { season_number: season, episode_number: episode };
  const id = idOf(query);
  const title = query.title?.trim().toLowerCase();
  const searches: Query[] = [];
  if (id !== null && isEpisode) searches.push({ [`parent_${id.name}`]: id.value, ...numbers });
  if (id !== null) searches.push({ [id.name]: id.value });
  if (title) searches.push({ query: title, ...(isEpisode ? numbers : { year: query.year }) });
  const hash = /^[\da-f]{16}$/i.test(query.movieHash ?? '') ? query.movieHash?.toLowerCase() : undefined;
  if (searches.length === 0 && hash !== undefined) searches.push({});
  const languages = openSubtitlesLanguages(query.languages).join(',') || undefined;
  return searches.map((search) => sorted({ ...search, languages, moviehash: hash }));
}

/** IMDb's without its letters and leading zeros, else TMDB's. */
function idOf({ imdbId, tmdbId }: SubtitleQuery): { readonly name: string; readonly value: number } | null {
  if (isExternalId('imdb', imdbId)) return { name: 'imdb_id', value: Number(imdbId.slice(2)) };
  return isExternalId('tmdb', tmdbId) ? { name: 'tmdb_id', value: Number(tmdbId) } : null;
}

/** One offer a file: subtitles of a film on two discs are two. */
export function subtitleOffers(rows: readonly JsonObject[]): readonly SubtitleOffer[] {
  return rows.flatMap((row) => {
    const subtitle = objectAt(row, 'attributes');
    const language = languageOfSubtitles(lineAt(subtitle, 'language'));
    if (language === null) return [];
    return objectsAt(subtitle, 'files').flatMap((file): readonly SubtitleOffer[] => {
      const id = wholeAt(file, 'file_id', 1);
      if (id === null) return [];
      return [
        {
          provider: 'opensubtitles',
          fileId: String(id),
          language,
          release: lineAt(subtitle, 'release'),
          fileName: lineAt(file, 'file_name'),
          downloads: wholeAt(subtitle, 'download_count'),
          hearingImpaired: subtitle.hearing_impaired === true,
          machineTranslated: subtitle.machine_translated === true || subtitle.ai_translated === true,
          matchesHash: subtitle.moviehash_match === true,
        },
      ];
    });
  });
}

function sorted(query: Query): Query {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
