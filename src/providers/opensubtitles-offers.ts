import type { SubtitleOffer, SubtitleQuery } from '../shared/metadata/title-details.ts';
import { isExternalId } from './external-ids-of.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from './json-fields.ts';
import { languageOfSubtitles, openSubtitlesLanguages } from './opensubtitles-language.ts';
import type { ProviderRequest } from './provider-http.ts';

type Query = NonNullable<ProviderRequest['query']>;

/**
 * What is asked, one after the other until something is found. Ids given with an episode may be those of its series or
 * its own, so both are asked; a title comes last, as it finds others of the same name. The hash of the file goes along
 * with each. Names are sorted, values in lower case, as each question that is not is redirected first.
 */
export function subtitleSearches(query: SubtitleQuery): readonly Query[] {
  const { season, episode, tmdbId, imdbId } = query;
  const isEpisode = season !== undefined || episode !== undefined;
  const imdb = isExternalId('imdb', imdbId) ? Number(imdbId.slice(2)) : undefined;
  const tmdb = isExternalId('tmdb', tmdbId) ? Number(tmdbId) : undefined;
  const id = imdb === undefined ? { tmdb_id: tmdb } : { imdb_id: imdb };
  const parent = imdb === undefined ? { parent_tmdb_id: tmdb } : { parent_imdb_id: imdb };
  const numbers = { season_number: season, episode_number: episode };
  const title = query.title?.trim().toLowerCase();
  const hash = /^[\da-f]{16}$/i.test(query.movieHash ?? '') ? query.movieHash?.toLowerCase() : undefined;
  const hasId = imdb !== undefined || tmdb !== undefined;
  const searches = [
    ...(hasId && isEpisode ? [{ ...parent, ...numbers }] : []),
    ...(hasId ? [id] : []),
    ...(title ? [{ query: title, ...(isEpisode ? numbers : { year: query.year }) }] : []),
  ];
  const questions = searches.length > 0 || hash === undefined ? searches : [{}];
  const languages = openSubtitlesLanguages(query.languages).join(',') || undefined;
  return questions.map((question) => sorted({ ...question, languages, moviehash: hash }));
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
