import { isExternalId } from '../../shared/external-id.ts';
import { isObject } from '../../shared/is-object.ts';
import type { TitleCandidate, TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { testKeys } from '../ask-with-keys.ts';
import { expectList, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt, linesAt, objectAt, objectsAt, textAt } from '../fields/json-fields.ts';
import { languageWishes } from '../fields/language-wish.ts';
import type { LocalTexts } from '../fields/pick-texts.ts';
import type { MetadataProvider, ProviderContext, TitleSearch } from '../metadata-provider.ts';
import { askTvdb, tvdbToken } from './ask-tvdb.ts';
import { tvdbCandidate, tvdbFound } from './tvdb-candidate.ts';
import { tvdbDetails } from './tvdb-details.ts';
import { tvdbEpisodeDetails, tvdbEpisodeRows, tvdbSeasonEpisodes } from './tvdb-episodes.ts';
import { tvdbFacts } from './tvdb-facts.ts';
import { tvdbLanguage } from './tvdb-language.ts';

const MOST_FOUND = 20;

/** TheTVDB, version 4: https://thetvdb.github.io/v4-api/. */
export const tvdb: MetadataProvider = {
  facts: tvdbFacts,

  async search(search, context) {
    const found = await searchFor(search, context);
    return found.length > 0 || search.year === null ? found : searchFor({ ...search, year: null }, context);
  },

  async find(ids, kind, context) {
    if (kind !== null && isExternalId('tvdb', ids.tvdb)) {
      const body = await askTvdb(context, recordPath({ id: ids.tvdb, kind }));
      const own = body && (await candidateOf(objectAt(body, 'data'), kind, context, {}));
      if (own) return [own];
    }
    // The number of another catalogue is asked for without saying whose it is: only these two are unmistakable.
    for (const source of ['imdb', 'wikidata'] as const) {
      const id = ids[source];
      if (!isExternalId(source, id)) continue;
      const found = await findRemote(id, kind, context, { [source]: id });
      if (found.length > 0) return found;
    }
    return [];
  },

  async details(ref, context) {
    if (!isExternalId('tvdb', ref.id)) return null;
    const body = await askTvdb(context, `${recordPath(ref)}/extended`, { meta: 'translations' });
    return body === null ? null : tvdbDetails(objectAt(body, 'data'), ref, context);
  },

  async season(series, season, context) {
    if (!isExternalId('tvdb', series.id)) return null;
    const original = await tvdbEpisodeRows(context, series.id, season);
    if (original === null || original.rows.length === 0) return null;
    const wishes = languageWishes(context.languages);
    const episodes = await tvdbSeasonEpisodes(context, series.id, season, original, wishes);
    return {
      season,
      title: original.rows.map((row) => lineAt(row, 'seasonName')).find((name) => name !== null) ?? null,
      overview: null,
      posterUrl: null,
      episodeCount: episodes.length,
      episodes,
    };
  },

  async episode(series, season, episode, context) {
    if (!isExternalId('tvdb', series.id)) return null;
    const original = await tvdbEpisodeRows(context, series.id, season, episode);
    const id = lineAt(original?.rows[0] ?? {}, 'id') ?? undefined;
    if (original === null || !isExternalId('tvdb', id)) return null;
    const body = await askTvdb(context, `/episodes/${id}/extended`, { meta: 'translations' });
    if (body === null) return null;
    if (!isObject(body.data)) throw unexpectedAnswer(tvdbFacts);
    const wishes = languageWishes(context.languages);
    return tvdbEpisodeDetails(body.data, season, episode, original.language, wishes, context);
  },

  test(context) {
    return testKeys(tvdbFacts, context, (key) => tvdbToken(context, key));
  },
};

async function searchFor(
  { kind, title, year }: TitleSearch,
  context: ProviderContext,
): Promise<readonly TitleCandidate[]> {
  const query = {
    query: title,
    type: kind === 'movie' ? 'movie' : 'series',
    year: year ?? undefined,
    limit: MOST_FOUND,
  };
  const body = await askTvdb(context, '/search', query);
  if (body === null || body.data === null) return [];
  return expectList(tvdbFacts, body, 'data')
    .flatMap((row) => tvdbFound(row, kind, context) ?? [])
    .slice(0, MOST_FOUND);
}

async function findRemote(
  id: string,
  kind: TitleKind | null,
  context: ProviderContext,
  known: ExternalIds,
): Promise<readonly TitleCandidate[]> {
  const body = await askTvdb(context, `/search/remoteid/${id}`);
  const found: TitleCandidate[] = [];
  for (const row of body === null ? [] : objectsAt(body, 'data'))
    for (const of of ['movie', 'series'] as const) {
      if (!isObject(row[of]) || (kind !== null && kind !== of)) continue;
      const candidate = await candidateOf(objectAt(row, of), of, context, known);
      if (candidate !== null) found.push(candidate);
    }
  return found.slice(0, MOST_FOUND);
}

/** A base record as a candidate, with its title in a language wanted. */
async function candidateOf(
  record: JsonObject,
  kind: TitleKind,
  context: ProviderContext,
  known: ExternalIds,
): Promise<TitleCandidate | null> {
  const translation = await translationOf(record, kind, context);
  return tvdbCandidate(record, kind, translation, context, known);
}

/** The first translation there is of those wanted; a base record has none, but says which there are. */
async function translationOf(
  record: JsonObject,
  kind: TitleKind,
  context: ProviderContext,
): Promise<LocalTexts | null> {
  const [id, there] = [lineAt(record, 'id') ?? undefined, linesAt(record, 'nameTranslations')];
  const wish = languageWishes(context.languages).find((one) => there.includes(tvdbLanguage(one) ?? ''));
  if (wish === undefined || !isExternalId('tvdb', id)) return null;
  const path = `${recordPath({ id, kind })}/translations/${tvdbLanguage(wish)}`;
  const body = await askTvdb(context, path);
  const data = objectAt(body ?? {}, 'data');
  const { language, region } = wish;
  return { language, region, title: lineAt(data, 'name'), overview: textAt(data, 'overview') };
}

function recordPath({ id, kind }: Pick<TitleRef, 'id' | 'kind'>): string {
  return `/${kind === 'movie' ? 'movies' : 'series'}/${id}`;
}
