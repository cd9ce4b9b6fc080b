import { type JsonObject, lineAt, linesAt, objectAt, textAt } from '../fields/json-fields.ts';
import { languageWishes } from '../fields/language-wish.ts';
import { type PickedTexts, pickTexts } from '../fields/pick-texts.ts';

const MOST_TITLES = 50;
const ROMAJI = 'ja-Latn';
const ENGLISH = { tag: 'en', language: 'en', region: null };

/** What is written in a country, of those anime come from. */
const LANGUAGES: Readonly<Record<string, string>> = { JP: 'ja', CN: 'zh', TW: 'zh', HK: 'zh', KR: 'ko' };

/** The titles of an anime, and its text. */
export interface AnilistTexts extends PickedTexts {
  readonly originalTitle: string | null;
  /** Neither of the two above. */
  readonly alternativeTitles: readonly string[];
}

/**
 * Titles in the languages wanted: AniList has an English one, the native one, and that in Latin letters, which stands
 * in for the English one where there is none; its text is English. Whoever wants none of these gets English.
 */
export function anilistTexts(media: JsonObject, languages: readonly string[]): AnilistTexts {
  const titles = objectAt(media, 'title');
  const [english, romaji, native] = ['english', 'romaji', 'native'].map((name) => lineAt(titles, name));
  const overview = descriptionOf(media);
  const wishes = languageWishes(languages).map((wish) =>
    /^ja-latn\b/i.test(wish.tag) ? { ...wish, language: ROMAJI } : wish,
  );
  const inRegion = { region: null, overview: null };
  const picked = pickTexts(
    [...wishes, ENGLISH],
    [
      { language: 'en', region: null, title: english ?? romaji ?? null, overview },
      { ...inRegion, language: nativeLanguage(media), title: native ?? null },
      { ...inRegion, language: ROMAJI, title: romaji ?? null },
    ],
    { ...inRegion, language: nativeLanguage(media), title: native ?? null },
  );
  const originalTitle = native ?? romaji ?? null;
  const others = [english, romaji, native, ...linesAt(media, 'synonyms')];
  return {
    ...picked,
    titleLanguage: picked.title !== null && picked.title === romaji ? ROMAJI : picked.titleLanguage,
    originalTitle,
    alternativeTitles: [...new Set(others)]
      .filter((title) => title != null)
      .filter((title) => title !== picked.title && title !== originalTitle)
      .slice(0, MOST_TITLES),
  };
}

/** BCP 47: what its native title is written in; null when nobody says. */
function nativeLanguage(media: JsonObject): string | null {
  const country = lineAt(media, 'countryOfOrigin') ?? '';
  return Object.hasOwn(LANGUAGES, country) ? (LANGUAGES[country] as string) : null;
}

/** AniList marks what gives the end away: `~!she wins!~`. It is left out. */
function descriptionOf(media: JsonObject): string | null {
  const { description } = media;
  if (typeof description !== 'string') return null;
  return textAt({ text: description.replace(/~!.*?!~/gs, '') }, 'text');
}
