import { languageTag } from '../fields/language-wish.ts';

/** Its codes that are none of ISO 639-1, and what they are in BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  ea: 'es-419',
  sp: 'es-ES',
  me: 'sr-ME',
  pm: 'pt-MZ',
  ze: 'zh',
};

/** Its codes for a language that it only has by region or by another name, all of which will do. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  es: ['ea', 'es', 'sp'],
  pt: ['pt-br', 'pt-pt'],
  zh: ['zh-cn', 'zh-tw'],
  nb: ['no'],
  nn: ['no'],
  fil: ['tl'],
};

/** Its codes for the languages wanted (BCP 47), in lower case and sorted, as it wants them; none twice. */
export function openSubtitlesLanguages(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.flatMap(codesOf))].sort();
}

/** One of its codes as BCP 47: `pt-br` → `pt-BR`; null for what is none. */
export function languageOfSubtitles(code: string | null): string | null {
  const plain = code?.toLowerCase() ?? '';
  if (Object.hasOwn(TAGS, plain)) return TAGS[plain] as string;
  const [language = '', region] = plain.split('-');
  const tag = languageTag(language);
  return tag !== null && region !== undefined && /^[a-z]{2}$/.test(region)
    ? `${tag}-${region.toUpperCase()}`
    : tag;
}

function codesOf(tag: string): readonly string[] {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return [];
  }
  const { language, region, script } = locale;
  if (language === 'pt' && (region === 'BR' || region === 'PT')) return [`pt-${region.toLowerCase()}`];
  if (language === 'es' && region === 'ES') return ['es', 'sp'];
  if (language === 'es' && region !== undefined) return ['ea', 'es'];
  if (language === 'zh' && (region !== undefined || script !== undefined))
    return [locale.maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn'];
  return CODES[language] ?? [language];
}
