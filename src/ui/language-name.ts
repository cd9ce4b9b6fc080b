const LANGUAGES = new Intl.DisplayNames(undefined, { type: 'language' });

/** What a language is called, such as "German"; its code when nobody knows. */
export function languageName(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}
