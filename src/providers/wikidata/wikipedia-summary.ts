import { isObject } from '../../shared/is-object.ts';
import { type JsonObject, lineAt, objectAt, textAt } from '../fields/json-fields.ts';
import { languageWishes } from '../fields/language-wish.ts';
import type { ProviderContext } from '../metadata-provider.ts';

/** The beginning of an article, and the language it is in. */
export interface WikipediaSummary {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The summary of an entity's article in the first of the wanted languages that has one, then in English:
 * https://en.wikipedia.org/api/rest_v1/.
 */
export async function wikipediaSummary(
  entity: JsonObject,
  { http, languages }: ProviderContext,
): Promise<WikipediaSummary | null> {
  const wishes = [...languageWishes(languages), { tag: 'en', language: 'en' }];
  for (const { tag, language } of wishes) {
    const article = lineAt(objectAt(objectAt(entity, 'sitelinks'), wikipediaSite(language)), 'url');
    const [, site, title] = /^(https?:\/\/[^?#]+?)\/wiki\/([^?#]+)$/.exec(article ?? '') ?? [];
    if (site === undefined || title === undefined) continue;
    // A stroke in a title is none in the path: "Face/Off".
    const path = `${site}/api/rest_v1/page/summary/${title.replaceAll('/', '%2F')}`;
    const body = await http.json({ path, headers: { 'Api-User-Agent': 'Reelshelf' } });
    const text = isObject(body) && body.type === 'standard' ? textAt(body, 'extract') : null;
    if (text !== null) return { text, language: tag };
  }
  return null;
}

/** What Wikidata calls the Wikipedia of a language, given as Wikidata's code for it. Bokmål has the one of Norwegian. */
export function wikipediaSite(code: string): string {
  const [language] = code.split('-');
  return `${language === 'nb' ? 'no' : language}wiki`;
}
