import { findNumberPhrases, isNumeral, numberVariants } from './number-words.ts';
import type { QueryWord, SearchQuery, WordJoin, WordVariant } from './search-query.ts';
import { WordCutter } from './word-cutter.ts';

/** So many distinct words are searched by. */
export const MOST_SEARCH_WORDS = 12;
/** So many words of a title are compared, and of what is typed. */
export const MOST_WORDS = 64;
/** So many UTF-16 units of a title or of what is typed are looked at. */
export const MOST_LENGTH = 2048;
const EARLIEST_YEAR = 1870;
const LATEST_YEAR = 2100;

const cutter = new WordCutter(MOST_WORDS, MOST_LENGTH);

/** Cuts what was typed into words; null: it holds no letter and no digit, so everything answers it. */
export function parseSearchText(text: string): SearchQuery | null {
  cutter.cut(text);
  const { words: count } = cutter;
  if (count === 0) return null;
  const texts = Array.from({ length: count }, (_, index) => cutter.word(index));
  const spellings = wordSpellings();
  const words: QueryWord[] = [];
  const sequence: number[] = [];
  for (const [index, text] of texts.entries()) {
    const isTail = cutter.tails[index] === 1;
    const known = words.findIndex((word) => word.text === text);
    sequence.push(known < 0 ? words.length : known);
    if (known >= 0) continue;
    const isUnfinished = isTail || index === count - 1;
    words.push({
      text,
      isUnfinished,
      isTail: isTail && index > 0 && cutter.ends[index] === cutter.ends[index - 1],
      variants: [
        ...(index === 0 && isNumeral(text) ? [] : numberVariants(text)),
        ...(spellings.get(index) ?? []),
      ],
      years: yearsOf(text, isUnfinished),
    });
  }
  return {
    words: words.slice(0, MOST_SEARCH_WORDS),
    further: words.slice(MOST_SEARCH_WORDS),
    sequence,
    texts,
    joins: joinsOf(texts),
    isCut: cutter.isCut || words.length > MOST_SEARCH_WORDS,
  };
}

function wordSpellings(): ReadonlyMap<number, readonly WordVariant[]> {
  const spellings = new Map<number, WordVariant[]>();
  for (let extra = 0; extra < cutter.extras; extra++) {
    if (cutter.extraSpans[extra] !== 1) continue;
    const place = cutter.extraPlaces[extra] as number;
    const variant = { text: cutter.extra(extra), isNumeral: false };
    spellings.set(place, [...(spellings.get(place) ?? []), variant]);
  }
  return spellings;
}

function joinsOf(texts: readonly string[]): readonly WordJoin[] {
  const joins = new Map<string, WordJoin>();
  const add = (from: number, count: number, text: string) =>
    joins.set(`${from}/${count}/${text}`, { from, count, text, isUnfinished: from + count === texts.length });
  for (let extra = 0; extra < cutter.extras; extra++)
    if (cutter.extraSpans[extra] !== 1)
      add(cutter.extraPlaces[extra] as number, cutter.extraSpans[extra] as number, cutter.extra(extra));
  for (let from = 0; from < texts.length - 1; from++) {
    const isDense = cutter.starts[from + 1] !== cutter.ends[from] || cutter.tails[from] === 1;
    if (!isDense) add(from, 2, `${texts[from]}${texts[from + 1]}`);
  }
  for (const { from, count, text } of findNumberPhrases(texts)) add(from, count, text);
  return [...joins.values()];
}

function yearsOf(text: string, isUnfinished: boolean): readonly [number, number] | null {
  if (!/^[12][0-9]{0,3}$/.test(text)) return null;
  const missing = 4 - text.length;
  if (missing > 0 && !isUnfinished) return null;
  const from = Number(text) * 10 ** missing;
  const to = from + 10 ** missing - 1;
  return to < EARLIEST_YEAR || from > LATEST_YEAR ? null : [from, to];
}
