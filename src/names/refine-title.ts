import type { Segment } from './segment.ts';
import { LETTER } from './title-pieces.ts';

const SEASON_AT_END =
  /[\s-]+(?:(?:all|the|complete)\s)*(?:seasons?|sezon|temporadas?|temp?|complete)(?:\s?\d{1,2})?$|\sS\d{1,2}$/i;
/** "(TV)" tells an anime's series from its films. */
const TV_AT_END = /\s[([](?:tv|tv series)[)\]]$/i;
/** What packs in Chinese have glued behind. */
const PACK_AT_END = /(?<=[\u3400-\u9fff]{2})(?:合集|全集|全\d+集)$/;
/** "- FR" behind a title. */
const LANGUAGE_AT_END = /\s-\s(?:FR|VF|VO|EN|DE|ES|IT|NL|PL|RU)$/;
/** Of series that two lands made: providers have them without it, or in brackets. */
const COUNTRY_AT_END = /\s\(?(?:US|UK)\)?$/;
/** Another title, or who made it: "Old Mill (Alte Muehle)". */
const NAME_AT_END = /\s\(\p{Lu}[^()\d]{3,}\)$/u;

/** A title without what only files have behind it; `inFull` where what was left out may be the title's after all. */
export function refineTitle(
  title: string,
  { numbers, date }: Pick<Segment, 'numbers' | 'date'>,
): { readonly title: string; readonly inFull: string | null } {
  const hasSeason = numbers.seasons.length > 0;
  const isSeries = hasSeason || numbers.episodes.length > 0 || date !== null;
  const ofFiles = [TV_AT_END, PACK_AT_END, LANGUAGE_AT_END, ...(hasSeason ? [SEASON_AT_END, TV_AT_END] : [])];
  const refined = ofFiles.reduce(without, title);
  const bare = [...(isSeries ? [COUNTRY_AT_END] : []), NAME_AT_END].reduce(without, refined);
  return { title: bare, inFull: bare === refined ? null : refined };
}

function without(title: string, pattern: RegExp): string {
  const rest = title.replace(pattern, '').trim();
  return LETTER.test(rest) ? rest : title;
}
