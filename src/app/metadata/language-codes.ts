/** A language as BCP 47 spells it, such as `pt-BR`; undefined for what is none. */
export function canonicalLanguage(code: unknown): string | undefined {
  if (typeof code !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Languages as BCP 47 spells them, each once, without what is none. */
export function canonicalLanguages(codes: readonly unknown[]): readonly string[] {
  const known = codes.map(canonicalLanguage).filter((code) => code !== undefined);
  return [...new Set(known)].slice(0, MOST_LANGUAGES);
}

/** Each may cost a question to each provider. */
export const MOST_LANGUAGES = 20;

/** The languages a browser asks for, English behind them: most titles have something in it. */
export function defaultLanguages(browser: readonly string[]): readonly string[] {
  return canonicalLanguages([...browser.slice(0, MOST_LANGUAGES - 1), 'en']);
}

/** A country as ISO 3166-1 alpha-2 spells it; null for what is none. */
export function canonicalRegion(code: unknown): string | null {
  const text = typeof code === 'string' ? code.trim().toUpperCase() : '';
  return /^[A-Z]{2}$/.test(text) ? text : null;
}
