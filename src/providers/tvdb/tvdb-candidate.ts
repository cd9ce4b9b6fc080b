import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import {
  type JsonObject,
  lineAt,
  linesAt,
  objectAt,
  objectsAt,
  textAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import { languageWishes } from '../fields/language-wish.ts';
import { type LocalTexts, pickTexts } from '../fields/pick-texts.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { languageOfTvdb } from './tvdb-language.ts';
import { tvdbIds, tvdbImage, tvdbOriginal, tvdbPage } from './tvdb-record.ts';

const MOST_TITLES = 50;

/** A row of a search as a candidate; null for what has no id or no title. */
export function tvdbFound(row: JsonObject, kind: TitleKind, context: ProviderContext): TitleCandidate | null {
  const translations = [...localAt(row, 'translations', 'title'), ...localAt(row, 'overviews', 'overview')];
  return candidateOf(row, wholeAt(row, 'tvdb_id', 1), kind, translations, context, {});
}

/**
 * A base record as a candidate; null for what has no id or no title.
 * @param translation What `/translations/{language}` says of it, in a language wanted.
 * @param known Ids it was found by.
 */
export function tvdbCandidate(
  record: JsonObject,
  kind: TitleKind,
  translation: LocalTexts | null,
  context: ProviderContext,
  known: ExternalIds = {},
): TitleCandidate | null {
  const translations = translation === null ? [] : [translation];
  return candidateOf(record, wholeAt(record, 'id', 1), kind, translations, context, known);
}

/** Other names of a title, in all languages, but those. */
export function tvdbAliases(record: JsonObject, but: readonly (string | null)[]): readonly string[] {
  const aliases = objectsAt(record, 'aliases').map((alias) => lineAt(alias, 'name'));
  const names = [...linesAt(record, 'aliases'), ...aliases.filter((alias) => alias !== null)];
  return [...new Set(names)].filter((name) => !but.includes(name)).slice(0, MOST_TITLES);
}

function candidateOf(
  row: JsonObject,
  id: number | null,
  kind: TitleKind,
  translations: readonly LocalTexts[],
  context: ProviderContext,
  known: ExternalIds,
): TitleCandidate | null {
  const original = tvdbOriginal(row);
  const { title, overview } = pickTexts(languageWishes(context.languages), translations, original);
  if (id === null || title === null) return null;
  const aliases = tvdbAliases(row, [title, original.title]);
  const translated = translations.map((text) => text.title).filter((name) => name !== null);
  return {
    ref: { provider: 'tvdb', id: String(id), kind },
    title,
    originalTitle: original.title,
    alternativeTitles: [...new Set([...aliases, ...translated])]
      .filter((name) => name !== title && name !== original.title)
      .slice(0, MOST_TITLES),
    year: yearAt(row, 'year'),
    overview,
    posterUrl: ['thumbnail', 'image_url', 'image'].reduce<string | null>(
      (found, name) => found ?? tvdbImage(row, name, context),
      null,
    ),
    runtimeMin: wholeAt(row, 'averageRuntime', 1) ?? wholeAt(row, 'runtime', 1),
    seasonCount: null,
    episodeCount: null,
    isAnime: linesAt(row, 'genres').includes('Anime'),
    externalIds: { ...externalIdsOf(known), ...tvdbIds(row, 'remote_ids', String(id)) },
    url: tvdbPage(row, kind),
  };
}

/** `{ "deu": "…" }` */
function localAt(row: JsonObject, name: string, field: 'title' | 'overview'): readonly LocalTexts[] {
  const texts = objectAt(row, name);
  return Object.keys(texts).map((code) => ({
    ...languageOfTvdb(code),
    title: field === 'title' ? lineAt(texts, code) : null,
    overview: field === 'overview' ? textAt(texts, code) : null,
  }));
}
