import { foldText } from '../../shared/fold-text.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';

/** Japanese: kana, or Han beside it. Han alone may be Chinese, which is no reason against asking. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Words of Japanese syllables in Latin letters (Hepburn). */
const ROMAJI =
  /^(?:(?:[kgsztdnhbpmyrjfw]|sh|ch|ts|dz|[kgnhbpmrj]y|(?:kk|ss|tt|pp|ssh|tch|cch))?[aiueo]|n(?![aiueo]))+$/;
const PARTICLES = new Set(['no', 'wa', 'ga', 'wo', 'o', 'ni', 'to', 'de', 'mo', 'e', 'na']);
const FEWEST_WORDS = 3;

/**
 * Whether a title looks like anime, so that a provider that knows nothing else is asked at once: it has an AniList id,
 * is written in Japanese, or is Japanese in Latin letters with a particle ("Shingeki no Kyojin"). Anime under an
 * English title ("Cowboy Bebop") is found in the second round: another provider says what it is.
 */
export function suggestsAnime(query: TitleQuery): boolean {
  if (query.externalIds?.anilist !== undefined) return true;
  const titles = [query.title, query.originalTitle ?? '', ...(query.alternativeTitles ?? [])];
  return titles.some((title) => JAPANESE.test(title) || isRomaji(title));
}

function isRomaji(title: string): boolean {
  const words = foldText(title).split(' ');
  return (
    words.length >= FEWEST_WORDS &&
    words.slice(1, -1).some((word) => PARTICLES.has(word)) &&
    words.every((word) => ROMAJI.test(word))
  );
}
