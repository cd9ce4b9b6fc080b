import { type JsonObject, lineAt, objectAt, objectsAt, objectsOf, textAt } from '../fields/json-fields.ts';
import { type LanguageWish, languageTag } from '../fields/language-wish.ts';
import { type LocalTexts, type PickedTexts, pickTexts } from '../fields/pick-texts.ts';

/** A language as TMDB takes it: `de`, `de-DE`. */
export function tmdbLanguage({ language, region }: LanguageWish): string {
  return region === null ? language : `${language}-${region}`;
}

/** Title and overview of a film, series, season or episode that was asked for in the first language wanted. */
export function tmdbTexts(row: JsonObject, wishes: readonly LanguageWish[]): PickedTexts {
  const language = languageTag(lineAt(row, 'original_language'));
  const originalTitle = lineAt(row, 'original_title') ?? lineAt(row, 'original_name');
  const title = lineAt(row, 'title') ?? lineAt(row, 'name');
  const [asked] = wishes;
  const answered: LocalTexts = {
    language: asked?.language ?? null,
    region: asked?.region ?? null,
    // Without a translation the title is the original one.
    title: title === originalTitle ? null : title,
    overview: textAt(row, 'overview'),
  };
  const original = { language, region: null, title: originalTitle ?? title, overview: null };
  const translations = tmdbTranslations(row);
  // Where it says which translations there are and this is none, the texts are in some other language.
  const isTranslated =
    translations.length === 0 ||
    [...translations, original].some((text) => text.language === answered.language);
  return pickTexts(wishes, isTranslated ? [answered, ...translations] : translations, original);
}

/** The translations that came along; TMDB has them in two shapes. */
export function tmdbTranslations(row: JsonObject): readonly LocalTexts[] {
  const translations = Array.isArray(row.translations)
    ? objectsOf(row.translations)
    : objectsAt(objectAt(row, 'translations'), 'translations');
  return translations.map((translation) => {
    const data = objectAt(translation, 'data');
    return {
      language: languageTag(lineAt(translation, 'iso_639_1')),
      region: lineAt(translation, 'iso_3166_1'),
      title: lineAt(data, 'title') ?? lineAt(data, 'name'),
      overview: textAt(data, 'overview'),
    };
  });
}
