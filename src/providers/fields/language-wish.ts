/** A language that is wanted, taken apart. */
export interface LanguageWish {
  /** BCP 47, as it was asked for. */
  readonly tag: string;
  /** ISO 639: `de`. */
  readonly language: string;
  /** ISO 3166-1 alpha-2, if the tag names one or a script that is only used there (`zh-Hant`: TW). */
  readonly region: string | null;
}

/** Languages taken apart, in their order and without those that are none; English when there are none. */
export function languageWishes(tags: readonly string[]): readonly LanguageWish[] {
  const wishes = tags.flatMap((tag) => {
    const locale = localeOf(tag);
    if (locale === null) return [];
    const isSplit = locale.script !== undefined || locale.language === 'zh';
    const region = locale.region ?? (isSplit ? locale.maximize().region : undefined) ?? null;
    return [{ tag, language: locale.language, region }];
  });
  return wishes.length > 0 ? wishes : [{ tag: 'en', language: 'en', region: null }];
}

/** Whether two languages are usually written in the same script; false when either is unknown. */
export function haveSameScript(one: string, other: string | null): boolean {
  const script = localeOf(one)?.maximize().script;
  return script !== undefined && other !== null && script === localeOf(other)?.maximize().script;
}

/** The region asked for, else that of the language wanted most, if it has one. */
export function regionFor(region: string | null, languages: readonly string[]): string | null {
  return region ?? localeOf(languages[0] ?? '')?.region ?? null;
}

/** A language code of two or three letters as BCP 47 (`deu` → `de`); null for what is none. */
export function languageTag(code: string | null): string | null {
  // TMDB says `xx` for no language, and `cn` for Cantonese.
  if (code === null || code === 'xx' || !/^[a-z]{2,3}$/i.test(code)) return null;
  return code === 'cn' ? 'yue' : (localeOf(code)?.toString() ?? null);
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
