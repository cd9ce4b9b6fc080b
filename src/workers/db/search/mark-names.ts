import { placeOf, TERM_MASK } from './entry-bits.ts';
import { IS_HEAD, type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import { HEAD_BIT } from './query-plan.ts';
import type { QueryEdge, TermPair } from './query-terms.ts';
import { isSet, type SlotBits } from './slot-bits.ts';

/** Names of a slot have about so many entries, and each costs more than a posting. */
const ENTRIES_A_SLOT = 16;
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
  for (const edge of edges) markEdge(segment, edge, slots, masks);
}

function markEdge(segment: NameSegment, edge: QueryEdge, slots: SlotBits, masks: SlotBits): void {
  const headBit = edge.isHead ? HEAD_BIT : 0;
  for (const { from, end, isNumeral } of edge.ranges)
    if (isNumeral) markNumeral(segment, from, end, edge.bits, masks);
    else if (isFewAgainst(slots, segment, from, end))
      markSeeded(slots, segment, from, end, edge.bits, headBit, masks);
    else if (slots.isFrozen) markTermsIn(slots, segment, from, end, edge.bits, headBit, masks);
    else markTerms(segment, from, end, edge.bits, headBit, masks);
  for (const pair of edge.pairs) markPair(segment, pair, edge.bits, headBit, masks);
}

/** Whether it is quicker to look through the names of all slots than through the terms' postings. */
export function isFewAgainst(slots: SlotBits, segment: NameSegment, from: number, end: number): boolean {
  if (!slots.isFrozen) return false;
  return slots.count * ENTRIES_A_SLOT < postingStart(segment, end) - postingStart(segment, from);
}

function markSeeded(
  slots: SlotBits,
  segment: NameSegment,
  from: number,
  end: number,
  bits: number,
  headBit: number,
  masks: SlotBits,
): void {
  for (let index = 0; index < slots.count; index++) {
    const slot = slots.list[index] as number;
    const last = segment.nameEnd(slot);
    for (let name = segment.nameStart(slot); name < last; name++)
      if (segment.nameSlots[name] !== NO_SLOT) markName(segment, name, from, end, bits, headBit, masks);
  }
}

function markName(
  segment: NameSegment,
  name: number,
  from: number,
  end: number,
  bits: number,
  headBit: number,
  masks: SlotBits,
): void {
  const { entries, nameEnds } = segment;
  const first = name === 0 ? 0 : (nameEnds[name - 1] as number);
  const last = nameEnds[name] as number;
  for (let entry = first; entry < last; entry++) {
    const value = entries[entry] as number;
    const term = value & TERM_MASK;
    if (term < from || term >= end) continue;
    const place = entry - first;
    const start = place < (segment.lengths[name] as number) ? place : placeOf(value);
    masks.add(name, segment.isHeadPlace(name, start) ? bits | headBit : bits);
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
  const { bits: own, list } = masks;
  const last = postingStart(segment, end);
  let count = masks.count;
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    const name = posting >>> POSTING_BITS;
    const slot = nameSlots[name] as number;
    if (slot === NO_SLOT) continue;
    const before = own[name] as number;
    const isIn = isSet(slotBits[slot] as number);
    list[count] = name;
    count += isIn & ~isSet(before);
    own[name] = before | (-isIn & (bits | (headBit & -(posting & IS_HEAD))));
  }
  masks.count = count;
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
  const { bits: own, list } = masks;
  const last = postingStart(segment, end);
  let count = masks.count;
  for (let at = postingStart(segment, from); at < last; at++) {
    const posting = postings[at] as number;
    const name = posting >>> POSTING_BITS;
    const before = own[name] as number;
    list[count] = name;
    count += 1 - isSet(before);
    own[name] = before | bits | (headBit & -(posting & IS_HEAD));
  }
  masks.count = count;
}

/** Adds up the masks of names by slot. `lone`: bits that do not count where a name has no others. */
export function gatherBits(
  segment: NameSegment,
  names: SlotBits,
  full: number,
  lone: number,
  slots: SlotBits,
): void {
  const { nameSlots } = segment;
  const { bits, list, count } = names;
  for (let index = 0; index < count; index++) {
    const name = list[index] as number;
    const mask = (bits[name] as number) & full;
    const slot = nameSlots[name] as number;
    if ((mask & ~lone) === 0 && mask !== full) continue;
    if (slot !== NO_SLOT) slots.add(slot, mask === full ? mask | ONE_NAME_BIT : mask);
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
