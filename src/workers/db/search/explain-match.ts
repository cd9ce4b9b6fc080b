import { MATCH_TIERS, type MatchField } from '../../../shared/item-match.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import type { NameSegment } from './name-segment.ts';
import { nameWords } from './name-words.ts';
import type { PersonItems } from './person-items.ts';
import { HEAD_BIT, planQuery, type QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { NameRanking } from './rank-names.ts';
import type { MatchedPeople, MatchReason, TextMatches, TextSources } from './text-matches.ts';
import { OVERVIEW, PART, PERSON, TYPO, WORDS } from './tier.ts';

const FIELDS: readonly MatchField[] = ['title', 'original-title', 'alternative-title', 'file-name'];
const FILE_NAME = 3;
const NOTHING_MEANT: readonly ReadonlySet<string>[] = [];

/** Why an item is among the matches of the query; null where it is not. */
export function explainMatch(
  query: SearchQuery,
  sources: TextSources,
  matches: TextMatches,
  slot: number,
): MatchReason | null {
  const number = matches.tiers[slot] ?? 0;
  const tier = MATCH_TIERS[number - 1];
  if (tier === undefined) return null;
  if (number === OVERVIEW) return { tier, field: 'overview' };
  const plan = planQuery(query);
  const segment = sources.items.segmentOf(slot);
  const name = segment === null ? null : bestName(segment, plan, sources, matches, slot);
  if (number <= WORDS && name !== null) return { tier, ...fieldOf(name) };
  const person = bestPerson(matches, sources.personItems, slot);
  const isPerson = number === PERSON || (person !== null && addsWords(person.bits, name?.bits ?? 0, plan));
  if (isPerson && person !== null) return { tier, field: 'person', personSlot: person.slot };
  return name === null ? { tier, field: 'title' } : { tier, ...fieldOf(name) };
}

interface BestName {
  readonly ordinal: number;
  readonly kind: number;
  readonly bits: number;
}

function fieldOf({ kind, ordinal }: BestName): { readonly field: MatchField; readonly nameOrdinal: number } {
  return { field: FIELDS[kind] ?? 'title', nameOrdinal: ordinal };
}

function addsWords(person: number, name: number, { full }: QueryPlan): boolean {
  return (person & full & ~name) !== 0;
}

/** The first name of the tier; else the one with the most words. */
function bestName(
  segment: NameSegment,
  plan: QueryPlan,
  sources: TextSources,
  matches: TextMatches,
  slot: number,
): BestName | null {
  const tier = matches.tiers[slot] as number;
  const options = {
    hasParts: tier === PART || tier === TYPO,
    meant: tier === TYPO ? matches.meant : NOTHING_MEANT,
  };
  const ranking = new NameRanking(segment, plan, queryTerms(plan, segment), sources.years);
  const [from, end] = segment.namesOf(slot);
  let best: BestName | null = null;
  for (let name = from; name < end; name++) {
    const bits = nameWords(segment, name, plan, options);
    const found = { ordinal: name - from, kind: segment.kinds[name] as number, bits };
    if (tier <= WORDS && found.kind !== FILE_NAME && ranking.tier(name, slot, bits | HEAD_BIT) === tier)
      return found;
    if (best === null || bitCount(bits) > bitCount(best.bits)) best = found;
  }
  return best;
}

interface BestPerson {
  readonly slot: number;
  readonly bits: number;
}

const bestPeople = new WeakMap<TextMatches, Int32Array>();

function bestPerson(matches: TextMatches, personItems: PersonItems, slot: number): BestPerson | null {
  const { people } = matches;
  if (people === null) return null;
  const known = bestPeople.get(matches) ?? findBestPeople(matches.tiers, people, personItems);
  bestPeople.set(matches, known);
  const index = known[slot] ?? -1;
  return index < 0 ? null : { slot: people.slots[index] as number, bits: people.bits[index] as number };
}

/** By slot: which of the people has the most words, the first of equals; −1: none. */
function findBestPeople(tiers: Uint8Array, people: MatchedPeople, personItems: PersonItems): Int32Array {
  const best = new Int32Array(tiers.length).fill(-1);
  for (const [index, person] of people.slots.entries()) {
    const count = bitCount(people.bits[index] as number);
    for (const slot of personItems.items(person)) {
      const before = best[slot] ?? -1;
      if (before < 0 || bitCount(people.bits[before] as number) < count) best[slot] = index;
    }
  }
  return best;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
