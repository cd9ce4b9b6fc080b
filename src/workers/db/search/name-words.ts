import type { QueryWord } from '../../../shared/search/search-query.ts';
import { TERM_MASK } from './entry-bits.ts';
import { isPartWord } from './match-parts.ts';
import type { NameSegment } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';

/** How strictly words are compared with a name. */
export interface NameWordsOptions {
  readonly hasParts: boolean;
  /** By word: what else it may be. */
  readonly meant: readonly ReadonlySet<string>[];
}

/** Which words of a query are in a name, as a mask. */
export function nameWords(
  segment: NameSegment,
  name: number,
  { query }: QueryPlan,
  { hasParts, meant }: NameWordsOptions,
): number {
  const texts = nameTexts(segment, name);
  let bits = 0;
  for (const [index, word] of query.words.entries()) {
    const meantWords = meant[index];
    if (texts.some((text) => isWord(text, word, hasParts) || meantWords?.has(text) === true))
      bits |= 1 << index;
  }
  for (const { from, count, text, isUnfinished } of query.joins)
    if (texts.some((own) => own === text || (isUnfinished && own.startsWith(text))))
      for (const index of query.sequence.slice(from, from + count))
        if (index < query.words.length) bits |= 1 << index;
  return bits;
}

function isWord(text: string, word: QueryWord, hasParts: boolean): boolean {
  if (text === word.text || (word.isUnfinished && text.startsWith(word.text))) return true;
  if (hasParts && isPartWord(word.text) && text.includes(word.text)) return true;
  return word.variants.some((variant) => variant.text === text);
}

/** The words of a name, its other spellings, and words put together with the next. */
function nameTexts(segment: NameSegment, name: number): readonly string[] {
  const from = name === 0 ? 0 : (segment.nameEnds[name - 1] as number);
  const texts = Array.from(segment.entries.subarray(from, segment.nameEnds[name]), (entry) =>
    segment.terms.text(entry & TERM_MASK),
  );
  const words = texts.slice(0, segment.lengths[name]);
  return [...texts, ...words.slice(1).map((word, index) => `${words[index]}${word}`)];
}
