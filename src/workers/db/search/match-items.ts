import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { markNames } from './mark-names.ts';
import { markParts } from './match-parts.ts';
import {
  gatherBits,
  isLevelOf,
  type MeantWords,
  markTypos,
  ONE_NAME_BIT,
  TYPO_LEVELS,
} from './match-typos.ts';
import { matchedWords } from './matched-words.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { rankNames } from './rank-names.ts';
import { Scratch } from './scratch.ts';
import { countTiers, FEW, takeSlots } from './take-slots.ts';
import type { TextMatches, TextSources } from './text-matches.ts';
import { MIXED, OVERVIEW, PART, PERSON, TYPO } from './tier.ts';

const YEAR_DIGITS = 4;
const itemScratch = new Scratch();
const nameScratch = new Scratch();
const partScratch = new Scratch();

/** Finds all items that answer a text. `overview`: slots of items whose overview has all the words. */
export function matchItems(
  query: SearchQuery,
  sources: TextSources,
  overview: Uint32Array | null,
): TextMatches {
  const plan = planQuery(query);
  const tiers = new Uint8Array(sources.items.slots);
  const personBits = new Uint16Array(sources.people.slots);
  const bits = itemScratch.zeroed(tiers.length);
  for (const segment of sources.items.segments())
    rankNames(segment, plan, queryTerms(plan, segment), { tiers, bits, years: sources.years });
  markPeople(plan, sources, personBits);
  sources.personItems.spread(personBits, personBits.length, bits);
  takeSlots(tiers, bits, ONE_NAME_BIT, PERSON);
  markYears(plan, sources.years, bits);
  takeSlots(tiers, bits, plan.full, MIXED);
  const parts = takeParts(plan, sources, tiers, bits, personBits);
  const isFew = countTiers(tiers) < FEW;
  if (overview !== null) takeOverviews(tiers, overview);
  const meant: MeantWords = query.words.map(() => new Set());
  if (isFew) takeTypos(plan, sources, tiers, personBits, meant);
  const segments = [...sources.items.segments(), ...sources.people.segments()];
  return {
    tiers,
    count: countTiers(tiers),
    words: matchedWords(plan, segments, parts > 0, meant),
    meant,
    personBits,
  };
}

function markPeople(plan: QueryPlan, { people }: TextSources, personBits: Uint16Array): void {
  for (const segment of people.segments()) {
    const masks = nameScratch.zeroed(segment.names);
    markNames(segment, queryTerms(plan, segment).marking, masks);
    gatherBits(segment, masks, plan.full, personBits);
  }
}

/** A number is found in an item of that year; alone it has to be a whole year. */
function markYears({ query }: QueryPlan, years: Uint16Array, bits: Uint16Array): void {
  const limit = Math.min(years.length, bits.length);
  for (const [index, word] of query.words.entries()) {
    if (word.years === null || (query.words.length === 1 && word.text.length < YEAR_DIGITS)) continue;
    const [from, to] = word.years;
    for (let slot = 0; slot < limit; slot++)
      if ((years[slot] as number) >= from && (years[slot] as number) <= to)
        (bits[slot] as number) |= 1 << index;
  }
}

function takeParts(
  plan: QueryPlan,
  sources: TextSources,
  tiers: Uint8Array,
  bits: Uint16Array,
  personBits: Uint16Array,
): number {
  markParts(sources.items.segments(), plan, bits);
  const parts = partScratch.zeroed(personBits.length);
  markParts(sources.people.segments(), plan, parts);
  sources.personItems.spread(parts, personBits.length, bits);
  addBits(parts, personBits);
  return takeSlots(tiers, bits, plan.full, PART);
}

function addBits(from: Uint16Array, to: Uint16Array): void {
  for (let index = 0; index < to.length; index++) (to[index] as number) |= from[index] as number;
}

function takeOverviews(tiers: Uint8Array, overview: Uint32Array): void {
  for (const slot of overview) if (tiers[slot] === 0) tiers[slot] = OVERVIEW;
}

/** First what is nearly one name, then what is nearly spread over several, a level at a time. */
function takeTypos(
  plan: QueryPlan,
  sources: TextSources,
  tiers: Uint8Array,
  personBits: Uint16Array,
  meant: MeantWords,
): void {
  for (const level of TYPO_LEVELS) {
    if (!isLevelOf(plan, level)) continue;
    const bits = itemScratch.zeroed(tiers.length);
    const near = partScratch.zeroed(personBits.length);
    markTypos(sources.items, plan, level, bits, meant);
    markTypos(sources.people, plan, level, near, meant);
    sources.personItems.spread(near, personBits.length, bits);
    addBits(near, personBits);
    if (takeSlots(tiers, bits, ONE_NAME_BIT, TYPO) > 0) return;
    markYears(plan, sources.years, bits);
    if (takeSlots(tiers, bits, plan.full, TYPO) > 0) return;
  }
}
