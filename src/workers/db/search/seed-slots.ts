import { eachPair, postingStart } from './mark-names.ts';
import { type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import { PersonItems } from './person-items.ts';
import type { QueryPlan } from './query-plan.ts';
import { type QueryEdge, queryTerms } from './query-terms.ts';
import { SlotBits } from './slot-bits.ts';

/** The bit of a slot that may answer: it has the rarest word. */
const SEED_BIT = 1 << 14;
/** A person's posting costs as much as those of so many items. */
const ITEMS_A_PERSON = 6;
const people = new SlotBits();
const NOBODY = new PersonItems({
  ends: new Uint32Array(0),
  items: new Uint32Array(0),
  roles: new Uint8Array(0),
});

/** Terms of a segment that a word is taken for besides its own. */
export type FurtherTerms = (segment: NameSegment, word: number) => ArrayLike<number>;

/** Where words are looked for: in the names of slots, and of people who have a part in them. */
export interface SeedSources {
  readonly segments: readonly NameSegment[];
  readonly people: readonly NameSegment[];
  readonly personItems: PersonItems;
  /** Which words are in the names of people. */
  readonly personBits: SlotBits;
}

/** No people are looked for in people. */
export function withoutPeople(segments: readonly NameSegment[]): SeedSources {
  return { segments, people: [], personItems: NOBODY, personBits: new SlotBits() };
}

/**
 * Gives items the bits of their people. Where a query has several words, `slots` is then limited to those that
 * have the rarest of them, in names of items or of people: no others can have all. A word that may be a year does
 * not count, as it is found without a name.
 */
export function seedSlots(
  plan: QueryPlan,
  sources: SeedSources,
  further: FurtherTerms,
  slots: SlotBits,
): void {
  const { personItems, personBits } = sources;
  const word = rarestWord(plan, sources, further);
  if (word < 0) {
    personItems.spread(personBits, 0, 0, slots);
    return;
  }
  const bit = 1 << word;
  for (const segment of sources.segments) seed(plan, segment, word, further, slots);
  people.clear(personBits.size);
  for (const segment of sources.people) seedFurther(segment, further(segment, word), people);
  personItems.spread(people, 0, 0, slots);
  personItems.spread(personBits, bit, bit, slots);
  slots.sortDense();
  slots.freeze();
  personItems.spread(personBits, bit, 0, slots);
}

function rarestWord(plan: QueryPlan, sources: SeedSources, further: FurtherTerms): number {
  const { words } = plan.query;
  if (words.length < 2) return -1;
  let rarest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [word, { years }] of words.entries()) {
    if (years !== null || (plan.needed & (1 << word)) === 0) continue;
    const inItems = countAll(plan, sources.segments, word, further);
    const isLone = (plan.lone & (1 << word)) !== 0;
    const inPeople = isLone ? 0 : countAll(plan, sources.people, word, further);
    const count = inItems + ITEMS_A_PERSON * inPeople;
    if (count < least) {
      least = count;
      rarest = word;
    }
  }
  return rarest;
}

function countAll(
  plan: QueryPlan,
  segments: readonly NameSegment[],
  word: number,
  further: FurtherTerms,
): number {
  let count = 0;
  for (const segment of segments) {
    for (const { from, end } of edgesOf(plan, segment, word).flatMap(({ ranges }) => ranges))
      count += postingStart(segment, end) - postingStart(segment, from);
    const terms = further(segment, word);
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] as number;
      count += postingStart(segment, term + 1) - postingStart(segment, term);
    }
  }
  return count;
}

function edgesOf(plan: QueryPlan, segment: NameSegment, word: number): readonly QueryEdge[] {
  return queryTerms(plan, segment).marking.filter(({ bits }) => (bits & (1 << word)) !== 0);
}

function seed(
  plan: QueryPlan,
  segment: NameSegment,
  word: number,
  further: FurtherTerms,
  slots: SlotBits,
): void {
  for (const { ranges, pairs } of edgesOf(plan, segment, word)) {
    for (const { from, end } of ranges) seedTerms(segment, from, end, slots);
    for (const pair of pairs)
      eachPair(segment, pair, (name) => {
        const slot = segment.nameSlots[name] as number;
        if (slot !== NO_SLOT) slots.add(slot, SEED_BIT);
      });
  }
  seedFurther(segment, further(segment, word), slots);
}

function seedFurther(segment: NameSegment, terms: ArrayLike<number>, slots: SlotBits): void {
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as number;
    seedTerms(segment, term, term + 1, slots);
  }
}

function seedTerms(segment: NameSegment, from: number, end: number, slots: SlotBits): void {
  const { postings, nameSlots } = segment;
  const last = postingStart(segment, end);
  for (let at = postingStart(segment, from); at < last; at++) {
    const slot = nameSlots[(postings[at] as number) >>> POSTING_BITS] as number;
    if (slot !== NO_SLOT) slots.add(slot, SEED_BIT);
  }
}
