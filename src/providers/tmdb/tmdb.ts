import { isExternalId } from '../../shared/external-id.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { testKeys } from '../ask-with-keys.ts';
import { expectList, unexpectedAnswer } from '../fields/expect-object.ts';
import type { JsonObject } from '../fields/json-fields.ts';
import { objectsAt } from '../fields/json-fields.ts';
import { type LanguageWish, languageWishes, regionFor } from '../fields/language-wish.ts';
import type { MetadataProvider, ProviderContext, TitleSearch } from '../metadata-provider.ts';
import { askTmdb, askTmdbWithKey } from './ask-tmdb.ts';
import { tmdbCandidate } from './tmdb-candidate.ts';
import { tmdbAppendix, tmdbDetails } from './tmdb-details.ts';
import { completedSeason, isComplete, tmdbEpisode, tmdbSeason } from './tmdb-episodes.ts';
import { tmdbFacts } from './tmdb-facts.ts';
import { tmdbLanguage } from './tmdb-texts.ts';

/** Ids of other catalogues that TMDB finds titles by. */
const SOURCES = { imdb: 'imdb_id', tvdb: 'tvdb_id', wikidata: 'wikidata_id' } as const;

/** Languages a season is asked for in at most: its episodes come without their translations. */
const MOST_LANGUAGES = 3;

/** The Movie Database, version 3: https://developer.themoviedb.org/reference. */
export const tmdb: MetadataProvider = {
  facts: tmdbFacts,

  async search(search, context) {
    const found = await searchFor(search, context);
    // The year of a file's name is often that of another country.
    return found.length > 0 || search.year === null ? found : searchFor({ ...search, year: null }, context);
  },

  async find(ids, kind, context) {
    const own = kind === null ? null : await byOwnId(ids.tmdb, kind, context);
    if (own !== null) return [own];
    for (const source of Object.keys(SOURCES) as readonly (keyof typeof SOURCES)[]) {
      const id = ids[source];
      if (!isExternalId(source, id)) continue;
      const body = await askTmdb(context, `/find/${id}`, {
        external_source: SOURCES[source],
        language: tmdbLanguage(firstWish(context)),
      });
      const candidatesOf = (list: string, of: TitleKind) =>
        body === null || (kind !== null && kind !== of)
          ? []
          : candidates(objectsAt(body, list), of, context, { [source]: id });
      const found = [...candidatesOf('movie_results', 'movie'), ...candidatesOf('tv_results', 'series')];
      if (found.length > 0) return found;
    }
    return [];
  },

  async details(ref, context) {
    if (!isExternalId('tmdb', ref.id)) return null;
    const wishes = languageWishes(context.languages);
    const languages = [...new Set(wishes.map(({ language }) => language))].join(',');
    const row = await askTmdb(context, titlePath(ref.id, ref.kind), {
      language: tmdbLanguage(firstWish(context)),
      append_to_response: tmdbAppendix(ref.kind),
      include_image_language: `${languages},null`,
      include_video_language: languages,
    });
    return row === null ? null : tmdbDetails(row, ref, context);
  },

  async season(series, season, context) {
    if (!isExternalId('tmdb', series.id)) return null;
    const inLanguage = async (wish: LanguageWish, more: readonly LanguageWish[]) => {
      const row = await askTmdb(context, `${titlePath(series.id, 'series')}/season/${season}`, {
        language: tmdbLanguage(wish),
        append_to_response: more.length > 0 ? 'translations' : undefined,
      });
      if (row !== null) expectList(tmdbFacts, row, 'episodes');
      return row === null ? null : tmdbSeason(row, season, [wish, ...more], context);
    };
    const [first, ...others] = languageWishes(context.languages);
    let answer = await inLanguage(first as LanguageWish, others);
    for (const wish of others.slice(0, MOST_LANGUAGES - 1)) {
      if (answer === null || isComplete(answer)) break;
      const other = await inLanguage(wish, []);
      if (other !== null) answer = completedSeason(answer, other);
    }
    return answer;
  },

  async episode(series, season, episode, context) {
    if (!isExternalId('tmdb', series.id)) return null;
    const path = `${titlePath(series.id, 'series')}/season/${season}/episode/${episode}`;
    const row = await askTmdb(context, path, {
      language: tmdbLanguage(firstWish(context)),
      append_to_response: 'credits,external_ids,translations',
    });
    if (row === null) return null;
    if (!('episode_number' in row)) throw unexpectedAnswer(tmdbFacts);
    return tmdbEpisode(row, season, episode, languageWishes(context.languages), context);
  },

  test(context) {
    return testKeys(tmdbFacts, context, (key) => askTmdbWithKey(context, key, '/authentication'));
  },
};

async function searchFor(
  { kind, title, year }: TitleSearch,
  context: ProviderContext,
): Promise<readonly TitleCandidate[]> {
  const body = await askTmdb(context, kind === 'movie' ? '/search/movie' : '/search/tv', {
    query: title,
    language: tmdbLanguage(firstWish(context)),
    include_adult: false,
    year: year ?? undefined,
    region: kind === 'movie' ? (regionFor(context.region, context.languages) ?? undefined) : undefined,
  });
  return body === null ? [] : candidates(expectList(tmdbFacts, body, 'results'), kind, context);
}

async function byOwnId(
  id: string | undefined,
  kind: TitleKind,
  context: ProviderContext,
): Promise<TitleCandidate | null> {
  if (!isExternalId('tmdb', id)) return null;
  const row = await askTmdb(context, titlePath(id, kind), {
    language: tmdbLanguage(firstWish(context)),
    append_to_response: 'external_ids',
  });
  return row && tmdbCandidate(row, kind, context);
}

function candidates(
  rows: readonly JsonObject[],
  kind: TitleKind,
  context: ProviderContext,
  known?: Readonly<Record<string, string>>,
): readonly TitleCandidate[] {
  return rows.flatMap((row) => tmdbCandidate(row, kind, context, known) ?? []);
}

function titlePath(id: string, kind: TitleKind): string {
  return `/${kind === 'movie' ? 'movie' : 'tv'}/${id}`;
}

function firstWish({ languages }: ProviderContext): LanguageWish {
  return languageWishes(languages)[0] as LanguageWish;
}
