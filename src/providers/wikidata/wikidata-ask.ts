import { shortened } from '../../interop/clean-text.ts';
import { isObject } from '../../shared/is-object.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { expectList, expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt, objectAt, textAt } from '../fields/json-fields.ts';
import { languageWishes } from '../fields/language-wish.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import { KIND_PROPERTIES, WIKIDATA_CLASSES } from './wikidata-classes.ts';
import { wikidataFacts } from './wikidata-facts.ts';
import { wikipediaSite } from './wikipedia-summary.ts';

/** So many entities are given at once: https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities. */
const AT_ONCE = 50;
const MOST_FOUND = 20;
/** Longer questions are refused: `$wgCirrusSearchMaxFullTextQueryLength`. */
const LONGEST_QUESTION = 300;
/** Regions whose names are kept apart from those of the language. */
const REGIONAL: readonly string[] = ['de-at', 'de-ch', 'en-ca', 'en-gb', 'pt-br', 'zh-cn', 'zh-hk', 'zh-tw'];

/** Asks Wikidata's action API. */
export async function askWikidata(
  { http }: ProviderContext,
  query: Readonly<Record<string, string | number>>,
): Promise<JsonObject> {
  const body = await http.json({
    path: '',
    query: { ...query, format: 'json', formatversion: 2, origin: '*' },
    // The header in the place of a user agent, which a page cannot set: https://www.mediawiki.org/wiki/API:Etiquette.
    headers: { 'Api-User-Agent': 'Reelshelf' },
  });
  const answer = expectObject(wikidataFacts, body);
  if ('error' in answer) {
    const error = objectAt(answer, 'error');
    const fault = lineAt(error, 'info') ?? lineAt(error, 'code') ?? 'no reason given';
    throw new ProviderError('wikidata', 'refused', `Wikidata did not take the question: ${fault}`);
  }
  return answer;
}

/** Ids of titles of a kind whose names hold these words, the best match first. */
export function searchWikidata(
  title: string,
  kind: TitleKind,
  context: ProviderContext,
): Promise<readonly string[]> {
  const classes = WIKIDATA_CLASSES[kind].map((id) => `P31=${id}`);
  // Signs that the search takes for its own language.
  const words = title.replace(/[:"\\~*?!|()[\]{}^<>]|(?<=^|\s)-/g, ' ').trim();
  // The search knows no subclasses: what only those name is found by the ids that its kind alone has.
  const statement = ` haswbstatement:${[...classes, ...KIND_PROPERTIES[kind]].join('|')}`;
  const fitting = wholeWords(words, LONGEST_QUESTION - statement.length);
  return words === '' ? Promise.resolve([]) : fullText(fitting + statement, context);
}

/** As many of the first words as are no longer than so many characters. */
function wholeWords(words: string, length: number): string {
  if (words.length <= length) return words;
  const end = words.lastIndexOf(' ', length);
  return end > 0 ? words.slice(0, end).trimEnd() : shortened(words, length);
}

/** Ids of what has a statement such as `P345=tt0133093`. */
export function findWikidata(statement: string, context: ProviderContext): Promise<readonly string[]> {
  return fullText(`haswbstatement:${statement}`, context);
}

async function fullText(srsearch: string, context: ProviderContext): Promise<readonly string[]> {
  const answer = await askWikidata(context, {
    action: 'query',
    list: 'search',
    srsearch,
    srlimit: MOST_FOUND,
    srnamespace: 0,
    srprop: '',
  });
  const found = expectList(wikidataFacts, objectAt(answer, 'query'), 'search');
  return found.map((row) => lineAt(row, 'title') ?? '').filter((id) => /^Q\d+$/.test(id));
}

/**
 * Entities by the ids they were asked for, in their order; those that are gone are left out. One that was merged into
 * another is that other, whose own id differs: https://www.wikidata.org/wiki/Help:Redirects.
 */
export async function wikidataEntities(
  ids: readonly string[],
  props: string,
  context: ProviderContext,
): Promise<ReadonlyMap<string, JsonObject>> {
  const found = new Map<string, JsonObject>();
  const languages = wikidataLanguages(context);
  const sites = new Set(languages.filter((code) => code !== 'mul').map(wikipediaSite));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const answer = await askWikidata(context, {
      action: 'wbgetentities',
      ids: some.join('|'),
      props,
      languages: languages.join('|'),
      sitefilter: [...sites].join('|'),
    });
    if (!isObject(answer.entities)) throw unexpectedAnswer(wikidataFacts);
    for (const id of some) {
      const entity = objectAt(answer.entities, id);
      if (isObject(entity.claims) || isObject(entity.labels)) found.set(id, entity);
    }
  }
  return found;
}

/** Language codes of Wikidata in the order wanted: the user's, English, and names that are the same everywhere. */
export function wikidataLanguages({ languages }: ProviderContext): readonly string[] {
  const wanted = languageWishes(languages).flatMap(({ language, region }) => {
    const own = language === 'no' ? 'nb' : language;
    return [`${own}-${region?.toLowerCase()}`, own].filter((code) => code === own || REGIONAL.includes(code));
  });
  return [...new Set([...wanted, 'en', 'mul'])];
}

/** The text of a language map in the first language that has it, and that language. */
export function inLanguage(
  entity: JsonObject,
  name: 'labels' | 'descriptions',
  languages: readonly string[],
): { readonly text: string; readonly language: string } | null {
  const texts = objectAt(entity, name);
  for (const language of languages) {
    const text = textAt(objectAt(texts, language), 'value');
    if (text !== null) return { text, language };
  }
  return null;
}
