import { isObject } from '../../shared/is-object.ts';
import type { EpisodeDetails } from '../../shared/metadata/title-details.ts';
import { expectList, unexpectedAnswer } from '../fields/expect-object.ts';
import { dateAt, type JsonObject, lineAt, objectAt, textAt, wholeAt } from '../fields/json-fields.ts';
import type { LanguageWish } from '../fields/language-wish.ts';
import { type LocalTexts, pickTexts } from '../fields/pick-texts.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { askTvdb } from './ask-tvdb.ts';
import { tvdbCredits } from './tvdb-credits.ts';
import { tvdbFacts } from './tvdb-facts.ts';
import { languageOfTvdb, tvdbLanguage } from './tvdb-language.ts';
import { tvdbIds, tvdbImage, tvdbTranslations } from './tvdb-record.ts';

/** A page has 500 episodes; the longest series have some 15,000. */
const MOST_PAGES = 40;

/** Languages a season is asked for in at most, besides its own. */
const MOST_LANGUAGES = 3;

/** Episodes of a series in the order it is shown in, as they were made. */
export interface TvdbEpisodes {
  readonly rows: readonly JsonObject[];
  /** BCP 47; null when nobody says. */
  readonly language: string | null;
}

/** The episodes of a season, or one of them, in the language the series was made in. Null: no such series. */
export async function tvdbEpisodeRows(
  context: ProviderContext,
  seriesId: string,
  season: number,
  episode?: number,
): Promise<TvdbEpisodes | null> {
  const query = { page: 0, season, episodeNumber: episode };
  const body = await askTvdb(context, `/series/${seriesId}/episodes/default`, query);
  if (body === null) return null;
  if (!isObject(body.data)) throw unexpectedAnswer(tvdbFacts);
  const rows = expectList(tvdbFacts, body.data, 'episodes').filter(
    (row) =>
      wholeAt(row, 'seasonNumber') === season &&
      (episode === undefined || wholeAt(row, 'number') === episode),
  );
  const { language } = languageOfTvdb(lineAt(objectAt(body.data, 'series'), 'originalLanguage'));
  return { rows, language };
}

/** The episodes with the texts of the languages wanted; each language is asked for only if something is lacking. */
export async function tvdbSeasonEpisodes(
  context: ProviderContext,
  seriesId: string,
  season: number,
  { rows, language }: TvdbEpisodes,
  wishes: readonly LanguageWish[],
): Promise<readonly EpisodeDetails[]> {
  const texts = new Map<number, readonly LocalTexts[]>();
  for (const wish of wishes.slice(0, MOST_LANGUAGES)) {
    if (wish.language === language) break;
    const code = tvdbLanguage(wish);
    if (code === null) continue;
    const translated = await translatedRows(context, seriesId, season, code);
    for (const row of translated) {
      const id = wholeAt(row, 'id') ?? 0;
      texts.set(id, [...(texts.get(id) ?? []), textsOf(row, wish.language, wish.region)]);
    }
    const isComplete = rows.every((row) => {
      const known = texts.get(wholeAt(row, 'id') ?? 0) ?? [];
      return known.some(({ title }) => title !== null) && known.some(({ overview }) => overview !== null);
    });
    if (isComplete) break;
  }
  return rows.flatMap((row) => {
    const number = wholeAt(row, 'number');
    if (number === null) return [];
    const known = texts.get(wholeAt(row, 'id') ?? 0) ?? [];
    return [tvdbEpisode(row, season, number, known, language, wishes, context)];
  });
}

/** An episode, from its extended record with translations. */
export function tvdbEpisodeDetails(
  record: JsonObject,
  season: number,
  episode: number,
  language: string | null,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): EpisodeDetails {
  return tvdbEpisode(record, season, episode, tvdbTranslations(record), language, wishes, context);
}

function tvdbEpisode(
  row: JsonObject,
  season: number,
  episode: number,
  translations: readonly LocalTexts[],
  language: string | null,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): EpisodeDetails {
  const { title, overview } = pickTexts(wishes, translations, textsOf(row, language, null));
  const id = wholeAt(row, 'id', 1);
  return {
    season,
    episode,
    title,
    overview,
    airedDate: dateAt(row, 'aired'),
    runtimeMin: wholeAt(row, 'runtime', 1),
    rating: null,
    votes: null,
    imageUrl: tvdbImage(row, 'image', context),
    externalIds: id === null ? {} : tvdbIds(row, 'remoteIds', String(id)),
    credits: tvdbCredits(row),
  };
}

/** The translated list cannot be asked for one season: all its pages are read. */
async function translatedRows(
  context: ProviderContext,
  seriesId: string,
  season: number,
  code: string,
): Promise<readonly JsonObject[]> {
  const found: JsonObject[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = await askTvdb(context, `/series/${seriesId}/episodes/default/${code}`, { page });
    const data = body === null ? {} : objectAt(body, 'data');
    const rows = Array.isArray(data.episodes) ? expectList(tvdbFacts, data, 'episodes') : [];
    found.push(...rows.filter((row) => wholeAt(row, 'seasonNumber') === season));
    if (rows.length === 0 || lineAt(objectAt(body ?? {}, 'links'), 'next') === null) break;
  }
  return found;
}

function textsOf(row: JsonObject, language: string | null, region: string | null): LocalTexts {
  return { language, region, title: lineAt(row, 'name'), overview: textAt(row, 'overview') };
}
