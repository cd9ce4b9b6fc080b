import { haveSameScript, type LanguageWish } from './language-wish.ts';

/** Title and overview in one language. */
export interface LocalTexts {
  /** BCP 47 without a region; null when nobody says. */
  readonly language: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly region: string | null;
  readonly title: string | null;
  readonly overview: string | null;
}

/** The texts to be shown, and what language each is in (BCP 47). */
export interface PickedTexts {
  readonly title: string | null;
  readonly titleLanguage: string | null;
  readonly overview: string | null;
  readonly overviewLanguage: string | null;
}

/**
 * Title and overview, each in the first wanted language that has it, then in the language the title was made in. A
 * translation that has an overview but no title is called what the original is, if both are written in the same script.
 */
export function pickTexts(
  wishes: readonly LanguageWish[],
  translations: readonly LocalTexts[],
  original: LocalTexts,
): PickedTexts {
  const texts = [...translations, original];
  const title = firstOf(wishes, (wish) => titleIn(wish, translations, original));
  const overview = firstOf(wishes, (wish) => textIn(wish, texts, 'overview'));
  const last = original.language;
  const ofOriginal = texts.find((text) => last !== null && text.language === last && text.overview !== null);
  const lastOverview = original.overview ?? ofOriginal?.overview ?? null;
  return {
    title: title?.text ?? original.title,
    titleLanguage: title ? title.wish.tag : original.title && last,
    overview: overview?.text ?? lastOverview,
    overviewLanguage: overview ? overview.wish.tag : lastOverview && last,
  };
}

function titleIn(
  wish: LanguageWish,
  translations: readonly LocalTexts[],
  original: LocalTexts,
): string | null {
  const translated = textIn(wish, translations, 'title');
  if (translated !== null) return translated;
  if (wish.language === original.language) return original.title;
  const isTranslated = textIn(wish, translations, 'overview') !== null;
  return isTranslated && haveSameScript(wish.language, original.language) ? original.title : null;
}

/** The text in a language: in its region first, then in any. */
function textIn(wish: LanguageWish, texts: readonly LocalTexts[], name: 'title' | 'overview'): string | null {
  const inLanguage = texts.filter((text) => text.language === wish.language && text[name] !== null);
  return (inLanguage.find(({ region }) => region === wish.region) ?? inLanguage[0])?.[name] ?? null;
}

function firstOf(
  wishes: readonly LanguageWish[],
  textOf: (wish: LanguageWish) => string | null,
): { readonly text: string; readonly wish: LanguageWish } | null {
  for (const wish of wishes) {
    const text = textOf(wish);
    if (text !== null) return { text, wish };
  }
  return null;
}
