import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, textAt, urlAt } from '../fields/json-fields.ts';
import type { LocalTexts } from '../fields/pick-texts.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tvdbFacts } from './tvdb-facts.ts';
import { languageOfTvdb } from './tvdb-language.ts';

/** How TheTVDB names the catalogues whose ids it has; there is no list of them, and spellings vary. */
const SOURCES = [
  { form: /^imdb/i, source: 'imdb' },
  { form: /moviedb/i, source: 'tmdb' },
  { form: /^tv ?maze/i, source: 'tvmaze' },
  { form: /^wikidata/i, source: 'wikidata' },
  { form: /^anilist/i, source: 'anilist' },
] as const;

/** Address of a picture: whole, or a path as in older records; at the address set for pictures. */
export function tvdbImage(record: JsonObject, name: string, { imageBase }: ProviderContext): string | null {
  const value = record[name];
  if (typeof value === 'string' && /^\/[\w-][\w./-]*$/.test(value)) return `${imageBase}${value}`;
  const url = urlAt(record, name);
  const own = `${tvdbFacts.imageBase}/`;
  return url?.startsWith(own) ? `${imageBase}/${url.slice(own.length)}` : url;
}

/** The ids of other catalogues that came along, and its own. */
export function tvdbIds(record: JsonObject, name: 'remoteIds' | 'remote_ids', id: string): ExternalIds {
  const ids: Record<string, unknown> = { tvdb: id };
  for (const remote of objectsAt(record, name)) {
    const sourceName = lineAt(remote, 'sourceName') ?? '';
    const known = SOURCES.find(({ form }) => form.test(sourceName));
    if (known !== undefined) ids[known.source] ??= remote.id;
  }
  return externalIdsOf(ids);
}

/** Page of a title at TheTVDB. */
export function tvdbPage(record: JsonObject, kind: TitleKind): string | null {
  const slug = lineAt(record, 'slug');
  return slug !== null && /^[\w-]+$/.test(slug)
    ? `${tvdbFacts.homepage}/${kind === 'movie' ? 'movies' : 'series'}/${slug}`
    : null;
}

/** The translations that came along with an extended record; other names of a title are among them too. */
export function tvdbTranslations(record: JsonObject): readonly LocalTexts[] {
  const translations = objectAt(record, 'translations');
  const names = objectsAt(translations, 'nameTranslations')
    .filter(({ isAlias }) => isAlias !== true)
    .map((entry) => ({ ...codeOf(entry), title: lineAt(entry, 'name'), overview: null }));
  const overviews = objectsAt(translations, 'overviewTranslations').map((entry) => ({
    ...codeOf(entry),
    title: null,
    overview: textAt(entry, 'overview'),
  }));
  return [...names, ...overviews];
}

/** What a record says of itself, in the language it was made in. */
export function tvdbOriginal(record: JsonObject): LocalTexts {
  const { language } = languageOfTvdb(
    lineAt(record, 'originalLanguage') ?? lineAt(record, 'primary_language'),
  );
  return { language, region: null, title: lineAt(record, 'name'), overview: textAt(record, 'overview') };
}

function codeOf(entry: JsonObject): Pick<LocalTexts, 'language' | 'region'> {
  return languageOfTvdb(lineAt(entry, 'language'));
}
