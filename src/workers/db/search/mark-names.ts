import type { NameSegment } from './name-segment.ts';
import { IS_HEAD, POSTING_BITS } from './name-segment.ts';
import { HEAD_BIT } from './query-plan.ts';
import type { QueryEdge, TermPair } from './query-terms.ts';

/** Sets the bits of the edges' words in the mask of every name that they are found in. */
export function markNames(segment: NameSegment, edges: readonly QueryEdge[], masks: Uint16Array): void {
  for (const edge of edges) {
    const headBit = edge.isHead ? HEAD_BIT : 0;
    for (const { from, end, isNumeral } of edge.ranges)
      if (isNumeral) markNumeral(segment, from, end, edge.bits, masks);
      else markTerms(segment, from, end, edge.bits, headBit, masks);
    for (const pair of edge.pairs) markPair(segment, pair, edge.bits, headBit, masks);
  }
}

/** Where the postings of a term begin. */
export function postingStart(segment: NameSegment, term: number): number {
  return term === 0 ? 0 : (segment.postingEnds[term - 1] as number);
}

/** Sets bits in the masks of all names with one of the terms. */
export function markTerms(
  segment: NameSegment,
  from: number,
  end: number,
  bits: number,
  headBit: number,
  masks: Uint16Array,
): void {
  const { postings } = segment;
  const last = postingStart(segment, end);
  const head = bits | headBit;
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    (masks[posting >>> POSTING_BITS] as number) |= (posting & IS_HEAD) !== 0 ? head : bits;
  }
}

function markNumeral(
  segment: NameSegment,
  from: number,
  end: number,
  bits: number,
  masks: Uint16Array,
): void {
  const { postings } = segment;
  const last = postingStart(segment, end);
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    if ((posting & IS_HEAD) === 0) (masks[posting >>> POSTING_BITS] as number) |= bits;
  }
}

function markPair(
  segment: NameSegment,
  pair: TermPair,
  bits: number,
  headBit: number,
  masks: Uint16Array,
): void {
  eachPair(segment, pair, (name, place) => {
    (masks[name] as number) |= segment.isHeadPlace(name, place) ? bits | headBit : bits;
  });
}

/** Finds the names where the two terms follow each other; by the rarer of them. */
export function eachPair(
  segment: NameSegment,
  pair: TermPair,
  found: (name: number, place: number) => void,
): void {
  const { first, second } = pair;
  const firstFrom = postingStart(segment, first);
  const firstEnd = postingStart(segment, first + 1);
  const secondFrom = postingStart(segment, second.from);
  const secondEnd = postingStart(segment, second.end);
  const isFirstRarer = firstEnd - firstFrom < secondEnd - secondFrom;
  const end = isFirstRarer ? firstEnd : secondEnd;
  for (let at = isFirstRarer ? firstFrom : secondFrom; at < end; at++) {
    const name = (segment.postings[at] as number) >>> POSTING_BITS;
    const place = placeOfPair(segment, name, pair);
    if (place >= 0) found(name, place);
  }
}

function placeOfPair(segment: NameSegment, name: number, { first, second }: TermPair): number {
  const { entries } = segment;
  const start = name === 0 ? 0 : (segment.nameEnds[name - 1] as number);
  const last = (segment.lengths[name] as number) - 1;
  for (let place = 0; place < last; place++) {
    const other = entries[start + place + 1] as number;
    if (entries[start + place] === first && other >= second.from && other < second.end) return place;
  }
  return -1;
}
