import { placeOf, spanOf, TERM_MASK } from './entry-bits.ts';
import type { NameSegment } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import type { QueryEdge, QueryTerms, TermRange } from './query-terms.ts';
import { EXACT, PREFIX, WORDS } from './tier.ts';

const NOT = 0;
/** So many steps are taken for one name: words can be put together in many ways only on purpose. */
const MOST_STEPS = 2000;

/** Compares a query with names of a segment, word by word. */
export class NameVerifier {
  readonly #segment: NameSegment;
  readonly #plan: QueryPlan;
  readonly #edgesAt: QueryTerms['edgesAt'];
  #end = 0;
  #first = 0;
  #length = 0;
  #entriesEnd = 0;
  #steps = 0;

  constructor(segment: NameSegment, plan: QueryPlan, terms: QueryTerms) {
    this.#segment = segment;
    this.#plan = plan;
    this.#edgesAt = terms.edgesAt;
  }

  /**
   * `EXACT` where the first `end` words of the query are the whole name, `PREFIX` where the name begins with them,
   * `WORDS` where it does so only without the query's article, 0 otherwise.
   */
  verify(name: number, end: number): number {
    const segment = this.#segment;
    this.#end = end;
    this.#first = name === 0 ? 0 : (segment.nameEnds[name - 1] as number);
    this.#length = segment.lengths[name] as number;
    this.#entriesEnd = segment.nameEnds[name] as number;
    this.#steps = 0;
    if (this.#length === 0) return NOT;
    const straight = this.#straight();
    if (straight !== NOT) return straight;
    const hasArticle = this.#length > 1 && segment.isArticle(segment.entries[this.#first] as number);
    const plain = this.#best(this.#reach(0, 0), hasArticle && !this.#plan.isLed ? this.#reach(0, 1) : NOT);
    if (plain === EXACT || !this.#plan.isLed || end < 2) return plain;
    const without = this.#best(this.#reach(1, 0), hasArticle ? this.#reach(1, 1) : NOT);
    if (without === EXACT) return EXACT;
    if (plain !== NOT) return plain;
    return without !== NOT && this.#plan.mayDropArticle ? WORDS : NOT;
  }

  /** The common case, without other ways to write the words: each word is the next of the name. */
  #straight(): number {
    const { entries } = this.#segment;
    const end = this.#end;
    if (end > this.#length) return NOT;
    let isWhole = true;
    for (let step = 0; step < end; step++) {
      const range = firstRange(
        this.#edgesAt[step] as readonly QueryEdge[],
        entries[this.#first + step] as number,
      );
      if (range === null || range.isNumeral || !(range.isWhole || step + 1 === end)) return NOT;
      isWhole = range.isWhole;
    }
    return isWhole && end === this.#length ? EXACT : PREFIX;
  }

  #best(one: number, other: number): number {
    if (one === NOT) return other;
    return other === NOT ? one : Math.min(one, other);
  }

  /** How the words from `step` on are found from the word `place` of the name on. */
  #reach(step: number, place: number): number {
    if (step === this.#end) return place === this.#length ? EXACT : PREFIX;
    if (place >= this.#length || ++this.#steps > MOST_STEPS) return NOT;
    let best = NOT;
    for (const edge of this.#edgesAt[step] as readonly QueryEdge[]) {
      if (edge.end > this.#end) continue;
      best = this.#best(best, this.#follow(edge, place));
      if (best === EXACT) return best;
    }
    return best;
  }

  #follow(edge: QueryEdge, place: number): number {
    const { entries } = this.#segment;
    let best = this.#step(edge, entries[this.#first + place] as number, place, 1);
    for (let entry = this.#first + this.#length; best !== EXACT && entry < this.#entriesEnd; entry++) {
      const spelling = entries[entry] as number;
      if (placeOf(spelling) === place)
        best = this.#best(best, this.#step(edge, spelling & TERM_MASK, place, spanOf(spelling)));
    }
    if (best !== EXACT && edge.pairs.length > 0 && place + 1 < this.#length)
      best = this.#best(best, this.#pairs(edge, place));
    return best;
  }

  #step(edge: QueryEdge, term: number, place: number, span: number): number {
    for (const range of edge.ranges)
      if (term >= range.from && term < range.end && !(range.isNumeral && place === 0))
        return this.#goOn(edge, range, place + span);
    return NOT;
  }

  #goOn(edge: QueryEdge, range: TermRange, place: number): number {
    if (range.isWhole) return this.#reach(edge.end, place);
    return edge.end === this.#end ? PREFIX : NOT;
  }

  #pairs(edge: QueryEdge, place: number): number {
    const { entries } = this.#segment;
    const one = entries[this.#first + place] as number;
    const other = entries[this.#first + place + 1] as number;
    let best = NOT;
    for (const { first, second } of edge.pairs)
      if (first === one && other >= second.from && other < second.end)
        best = this.#best(best, this.#goOn(edge, second, place + 2));
    return best;
  }
}

function firstRange(edges: readonly QueryEdge[], term: number): TermRange | null {
  const { ranges } = edges[0] as QueryEdge;
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index] as TermRange;
    if (term >= range.from && term < range.end) return range;
  }
  return null;
}
