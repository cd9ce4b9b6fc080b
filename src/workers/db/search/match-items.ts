import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { Answers } from './answers.ts';
import { gatherBits, markNames, ONE_NAME_BIT } from './mark-names.ts';
import { holdingTerms, markParts } from './match-parts.ts';
import {
  FEW_ANSWERS,
  isLevelOf,
  type MeantWords,
  markTypos,
  similarTermsAt,
  TYPO_LEVELS,
} from './match-typos.ts';
import { matchedWords } from './matched-words.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { rankNames } from './rank-names.ts';
import { type SeedSources, seedSlots } from './seed-slots.ts';
import { SlotBits } from './slot-bits.ts';
import type { MatchedPeople, TextMatches, TextSources } from './text-matches.ts';
import { MIXED, OVERVIEW, PART, PERSON, TYPO } from './tier.ts';

const YEAR_DIGITS = 4;
const masks = new SlotBits();
/** By item slot, and by person slot: which words are found. */
const bits = new SlotBits();
const personBits = new SlotBits();
const nearBits = new SlotBits();

/** Finds all items that answer a text. `overview`: slots of items whose overview has all the words. */
export function matchItems(
  query: SearchQuery,
  sources: TextSources,
  overview: Uint32Array | null,
): TextMatches {
  const plan = planQuery(query);
  const answers = new Answers(sources.items.slots);
  const segments = sources.items.segments();
  const isOneWord = query.sequence.length === 1;
  markPeople(plan, sources);
  bits.clear(sources.items.slots);
  if (!isOneWord)
    seedSlots(plan, seedsOf(sources, personBits), (segment, word) => holdingTerms(plan, segment, word), bits);
  for (const segment of segments)
    rankNames(segment, plan, queryTerms(plan, segment), sources.years, answers, bits);
  if (isOneWord) sources.personItems.raise(personBits, PERSON, answers);
  else answers.take(bits, ONE_NAME_BIT, PERSON);
  takeMixed(plan, sources.years, answers);
  const parts = takeParts(plan, sources, answers);
  const isFew = answers.count < FEW_ANSWERS;
  for (const slot of overview ?? []) answers.raise(slot, OVERVIEW);
  const meant: MeantWords = query.words.map(() => new Set());
  if (isFew) takeTypos(plan, sources, answers, meant);
  const words = matchedWords(plan, [...segments, ...sources.people.segments()], parts > 0, meant);
  return { tiers: answers.tiers, count: answers.count, words, meant, people: matchedPeople() };
}

function seedsOf({ items, people, personItems }: TextSources, found: SlotBits): SeedSources {
  return { segments: items.segments(), people: people.segments(), personItems, personBits: found };
}

function markPeople(plan: QueryPlan, { people }: TextSources): void {
  personBits.clear(people.slots);
  for (const segment of people.segments()) {
    masks.clear(segment.names);
    markNames(segment, queryTerms(plan, segment).marking, personBits, masks);
    masks.sortDense();
    gatherBits(segment, masks, plan.full, plan.lone, personBits);
  }
}

/** A number is found in an item of that year too; alone it has to be a whole year. */
function takeMixed(plan: QueryPlan, years: Uint16Array, answers: Answers): void {
  markYears(plan, years);
  answers.take(bits, plan.full, MIXED);
}

function markYears({ query }: QueryPlan, years: Uint16Array): void {
  const isAlone = query.words.length === 1;
  for (const [index, { text, years: range }] of query.words.entries()) {
    if (range === null || (isAlone && text.length < YEAR_DIGITS)) continue;
    const [from, to] = range;
    if (isAlone) markAllOfYears(years, from, to, 1 << index);
    else markFoundOfYears(years, from, to, 1 << index);
  }
}

function markAllOfYears(years: Uint16Array, from: number, to: number, bit: number): void {
  for (let slot = 0; slot < years.length; slot++)
    if ((years[slot] as number) >= from && (years[slot] as number) <= to) bits.add(slot, bit);
}

function markFoundOfYears(years: Uint16Array, from: number, to: number, bit: number): void {
  for (let index = 0; index < bits.count; index++) {
    const slot = bits.list[index] as number;
    const year = years[slot] ?? 0;
    if (year >= from && year <= to) (bits.bits[slot] as number) |= bit;
  }
}

function takeParts(plan: QueryPlan, sources: TextSources, answers: Answers): number {
  markParts(sources.items.segments(), plan, bits);
  nearBits.clear(sources.people.slots);
  markParts(sources.people.segments(), plan, nearBits);
  const isOneWord = plan.query.sequence.length === 1;
  if (!isOneWord) sources.personItems.spread(nearBits, 0, 0, bits);
  addPeople();
  const taken = answers.take(bits, plan.full, PART);
  return isOneWord ? taken + sources.personItems.raise(nearBits, PART, answers) : taken;
}

/** Remembers people that are found later, to tell why. */
function addPeople(): void {
  for (let index = 0; index < nearBits.count; index++) {
    const person = nearBits.list[index] as number;
    personBits.add(person, nearBits.bits[person] as number);
  }
}

/** First what is nearly one name, then what is nearly spread over several, a level at a time. */
function takeTypos(plan: QueryPlan, sources: TextSources, answers: Answers, meant: MeantWords): void {
  for (const level of TYPO_LEVELS) {
    if (!isLevelOf(plan, level)) continue;
    bits.clear(sources.items.slots);
    nearBits.clear(sources.people.slots);
    const similar = similarTermsAt(plan, level);
    markTypos(sources.people, plan, similar, plan.lone, nearBits, meant);
    addPeople();
    seedSlots(plan, seedsOf(sources, nearBits), similar, bits);
    markTypos(sources.items, plan, similar, 0, bits, meant);
    if (answers.take(bits, ONE_NAME_BIT, TYPO) > 0) return;
    markYears(plan, sources.years);
    if (answers.take(bits, plan.full, TYPO) > 0) return;
  }
}

function matchedPeople(): MatchedPeople {
  const slots = personBits.list.slice(0, personBits.count);
  const own = new Uint16Array(slots.length);
  for (let index = 0; index < slots.length; index++)
    own[index] = personBits.bits[slots[index] as number] as number;
  return { slots, bits: own };
}
