import type { MatchedWord } from '../../../shared/item-match.ts';
import type { QueryWord } from '../../../shared/search/search-query.ts';
import { isPartWord } from './match-parts.ts';
import type { NameSegment } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';

/** So many words that may be meant are marked for each one typed. */
const MOST_MEANT = 40;

/** What is to be marked where a query is found. */
export function matchedWords(
  plan: QueryPlan,
  segments: readonly NameSegment[],
  hasParts: boolean,
  meant: readonly ReadonlySet<string>[],
): readonly MatchedWord[] {
  const words = new Map<string, MatchedWord>();
  const add = (word: string, kind: MatchedWord['kind']) => words.set(`${kind} ${word}`, { word, kind });
  for (const word of plan.query.words) if (!word.isTail) addWord(word, hasParts, add);
  for (const { text, isUnfinished } of plan.query.joins) add(text, isUnfinished ? 'prefix' : 'whole');
  for (const segment of segments) addPairs(plan, segment, add);
  for (const terms of meant) for (const term of [...terms].slice(0, MOST_MEANT)) add(term, 'whole');
  return [...words.values()];
}

type AddWord = (word: string, kind: MatchedWord['kind']) => void;

function addWord({ text, isUnfinished, variants }: QueryWord, hasParts: boolean, add: AddWord): void {
  add(text, isUnfinished ? 'prefix' : 'whole');
  if (hasParts && isPartWord(text)) add(text, 'part');
  for (const variant of variants) add(variant.text, 'whole');
}

function addPairs(plan: QueryPlan, segment: NameSegment, add: AddWord): void {
  for (const { pairs, from } of queryTerms(plan, segment).marking)
    for (const { first, second } of pairs) {
      const start = segment.terms.text(first);
      add(start, 'whole');
      add((plan.query.texts[from] as string).slice(start.length), second.isWhole ? 'whole' : 'prefix');
    }
}
