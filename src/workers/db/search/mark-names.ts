import { IS_HEAD, type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import { HEAD_BIT } from './query-plan.ts';
import type { QueryEdge, TermPair } from './query-terms.ts';
import type { SlotBits } from './slot-bits.ts';

/** The bit of a slot's mask that says that one name has all words. */
export const ONE_NAME_BIT = 1 << 15;

/**
 * Sets the bits of the edges' words in the mask of every name that they are found in. `slots`: when it is
 * frozen, only names of its slots are looked at.
 */
export function markNames(
  segment: NameSegment,
  edges: readonly QueryEdge[],
  slots: SlotBits,
  masks: SlotBits,
): void {
  for (const edge of edges) {
    const headBit = edge.isHead ? HEAD_BIT : 0;
    for (const { from, end, isNumeral } of edge.ranges)
      if (isNumeral) markNumeral(segment, from, end, edge.bits, masks);
      else if (slots.isFrozen) markTermsIn(slots, segment, from, end, edge.bits, headBit, masks);
      else markTerms(segment, from, end, edge.bits, headBit, masks);
    for (const pair of edge.pairs) markPair(segment, pair, edge.bits, headBit, masks);
  }
}

function markTermsIn(
  { bits: slotBits }: SlotBits,
  segment: NameSegment,
  from: number,
  end: number,
  bits: number,
  headBit: number,
  masks: SlotBits,
): void {
  const { postings, nameSlots } = segment;
  const last = postingStart(segment, end);
  const head = bits | headBit;
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    const slot = nameSlots[posting >>> POSTING_BITS] as number;
    if (slot !== NO_SLOT && slotBits[slot] !== 0)
      masks.add(posting >>> POSTING_BITS, (posting & IS_HEAD) !== 0 ? head : bits);
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
  masks: SlotBits,
): void {
  const { postings } = segment;
  const last = postingStart(segment, end);
  const head = bits | headBit;
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    masks.add(posting >>> POSTING_BITS, (posting & IS_HEAD) !== 0 ? head : bits);
  }
}

/** Adds up the masks of names by slot. */
export function gatherBits(segment: NameSegment, names: SlotBits, full: number, slots: SlotBits): void {
  const { nameSlots } = segment;
  const { bits, list, count } = names;
  for (let index = 0; index < count; index++) {
    const name = list[index] as number;
    const mask = (bits[name] as number) & full;
    const slot = nameSlots[name] as number;
    if (mask !== 0 && slot !== NO_SLOT) slots.add(slot, mask === full ? mask | ONE_NAME_BIT : mask);
  }
}

function markNumeral(segment: NameSegment, from: number, end: number, bits: number, masks: SlotBits): void {
  const { postings } = segment;
  const last = postingStart(segment, end);
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    if ((posting & IS_HEAD) === 0) masks.add(posting >>> POSTING_BITS, bits);
  }
}

function markPair(
  segment: NameSegment,
  pair: TermPair,
  bits: number,
  headBit: number,
  masks: SlotBits,
): void {
  eachPair(segment, pair, (name, place) =>
    masks.add(name, segment.isHeadPlace(name, place) ? bits | headBit : bits),
  );
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
