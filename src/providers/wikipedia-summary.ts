import { isObject, type JsonObject, lineAt, objectAt, textAt } from './json-fields.ts';
import { languageWishes } from './language-wish.ts';
import type { ProviderContext } from './metadata-provider.ts';

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
    const article = lineAt(objectAt(objectAt(entity, 'sitelinks'), `${language}wiki`), 'url');
    if (article === null || !/^https?:\/\/[^/]+(\/[^?#]*)?\/wiki\/[^?#]+$/.test(article)) continue;
    const path = article.replace('/wiki/', '/api/rest_v1/page/summary/');
    const body = await http.json({ path, headers: { 'Api-User-Agent': 'Reelshelf' } });
    const text = isObject(body) && body.type === 'standard' ? textAt(body, 'extract') : null;
    if (text !== null) return { text, language: tag };
  }
  return null;
}
