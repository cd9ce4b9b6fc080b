import { eachPair, markNames, postingStart } from './mark-names.ts';
import { IS_HEAD, IS_WHOLE, type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import { NameVerifier } from './name-verifier.ts';
import { HEAD_BIT, type QueryPlan } from './query-plan.ts';
import type { QueryEdge, QueryTerms, TermRange } from './query-terms.ts';
import { Scratch } from './scratch.ts';
import { EXACT, MIXED, PREFIX, WORDS } from './tier.ts';

const FILE_NAME = 3;
const nameMasks = new Scratch();

/** What is found in names: by slot, the best tier so far, and which words are in any of its names. */
export interface Found {
  readonly tiers: Uint8Array;
  readonly bits: Uint16Array;
  /** By slot; 0: unknown. */
  readonly years: Uint16Array;
}

/** Ranks the names of a segment: exact, prefix, words, and, for one word in a file's name, mixed. */
export function rankNames(segment: NameSegment, plan: QueryPlan, terms: QueryTerms, found: Found): void {
  if (plan.query.sequence.length === 1) rankOneWord(segment, terms.edgesAt[0] as readonly QueryEdge[], found);
  else rankWords(segment, plan, terms, found);
}

function rankOneWord(segment: NameSegment, edges: readonly QueryEdge[], { tiers }: Found): void {
  for (const { ranges, pairs } of edges) {
    for (const range of ranges) rankRange(segment, range, tiers);
    for (const pair of pairs)
      eachPair(segment, pair, (name, place) => {
        const isHead = segment.isHeadPlace(name, place);
        const isWhole = pair.second.isWhole && place + 2 === segment.lengths[name];
        raise(segment, name, isHead ? (isWhole ? EXACT : PREFIX) : WORDS, tiers);
      });
  }
}

function rankRange(segment: NameSegment, range: TermRange, tiers: Uint8Array): void {
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
    const before = tiers[slot] as number;
    if (before === 0 || before > tier) tiers[slot] = tier;
  }
}

function raise(segment: NameSegment, name: number, tier: number, tiers: Uint8Array): void {
  const slot = segment.nameSlots[name] as number;
  if (slot === NO_SLOT) return;
  const own = segment.kinds[name] === FILE_NAME ? MIXED : tier;
  const before = tiers[slot] as number;
  if (before === 0 || before > own) tiers[slot] = own;
}

function rankWords(segment: NameSegment, plan: QueryPlan, terms: QueryTerms, found: Found): void {
  const masks = nameMasks.zeroed(segment.names);
  markNames(segment, terms.marking, masks);
  const { nameSlots, kinds, names } = segment;
  const { bits, tiers } = found;
  const { full } = plan;
  const gate = plan.trailingYear?.needed ?? plan.needed;
  const ranking = new NameRanking(segment, plan, terms, found.years);
  for (let name = 0; name < names; name++) {
    const mask = masks[name] as number;
    if (mask === 0) continue;
    const slot = nameSlots[name] as number;
    if (slot === NO_SLOT) continue;
    (bits[slot] as number) |= mask & full;
    if ((mask & gate) !== gate || kinds[name] === FILE_NAME) continue;
    const tier = ranking.tier(name, slot, mask);
    const before = tiers[slot] as number;
    if (tier !== 0 && (before === 0 || before > tier)) tiers[slot] = tier;
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
