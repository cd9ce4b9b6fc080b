import type { Answers } from './answers.ts';
import type { SlotBits } from './slot-bits.ts';

/** Bits of what somebody was in an item; other roles have none. */
export const DIRECTOR = 1;
export const ACTOR = 2;

/** The items of each person: those of person slot p are `items` from `ends[p − 1]` to `ends[p]`, ascending. */
export interface PersonItemsData {
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly items: Uint32Array<ArrayBuffer>;
  /** What they were there: {@link DIRECTOR}, {@link ACTOR}. */
  readonly roles: Uint8Array<ArrayBuffer>;
}

/** Sorts credits (pairs of an item slot and a person slot, any order, pairs may repeat) by person. */
export function buildPersonItems(
  people: number,
  creditItems: Uint32Array,
  creditPeople: Uint32Array,
  creditRoles = new Uint8Array(creditItems.length),
): PersonItemsData {
  const credits = creditItems.length;
  const order = new Uint32Array(credits);
  let items = 0;
  for (let credit = 0; credit < credits; credit++)
    items = Math.max(items, (creditItems[credit] as number) + 1);
  sortBy(creditItems, items, null, order);
  const byPerson = new Uint32Array(credits);
  const ends = sortBy(creditPeople, people, order, byPerson);
  const roles = new Uint8Array(credits);
  let kept = 0;
  let begin = 0;
  for (let person = 0; person < people; person++) {
    const end = ends[person] as number;
    const first = kept;
    for (let place = begin; place < end; place++) {
      const credit = byPerson[place] as number;
      const item = creditItems[credit] as number;
      if (kept === first || byPerson[kept - 1] !== item) {
        roles[kept] = 0;
        byPerson[kept++] = item;
      }
      roles[kept - 1] = (roles[kept - 1] as number) | (creditRoles[credit] as number);
    }
    begin = end;
    ends[person] = kept;
  }
  return { ends, items: byPerson.slice(0, kept), roles: roles.slice(0, kept) };
}

/** A stable counting sort of indexes by key; returns where each key ends. */
function sortBy(
  keys: Uint32Array,
  limit: number,
  order: Uint32Array | null,
  into: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(limit);
  for (let index = 0; index < keys.length; index++) (places[keys[index] as number] as number)++;
  let sum = 0;
  for (let key = 0; key < limit; key++) {
    const count = places[key] as number;
    places[key] = sum;
    sum += count;
  }
  for (let step = 0; step < keys.length; step++) {
    const index = order === null ? step : (order[step] as number);
    const key = keys[index] as number;
    into[places[key] as number] = index;
    (places[key] as number)++;
  }
  return places;
}

/** Which items a person has a part in, by slots. */
export class PersonItems {
  readonly #ends: Uint32Array;
  readonly #items: Uint32Array;
  readonly #roles: Uint8Array;
  /** By item: 1 where what was built no longer holds. */
  #stale: Uint8Array | null = null;
  readonly #added = new Map<number, number[]>();
  readonly #people = new Map<number, readonly number[]>();
  /** By item, then by person. */
  readonly #addedRoles = new Map<number, ReadonlyMap<number, number>>();

  constructor(data: PersonItemsData) {
    this.#ends = data.ends;
    this.#items = data.items;
    this.#roles = data.roles;
  }

  /** Bytes of the arrays in memory. */
  get bytes(): number {
    const { byteLength } = this.#items;
    return this.#ends.byteLength + byteLength + this.#roles.byteLength + (this.#stale?.byteLength ?? 0);
  }

  /** Items updated since all was built. */
  get changed(): number {
    return this.#people.size;
  }

  /**
   * Replaces the people of an item; either may be new; none: it is gone.
   * @param roles What each of them was, at the same place; one person may come more than once.
   */
  update(itemSlot: number, personSlots: readonly number[], roles: readonly number[] = []): void {
    for (const person of this.#people.get(itemSlot) ?? []) {
      const items = this.#added.get(person) as number[];
      items.splice(items.indexOf(itemSlot), 1);
    }
    const people = [...new Set(personSlots)];
    this.#people.set(itemSlot, people);
    this.#addedRoles.set(itemSlot, rolesByPerson(personSlots, roles));
    for (const person of people) {
      const items = this.#added.get(person);
      if (items === undefined) this.#added.set(person, [itemSlot]);
      else items.push(itemSlot);
    }
    if (this.#stale === null || itemSlot >= this.#stale.length) {
      const grown = new Uint8Array(Math.max(itemSlot + 1, (this.#stale?.length ?? 0) * 2, 1024));
      if (this.#stale !== null) grown.set(this.#stale);
      this.#stale = grown;
    }
    this.#stale[itemSlot] = 1;
  }

  /**
   * In how many of some items each person had a role, by person slot.
   * @param role {@link DIRECTOR} or {@link ACTOR}
   * @param mask By item slot: 1 for those that count, else 0.
   */
  countRole(role: number, mask: Uint8Array): Uint32Array {
    const ends = this.#ends;
    let people = ends.length;
    for (const person of this.#added.keys()) people = Math.max(people, person + 1);
    const counts = new Uint32Array(people);
    countBuilt(ends, this.#items, this.#roles, role, without(mask, this.#stale), counts);
    for (const [item, people] of this.#addedRoles) {
      if (mask[item] !== 1) continue;
      for (const [person, own] of people)
        if ((own & role) !== 0) counts[person] = (counts[person] as number) + 1;
    }
    return counts;
  }

  /** How many items a person has. */
  count(personSlot: number): number {
    const stale = this.#stale;
    if (stale !== null) return this.items(personSlot).length;
    if (personSlot >= this.#ends.length) return 0;
    return (
      (this.#ends[personSlot] as number) - (personSlot === 0 ? 0 : (this.#ends[personSlot - 1] as number))
    );
  }

  /** The item slots of a person, ascending; not to be written to. */
  items(personSlot: number): Uint32Array {
    const added = this.#added.get(personSlot) ?? [];
    const built = this.#built(personSlot);
    const stale = this.#stale;
    if (stale === null) return built;
    const kept = built.filter((item) => stale[item] !== 1);
    if (added.length === 0) return kept;
    const items = new Uint32Array(kept.length + added.length);
    items.set(kept);
    items.set(added, kept.length);
    return items.sort();
  }

  /** Adds the bits of people to all of their items; of those alone whose bits within the mask are the wanted ones. */
  spread(people: SlotBits, mask: number, wanted: number, items: SlotBits): void {
    const { bits } = people;
    if (this.#stale === null) this.#spreadBuilt(people, mask, wanted, items);
    else this.#spreadKept(people, mask, wanted, items, this.#stale);
    for (const [person, added] of this.#added) {
      const own = bits[person] ?? 0;
      if (own !== 0 && (own & mask) === wanted) for (const item of added) items.add(item, own);
    }
  }

  /** Gives a tier to all items of people, where they have no better one; returns how many had none. */
  raise(people: SlotBits, tier: number, answers: Answers): number {
    const before = answers.count;
    const { bits, list, count } = people;
    for (let index = 0; index < count; index++) {
      const person = list[index] as number;
      if (person < this.#ends.length) this.#raiseBuilt(person, tier, answers);
    }
    for (const [person, added] of this.#added)
      if ((bits[person] ?? 0) !== 0) for (const item of added) answers.raise(item, tier);
    return answers.count - before;
  }

  // What is hot is kept in locals, and the common case free of what changes need.
  #spreadBuilt(people: SlotBits, mask: number, wanted: number, into: SlotBits): void {
    const { bits, list, count } = people;
    const ends = this.#ends;
    const items = this.#items;
    for (let index = 0; index < count; index++) {
      const person = list[index] as number;
      const own = bits[person] as number;
      if ((own & mask) !== wanted || person >= ends.length) continue;
      into.addRange(items, person === 0 ? 0 : (ends[person - 1] as number), ends[person] as number, own);
    }
  }

  #spreadKept(people: SlotBits, mask: number, wanted: number, into: SlotBits, stale: Uint8Array): void {
    const { bits, list, count } = people;
    for (let index = 0; index < count; index++) {
      const person = list[index] as number;
      const own = bits[person] as number;
      if ((own & mask) !== wanted) continue;
      for (const item of this.#built(person)) if (stale[item] !== 1) into.add(item, own);
    }
  }

  #raiseBuilt(person: number, tier: number, answers: Answers): void {
    const items = this.#items;
    const stale = this.#stale;
    const end = this.#ends[person] as number;
    for (let place = person === 0 ? 0 : (this.#ends[person - 1] as number); place < end; place++) {
      const item = items[place] as number;
      if (stale === null || stale[item] !== 1) answers.raise(item, tier);
    }
  }

  #built(personSlot: number): Uint32Array {
    if (personSlot >= this.#ends.length) return this.#items.subarray(0, 0);
    const begin = personSlot === 0 ? 0 : (this.#ends[personSlot - 1] as number);
    return this.#items.subarray(begin, this.#ends[personSlot]);
  }
}

function rolesByPerson(people: readonly number[], roles: readonly number[]): ReadonlyMap<number, number> {
  const byPerson = new Map<number, number>();
  for (const [place, person] of people.entries())
    byPerson.set(person, (byPerson.get(person) ?? 0) | (roles[place] ?? 0));
  return byPerson;
}

/** The mask without items that are stale. */
function without(mask: Uint8Array, stale: Uint8Array | null): Uint8Array {
  if (stale === null) return mask;
  const kept = mask.slice();
  for (let item = 0; item < Math.min(kept.length, stale.length); item++)
    kept[item] = (kept[item] as number) & (1 - (stale[item] as number));
  return kept;
}

function countBuilt(
  ends: Uint32Array,
  items: Uint32Array,
  roles: Uint8Array,
  role: number,
  mask: Uint8Array,
  counts: Uint32Array,
): void {
  const shift = 31 - Math.clz32(role);
  let begin = 0;
  for (let person = 0; person < ends.length; person++) {
    const end = ends[person] as number;
    let count = 0;
    // Without a branch: nothing tells which way it would go.
    for (let place = begin; place < end; place++)
      count += ((roles[place] as number) >>> shift) & 1 & (mask[items[place] as number] as number);
    counts[person] = count;
    begin = end;
  }
}
