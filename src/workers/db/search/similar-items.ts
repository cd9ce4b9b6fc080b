import type { ItemColumns } from './item-columns.ts';
import { type SetField, TYPE_CODES } from './item-facts.ts';
import type { PersonItems } from './person-items.ts';

/** Somebody who had a part in a title. */
export interface SimilarPerson {
  readonly slot: number;
  readonly isDirector: boolean;
}

/** Something that titles have in common. */
export type SharedThing =
  | { readonly kind: 'person'; readonly slot: number }
  | { readonly kind: 'value'; readonly field: SetField; readonly value: number };

/** A title like another, and the weightiest of what they share. */
export interface SimilarItem {
  readonly slot: number;
  readonly shared: SharedThing;
}

/** What weighs how much, before rarity; a director's films are more alike than those of an actor. */
const WEIGHTS = { director: 9, cast: 5, collection: 14, company: 2.5, genre: 2 } as const;
/** Values of a field that are looked at, the rarest first: each is a walk over all titles. */
const MOST_VALUES = { collection: 4, company: 3, genre: 4 } as const;
/** Points for years that are near, and for the same kind of title. */
const NEAR_YEARS = 10;
const NEARNESS = 0.6;
const SAME_TYPE = 0.8;
/** A point of a rating weighs so much: it settles ties. */
const RATED = 0.03;

/** What is alike by people, collections, companies and genres, each by how rare it is; the likest first. */
export function similarItems(
  columns: ItemColumns,
  personItems: PersonItems,
  slot: number,
  people: readonly SimilarPerson[],
  limit: number,
  isWanted: (slot: number) => boolean,
): SimilarItem[] {
  const scores = new Float32Array(columns.count);
  const shares = sharesOf(columns, personItems, slot, people);
  for (const { weight, add } of shares) add(scores, weight);
  return likest(columns, scores, slot, limit, isWanted).flatMap((other) => {
    const best = shares.find(({ has }) => has(other));
    return best === undefined ? [] : [{ slot: other, shared: best.thing }];
  });
}

/** A thing that a title has, what it weighs, and who else has it. */
interface Share {
  readonly thing: SharedThing;
  readonly weight: number;
  add(scores: Float32Array, weight: number): void;
  has(slot: number): boolean;
}

/** The weightiest first. */
function sharesOf(
  columns: ItemColumns,
  personItems: PersonItems,
  slot: number,
  people: readonly SimilarPerson[],
): Share[] {
  const byPeople = people.map((person) => {
    const items = personItems.items(person.slot);
    return personShare(person, items);
  });
  const byValues = (['collection', 'company', 'genre'] as const).flatMap((field) =>
    columns.sets[field]
      .valuesOf(slot)
      .map((value) => ({ value, count: columns.sets[field].countOf(value) }))
      .filter(({ count }) => count > 1)
      .sort((one, other) => one.count - other.count || one.value - other.value)
      .slice(0, MOST_VALUES[field])
      .map(({ value, count }) => valueShare(columns, field, value, count)),
  );
  return [...byPeople, ...byValues].sort((one, other) => other.weight - one.weight);
}

function personShare({ slot, isDirector }: SimilarPerson, items: Uint32Array): Share {
  return {
    thing: { kind: 'person', slot },
    weight: rarity(isDirector ? WEIGHTS.director : WEIGHTS.cast, items.length),
    add(scores, weight) {
      for (const item of items) scores[item] = (scores[item] as number) + weight;
    },
    has: (other) => items.includes(other),
  };
}

function valueShare(
  columns: ItemColumns,
  field: 'collection' | 'company' | 'genre',
  value: number,
  count: number,
): Share {
  const mask = new Uint8Array(columns.capacity);
  columns.sets[field].mark([value], mask);
  return {
    thing: { kind: 'value', field, value },
    weight: rarity(WEIGHTS[field], count),
    add(scores, weight) {
      // Without a branch: nothing tells which way it would go.
      for (let slot = 0; slot < scores.length; slot++)
        scores[slot] = (scores[slot] as number) + weight * (mask[slot] as number);
    },
    has: (other) => mask[other] === 1,
  };
}

/** What hundreds of thousands share says little. */
function rarity(weight: number, count: number): number {
  return weight / Math.log2(2 + count);
}

/** The slots with the highest scores; of as high ones the lower slot first. */
function likest(
  columns: ItemColumns,
  scores: Float32Array,
  slot: number,
  limit: number,
  isWanted: (slot: number) => boolean,
): number[] {
  const best = new Best(limit);
  const bonusOf = bonuses(columns, slot);
  const most = NEARNESS + SAME_TYPE + 10 * RATED;
  for (let other = 0; other < scores.length; other++) {
    const shared = scores[other] as number;
    // With all that can be added to it, it would still come behind the others.
    if (shared === 0 || shared + most <= best.least) continue;
    const isLike = other !== slot && columns.types[other] !== TYPE_CODES.episode && isWanted(other);
    if (isLike) best.offer(other, shared + bonusOf(other));
  }
  return best.slots;
}

/** What years, types and ratings add to what titles share. */
function bonuses(columns: ItemColumns, slot: number): (other: number) => number {
  const { types } = columns;
  const [years, ratings] = [columns.numbers('year'), columns.numbers('rating')];
  const [year, type] = [years[slot] as number, types[slot]];
  return (other) =>
    NEARNESS * Number(Math.abs((years[other] as number) - year) <= NEAR_YEARS) +
    SAME_TYPE * Number(types[other] === type) +
    RATED * ((ratings[other] as number) || 0);
}

/** Those with the highest scores of all that are offered. */
class Best {
  readonly #limit: number;
  readonly #found: { readonly slot: number; readonly score: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is not higher than this has no place any more. */
  get least(): number {
    return this.#found.length < this.#limit ? 0 : (this.#found.at(-1)?.score ?? 0);
  }

  get slots(): number[] {
    return this.#found.map(({ slot }) => slot);
  }

  offer(slot: number, score: number): void {
    if (score <= this.least) return;
    const at = this.#found.findIndex((one) => one.score < score);
    this.#found.splice(at === -1 ? this.#found.length : at, 0, { slot, score });
    if (this.#found.length > this.#limit) this.#found.pop();
  }
}
