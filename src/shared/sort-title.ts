import { foldText } from './fold-text.ts';

/** Longest sort title in UTF-16 code units: what differs later does not matter to a list. */
export const LONGEST_SORT_TITLE = 200;

/** "A.I." and "A-Team" begin with a letter, not an article: only a space after it makes one. */
const LEADING_ARTICLE = /^[^\p{L}\p{N}]*(?:the|an|a)\s+/iu;
/** As catalogues of cards write it: "Matrix, The". */
const TRAILING_ARTICLE = /,\s*(?:the|an|a)\s*$/iu;
const THOUSANDS_COMMA = /(?<=\d),(?=\d{3}(?!\d))/g;
const NUMBER = /\d+/g;
const MOST_DIGITS = 99;

/**
 * The key titles are sorted by, compared byte by byte: folded text without the English article at
 * its front, in which numbers stand in numeric order and before letters. Never empty for a title
 * that is not; at most {@link LONGEST_SORT_TITLE} code units.
 *
 * Each number begins with its count of digits: `2` → `12`, `10` → `210`, `2001` → `42001`.
 */
export function sortTitle(title: string): string {
  const text = title.replaceAll(THOUSANDS_COMMA, '');
  const key = withoutArticle(text) || foldText(text) || title;
  return shorten(key.replaceAll(NUMBER, encodeNumber));
}

function withoutArticle(title: string): string {
  return foldText(title.replace(LEADING_ARTICLE, '').replace(TRAILING_ARTICLE, ''));
}

/** Nine digits and more: a `9` and the count in two digits. */
function encodeNumber(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '').slice(0, MOST_DIGITS);
  const count = number.length < 9 ? `${number.length}` : `9${String(number.length).padStart(2, '0')}`;
  return count + number;
}

/** Cuts between characters, not within a surrogate pair. */
function shorten(key: string): string {
  if (key.length <= LONGEST_SORT_TITLE) return key;
  return key.slice(0, LONGEST_SORT_TITLE).replace(/[\ud800-\udbff]$/, '');
}
