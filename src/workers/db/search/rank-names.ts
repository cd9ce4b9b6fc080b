import type { Answers } from './answers.ts';
import { eachPair, markNames, postingStart } from './mark-names.ts';
import { IS_HEAD, IS_WHOLE, type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import { NameVerifier } from './name-verifier.ts';
import { HEAD_BIT, type QueryPlan } from './query-plan.ts';
import type { QueryEdge, QueryTerms, TermPair, TermRange } from './query-terms.ts';
import { SlotBits } from './slot-bits.ts';
import { EXACT, MIXED, PREFIX, WORDS } from './tier.ts';

const FILE_NAME = 3;
const masks = new SlotBits();

/**
 * Ranks the names of a segment: exact, prefix, words, and, for one word in a file's name, mixed.
 * `bits`: gets, by slot, which words are in any of its names, where there are several words.
 */
export function rankNames(
  segment: NameSegment,
  plan: QueryPlan,
  terms: QueryTerms,
  years: Uint16Array,
  answers: Answers,
  bits: SlotBits,
): void {
  if (plan.query.sequence.length === 1) {
    rankOneWord(segment, terms.edgesAt[0] as readonly QueryEdge[], answers);
    return;
  }
  masks.clear(segment.names);
  markNames(segment, terms.marking, bits, masks);
  masks.sortDense();
  gatherWords(segment, plan.full, bits);
  rankWords(segment, plan, new NameRanking(segment, plan, terms, years), answers);
}

function rankOneWord(segment: NameSegment, edges: readonly QueryEdge[], answers: Answers): void {
  for (const { ranges, pairs } of edges) {
    for (const range of ranges) rankRange(segment, range, answers);
    for (const pair of pairs) rankPair(segment, pair, answers);
  }
}

function rankPair(segment: NameSegment, pair: TermPair, answers: Answers): void {
  eachPair(segment, pair, (name, place) => {
    const slot = segment.nameSlots[name] as number;
    if (slot === NO_SLOT) return;
    let tier = WORDS;
    if (segment.kinds[name] === FILE_NAME) tier = MIXED;
    else if (segment.isHeadPlace(name, place))
      tier = pair.second.isWhole && place + 2 === segment.lengths[name] ? EXACT : PREFIX;
    answers.raise(slot, tier);
  });
}

function rankRange(segment: NameSegment, range: TermRange, answers: Answers): void {
  const { postings, nameSlots, kinds } = segment;
  const end = postingStart(segment, range.end);
  const wholeBit = range.isWhole ? IS_WHOLE : 0;
  const skippedBit = range.isNumeral ? IS_HEAD : 0;
  for (let at = postingStart(segment, range.from); at < end; at++) {
    const posting = postings[at] as number;
    const name = posting >>> POSTING_BITS;
    const slot = nameSlots[name] as number;
    if (slot === NO_SLOT || (posting & skippedBit) !== 0) continue;
    let tier = WORDS;
    if ((posting & wholeBit) !== 0) tier = EXACT;
    else if ((posting & IS_HEAD) !== 0) tier = PREFIX;
    else if (kinds[name] === FILE_NAME) tier = MIXED;
    answers.raise(slot, tier);
  }
}

function gatherWords(segment: NameSegment, full: number, bits: SlotBits): void {
  const { nameSlots } = segment;
  const { bits: nameBits, list, count } = masks;
  for (let index = 0; index < count; index++) {
    const name = list[index] as number;
    const slot = nameSlots[name] as number;
    if (slot !== NO_SLOT) bits.add(slot, (nameBits[name] as number) & full);
  }
}

function rankWords(segment: NameSegment, plan: QueryPlan, ranking: NameRanking, answers: Answers): void {
  const { nameSlots, kinds } = segment;
  const { bits, list, count } = masks;
  const gate = plan.trailingYear?.needed ?? plan.needed;
  for (let index = 0; index < count; index++) {
    const name = list[index] as number;
    const mask = bits[name] as number;
    const slot = nameSlots[name] as number;
    if ((mask & gate) !== gate || slot === NO_SLOT || kinds[name] === FILE_NAME) continue;
    const tier = ranking.tier(name, slot, mask);
    if (tier !== 0) answers.raise(slot, tier);
  }
}

/** Ranks single names that hold enough of the words. */
export class NameRanking {
  readonly #plan: QueryPlan;
  readonly #verifier: NameVerifier;
  readonly #years: Uint16Array;

  constructor(segment: NameSegment, plan: QueryPlan, terms: QueryTerms, years: Uint16Array) {
    this.#plan = plan;
    this.#verifier = new NameVerifier(segment, plan, terms);
    this.#years = years;
  }

  /** The tier of a title; 0: it lacks words. `mask`: which words it has. */
  tier(name: number, slot: number, mask: number): number {
    const { needed, full, query } = this.#plan;
    const isHead = (mask & HEAD_BIT) !== 0;
    let tier = (mask & full) === full ? WORDS : 0;
    if (isHead && (mask & needed) === needed) tier = this.#verified(name, query.sequence.length, tier);
    return tier === EXACT || this.#plan.trailingYear === null ? tier : this.#withYear(name, slot, mask, tier);
  }

  #verified(name: number, end: number, otherwise: number): number {
    const tier = this.#verifier.verify(name, end);
    return tier === 0 ? otherwise : tier;
  }

  /** The tier where the last word is the year. */
  #withYear(name: number, slot: number, mask: number, otherwise: number): number {
    const { trailingYear, query } = this.#plan;
    const year = this.#years[slot] ?? 0;
    if (trailingYear === null || year < trailingYear.from || year > trailingYear.to) return otherwise;
    let tier = (mask & trailingYear.full) === trailingYear.full ? WORDS : otherwise;
    if ((mask & HEAD_BIT) !== 0 && (mask & trailingYear.needed) === trailingYear.needed)
      tier = this.#verified(name, query.sequence.length - 1, tier);
    if (tier === EXACT && trailingYear.from !== trailingYear.to) tier = PREFIX;
    return otherwise === 0 || (tier !== 0 && tier < otherwise) ? tier : otherwise;
  }
}
