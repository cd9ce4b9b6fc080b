import type { QueryWord, SearchQuery, WordJoin } from '../../../shared/search/search-query.ts';
import type { NameSegment } from './name-segment.ts';
import { bitsOf, type QueryPlan, wordAt } from './query-plan.ts';
import type { TermList } from './term-list.ts';

/** Terms of a segment, in a row, that stand for a word. */
export interface TermRange {
  readonly from: number;
  readonly end: number;
  /** The term is the word; else only begins with it. */
  readonly isWhole: boolean;
  /** Counts behind other words only. */
  readonly isNumeral: boolean;
}

/** Two terms that stand for a word when they follow each other: "spider man" for "spiderman". */
export interface TermPair {
  readonly first: number;
  readonly second: TermRange;
}

/** What stands for some words of the sequence in a segment. */
export interface QueryEdge {
  /** Places in the sequence. */
  readonly from: number;
  readonly end: number;
  readonly bits: number;
  /** A name that begins with it may begin with the query. */
  readonly isHead: boolean;
  readonly ranges: readonly TermRange[];
  readonly pairs: readonly TermPair[];
}

/** A query in the terms of one segment. */
export interface QueryTerms {
  /** By place of the sequence: what begins there. */
  readonly edgesAt: readonly (readonly QueryEdge[])[];
  /** What masks are made of: each word once, and joins. */
  readonly marking: readonly QueryEdge[];
  /** By word, as far as looked up: the terms that hold it. */
  readonly holding: Map<number, Uint32Array>;
}

const SHORTEST_PAIR = 4;
const LONGEST_PAIR = 32;
/** The second word of a pair is perhaps not at its end when it has so many letters. */
const SHORTEST_UNFINISHED = 3;

const known = new WeakMap<SearchQuery, WeakMap<NameSegment, QueryTerms>>();

/** Looks up a query's words in a segment; once, however often it is asked for. */
export function queryTerms({ query, isLed }: QueryPlan, segment: NameSegment): QueryTerms {
  const bySegment = known.get(query) ?? new WeakMap<NameSegment, QueryTerms>();
  known.set(query, bySegment);
  const terms = bySegment.get(segment) ?? findTerms(query, isLed ? 1 : 0, segment.terms);
  bySegment.set(segment, terms);
  return terms;
}

function findTerms(query: SearchQuery, head: number, terms: TermList): QueryTerms {
  const edgesAt: QueryEdge[][] = [];
  const marking: QueryEdge[] = [];
  const seen = new Map<string, QueryEdge>();
  for (const place of query.sequence.keys()) {
    const edge = wordEdge(query, place, head, terms, seen);
    edgesAt.push([edge.edge]);
    if (edge.isNew && edge.edge.bits !== 0) marking.push(edge.edge);
  }
  for (const join of query.joins) {
    const edge = joinEdge(query, join, head, terms);
    if (edge === null) continue;
    edgesAt[join.from]?.push(edge);
    if (edge.bits !== 0) marking.push(edge);
  }
  return { edgesAt, marking, holding: new Map() };
}

/** The edge of one word; new where it marks what an equal word before it does not. */
function wordEdge(
  query: SearchQuery,
  place: number,
  head: number,
  terms: TermList,
  seen: Map<string, QueryEdge>,
): { readonly edge: QueryEdge; readonly isNew: boolean } {
  const word = wordAt(query, place);
  const isUnfinished = word.isUnfinished || place === query.sequence.length - 1;
  const key = `${word.text}${isUnfinished ? '*' : ''}`;
  const before = seen.get(key);
  const edge = {
    from: place,
    end: place + 1,
    bits: bitsOf(query, place, place + 1),
    isHead: place === head,
    ranges: before?.ranges ?? wordRanges(word, isUnfinished, terms),
    pairs: before?.pairs ?? pairsOf(word.text, isUnfinished, terms),
  };
  seen.set(key, edge);
  return { edge, isNew: before === undefined || (edge.isHead && !before.isHead) };
}

function joinEdge(query: SearchQuery, join: WordJoin, head: number, terms: TermList): QueryEdge | null {
  const { from, count, text, isUnfinished } = join;
  const ranges = textRanges(text, isUnfinished, false, terms);
  if (ranges.length === 0) return null;
  const end = from + count;
  return { from, end, bits: bitsOf(query, from, end), isHead: from <= head, ranges, pairs: [] };
}

function wordRanges(word: QueryWord, isUnfinished: boolean, terms: TermList): readonly TermRange[] {
  const ranges = textRanges(word.text, isUnfinished, false, terms);
  for (const { text, isNumeral } of word.variants) ranges.push(...textRanges(text, false, isNumeral, terms));
  return ranges;
}

function textRanges(text: string, isUnfinished: boolean, isNumeral: boolean, terms: TermList): TermRange[] {
  const from = terms.firstFrom(text);
  const ranges: TermRange[] = [];
  let next = from;
  if (terms.isAt(from, text)) {
    next = from + 1;
    ranges.push({ from, end: next, isWhole: true, isNumeral });
  }
  if (!isUnfinished) return ranges;
  const end = terms.endOfPrefix(text, next);
  if (end > next) ranges.push({ from: next, end, isWhole: false, isNumeral });
  return ranges;
}

function pairsOf(text: string, isUnfinished: boolean, terms: TermList): readonly TermPair[] {
  if (text.length < SHORTEST_PAIR || text.length > LONGEST_PAIR) return [];
  const pairs: TermPair[] = [];
  for (let cut = 1; cut < text.length; cut++) {
    const first = terms.find(text.slice(0, cut));
    if (first < 0) continue;
    const rest = text.slice(cut);
    const mayGoOn = isUnfinished && rest.length >= SHORTEST_UNFINISHED;
    for (const second of textRanges(rest, mayGoOn, false, terms)) pairs.push({ first, second });
  }
  return pairs;
}
