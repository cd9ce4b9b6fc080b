import { foldText } from '../fold-text.ts';

/** Words for languages that neither BCP 47 nor the browser's names of languages know. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  chs: 'zh-Hans',
  zhs: 'zh-Hans',
  cht: 'zh-Hant',
  zht: 'zh-Hant',
  cn: 'zh',
  jp: 'ja',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  ua: 'uk',
  pob: 'pt-BR',
  pb: 'pt-BR',
  scc: 'sr',
  scr: 'hr',
  brazilian: 'pt-BR',
  'portuguese br': 'pt-BR',
  'chinese simplified': 'zh-Hans',
  'chinese traditional': 'zh-Hant',
  mandarin: 'zh',
  castilian: 'es',
  castellano: 'es',
  latino: 'es-419',
  'spanish latin america': 'es-419',
  farsi: 'fa',
  flemish: 'nl-BE',
  bokmal: 'nb',
  nynorsk: 'nn',
};
/** Codes that say there is no one language. */
const NO_LANGUAGE = new Set(['und', 'mul', 'mis', 'zxx']);
/** Languages, and their kinds, whose names are known in English and in themselves. */
const NAMED =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi xh yi yue zh zu pt-BR pt-PT es-419 es-ES es-MX en-GB en-US fr-CA zh-Hans zh-Hant zh-CN zh-TW zh-HK'.split(
    ' ',
  );
const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** No language's name is as short, or has digits: not worth making the names for. */
const CODE_OR_NUMBER = /^[a-z]{1,3}$|\d/;

let names: ReadonlyMap<string, string> | null = null;

/**
 * The language a word stands for, in BCP 47: for codes of two or three letters and tags (`ger`, `pt_BR`, `zh-Hans`), and
 * for a language's name in English or in itself. Null for any other word. Short words may be both (`her`, `may`): ask
 * only where a language may stand.
 */
export function languageTag(word: string): string | null {
  const name = foldText(word);
  if (name === '' || word.length > 40) return null;
  const other = Object.hasOwn(OTHER_WORDS, name) ? OTHER_WORDS[name] : undefined;
  if (other !== undefined) return other;
  const tag = tagOfCode(word.trim());
  if (tag !== null || CODE_OR_NUMBER.test(name)) return tag;
  return namesOfLanguages().get(name) ?? null;
}

function tagOfCode(code: string): string | null {
  if (!TAG.test(code)) return null;
  const locale = new Intl.Locale(code.replaceAll('_', '-'));
  // Some engines have no language for `und`, others "und".
  if (!locale.language || NO_LANGUAGE.has(locale.language)) return null;
  const isKnown =
    englishName('language', locale.language) !== undefined &&
    (locale.region === undefined || englishName('region', locale.region) !== undefined) &&
    (locale.script === undefined || englishName('script', locale.script) !== undefined);
  return isKnown ? locale.toString() : null;
}

const english = new Map<string, Intl.DisplayNames>();

function englishName(type: 'language' | 'region' | 'script', code: string): string | undefined {
  let known = english.get(type);
  known ??= new Intl.DisplayNames('en', { type, fallback: 'none' });
  english.set(type, known);
  return known.of(code);
}

/** Folded name → tag. Made when it is first needed: a browser takes some milliseconds for it. */
function namesOfLanguages(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const found = new Map<string, string>();
  for (const tag of NAMED)
    for (const locale of new Set(['en', tag]))
      for (const languageDisplay of ['dialect', 'standard'] as const) {
        const name = foldText(
          new Intl.DisplayNames(locale, { type: 'language', languageDisplay, fallback: 'code' }).of(tag) ??
            '',
        );
        if (name !== '' && !found.has(name)) found.set(name, tag);
      }
  names = found;
  return found;
}
