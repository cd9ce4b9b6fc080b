import type { QueryWord, SearchQuery } from '../../../shared/search/search-query.ts';

/** The bit of a mask that says that a word that titles begin with begins the name. */
export const HEAD_BIT = 1 << 12;
const ARTICLES = new Set(['a', 'an', 'the']);
/** Without its article, what was typed has to have so many letters to count as the beginning of a title. */
const SHORTEST_WITHOUT_ARTICLE = 3;
/** So many digits say which year is meant, or at least which decade. */
const FEWEST_YEAR_DIGITS = 3;

/** What is known of a query without an index. Masks have a bit for each word. */
export interface QueryPlan {
  readonly query: SearchQuery;
  /** All words. */
  readonly full: number;
  /** It begins with an article, and has more. */
  readonly isLed: boolean;
  /** All words but the leading article. */
  readonly needed: number;
  /** Words of one letter: too many people have them, so they count there only beside the rest of a name. */
  readonly lone: number;
  /** Whether titles that lack the article may begin with the rest. */
  readonly mayDropArticle: boolean;
  /** The last word is perhaps the year of the title before it. */
  readonly trailingYear: TrailingYear | null;
}

export interface TrailingYear {
  readonly from: number;
  readonly to: number;
  /** All words but the year; the leading article is not among `needed`. */
  readonly full: number;
  readonly needed: number;
}

/** Looks at a query once for all indexes. */
export function planQuery(query: SearchQuery): QueryPlan {
  const { sequence, texts } = query;
  const full = (1 << query.words.length) - 1;
  const isLed = sequence.length > 1 && ARTICLES.has(texts[0] as string);
  const needed = isLed ? bitsOf(query, 1, sequence.length) : full;
  const rest = texts.slice(1).join('').length;
  return {
    query,
    full,
    isLed,
    needed,
    lone: loneLetters(query),
    mayDropArticle: isLed && rest >= SHORTEST_WITHOUT_ARTICLE,
    trailingYear: trailingYearOf(query, isLed),
  };
}

const FIRST_SYLLABLE = 0x0e00;

function loneLetters({ words }: SearchQuery): number {
  if (words.length < 2) return 0;
  let bits = 0;
  for (const [index, { text }] of words.entries())
    if (text.length === 1 && text.charCodeAt(0) < FIRST_SYLLABLE) bits |= 1 << index;
  return bits;
}

/** The word at a place of the sequence. */
export function wordAt(query: SearchQuery, place: number): QueryWord {
  const index = query.sequence[place] as number;
  return (query.words[index] ?? query.further[index - query.words.length]) as QueryWord;
}

/** The bits of the words at some places of the sequence. */
export function bitsOf(query: SearchQuery, from: number, end: number): number {
  let bits = 0;
  for (let place = from; place < end; place++) {
    const index = query.sequence[place] as number;
    if (index < query.words.length) bits |= 1 << index;
  }
  return bits;
}

function trailingYearOf(query: SearchQuery, isLed: boolean): TrailingYear | null {
  const last = query.sequence.length - 1;
  const { years, text } = wordAt(query, last);
  if (last < 1 || years === null || text.length < FEWEST_YEAR_DIGITS) return null;
  const needed = bitsOf(query, isLed ? 1 : 0, last);
  if (needed === 0) return null;
  return { from: years[0], to: years[1], full: bitsOf(query, 0, last), needed };
}
