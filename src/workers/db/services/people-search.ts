import type { PeopleCriteria, PeopleOrder } from '../../../rpc/people-api.ts';
import { parseSearchText } from '../../../shared/search/parse-search-text.ts';
import type { Statements } from '../engine/connection.ts';
import { readNameOrder, readRoleCounts } from '../repositories/credit-role-repository.ts';
import { readLastIds } from '../repositories/search-load-repository.ts';
import { matchPeople } from '../search/match-people.ts';
import { orderByCount } from '../search/order-by-count.ts';
import type { TextMatches } from '../search/text-matches.ts';
import type { SearchIndex } from './search-index.ts';

/** Orders of all people, made when they are first asked for and kept until something changes. */
interface PeopleOrders {
  /** Slots by name. */
  byName: Uint32Array | undefined;
  /** Works by slot, of any role (`''`) or one. */
  readonly works: Map<string, Uint32Array>;
  /** Slots by the number of works, the most first, of any role or one. */
  readonly byWorks: Map<string, Uint32Array>;
}

/** Lists of people, searched and sorted in memory. */
export class PeopleSearch {
  #version = '';
  #orders: PeopleOrders = noOrders();

  get(statements: Statements, index: SearchIndex, criteria: PeopleCriteria): PeopleOrder {
    if (index.version !== this.#version) this.#orders = noOrders();
    this.#version = index.version;
    const { text, sort, descending, role = '' } = criteria;
    const query = text === undefined ? null : parseSearchText(text);
    const matches = query && matchPeople(query, index.text.people);
    const slots = sort === 'name' ? this.#byName(statements, index) : this.#byWorks(statements, index, role);
    // Who has no title that is shown is in no list, and comes back with one.
    const works = [role, ''].map((one) => this.#works(statements, index, one));
    const isFromEnd = sort === 'name' && descending;
    const selected = select(slots, isFromEnd, matches?.tiers, works);
    const ordered =
      sort === 'works' && !descending
        ? orderByCount(selected, this.#works(statements, index, role), false)
        : selected;
    const ids = (matches && sort === 'works' ? bestFirst(ordered, matches) : ordered).map((slot) =>
      index.personId(slot),
    );
    return { ids, words: matches?.words ?? [] };
  }

  #byName(statements: Statements, index: SearchIndex): Uint32Array {
    this.#orders.byName ??= index.personSlots(readNameOrder(statements));
    return this.#orders.byName;
  }

  #byWorks(statements: Statements, index: SearchIndex, role: string): Uint32Array {
    const { byWorks } = this.#orders;
    const order =
      byWorks.get(role) ??
      orderByCount(this.#byName(statements, index), this.#works(statements, index, role), true);
    byWorks.set(role, order);
    return order;
  }

  #works(statements: Statements, index: SearchIndex, role: string): Uint32Array {
    const { works } = this.#orders;
    const counts = works.get(role) ?? (role === '' ? allWorks(index) : worksInRole(statements, index, role));
    works.set(role, counts);
    return counts;
  }
}

function noOrders(): PeopleOrders {
  return { byName: undefined, works: new Map(), byWorks: new Map() };
}

function allWorks(index: SearchIndex): Uint32Array {
  const counts = new Uint32Array(index.people);
  const { personItems } = index.text;
  const shown = shownMask(index);
  for (let slot = 0; slot < counts.length; slot++) {
    if (shown === null) counts[slot] = personItems.count(slot);
    else {
      let count = 0;
      for (const item of personItems.items(slot)) count += shown[item] as number;
      counts[slot] = count;
    }
  }
  return counts;
}

/** By item slot, 1 where lists show it; null: they show all. */
function shownMask({ columns, names }: SearchIndex): Uint8Array | null {
  const isShown = columns.libraryIds.map((id) => names.isActive(id));
  if (!isShown.includes(false)) return null;
  const mask = new Uint8Array(columns.count);
  for (let slot = 0; slot < mask.length; slot++)
    mask[slot] = isShown[columns.libraries[slot] as number] ? 1 : 0;
  return mask;
}

function worksInRole(statements: Statements, index: SearchIndex, role: string): Uint32Array {
  const counts = new Uint32Array(index.people);
  const { count, numbers } = readRoleCounts(statements, role, {
    after: 0,
    last: readLastIds(statements).person,
  });
  for (let at = 0; at < count * 2; at += 2) {
    const slot = index.personSlot(numbers[at] as number);
    if (slot !== undefined) counts[slot] = numbers[at + 1] as number;
  }
  return counts;
}

/** Those that match and have a work in each of these counts, in the order given or from its end. */
function select(
  slots: Uint32Array,
  isFromEnd: boolean,
  tiers: Uint8Array | undefined,
  works: readonly Uint32Array[],
): Uint32Array<ArrayBuffer> {
  const selected = new Uint32Array(slots.length);
  let count = 0;
  for (let step = 0; step < slots.length; step++) {
    const slot = slots[isFromEnd ? slots.length - 1 - step : step] as number;
    if ((tiers && !tiers[slot]) || works.some((counts) => counts[slot] === 0)) continue;
    selected[count++] = slot;
  }
  return selected.slice(0, count);
}

/** The best matches first; equally good ones stay as they stand. */
function bestFirst(slots: Uint32Array<ArrayBuffer>, { tiers }: TextMatches): Uint32Array<ArrayBuffer> {
  return orderByCount(slots, tiers, false);
}
