import type { SuggestField, Suggestion } from '../../../rpc/search-api.ts';
import { foldText } from '../../../shared/fold-text.ts';
import { parseSearchText } from '../../../shared/search/parse-search-text.ts';
import type { Statements } from '../engine/connection.ts';
import { readRoles } from '../repositories/credit-role-repository.ts';
import { readPeopleStretch } from '../repositories/search-load-repository.ts';
import { countValues } from '../search/count-values.ts';
import type { SetField } from '../search/item-facts.ts';
import { matchPeople } from '../search/match-people.ts';
import { PackedTexts } from './packed-texts.ts';
import type { SearchIndex } from './search-index.ts';

type NamedField = Exclude<SuggestField, 'person' | 'role'>;

/** Fields whose values are there without any title. Of the others the names of those that are gone stay in memory. */
const STANDING: ReadonlySet<NamedField> = new Set(['library', 'tag', 'collection']);

/** Names of fields that a typed beginning may become. Keeps how often each is used until something changes. */
export class SearchSuggestions {
  readonly #counts = new Map<NamedField, ReadonlyMap<number, number>>();
  #version = '';

  /** At most `limit`, the most frequent first. */
  get(
    statements: Statements,
    index: SearchIndex,
    field: SuggestField,
    text: string,
    limit: number,
  ): readonly Suggestion[] {
    if (field === 'person') return people(statements, index, text, limit);
    const typed = foldText(text);
    if (field === 'role')
      return readRoles(statements)
        .filter((role) => begins(role, typed))
        .slice(0, limit)
        .map((name) => ({ name }));
    const counts = this.#countsOf(index, field);
    const found: CountedName[] = [];
    for (const [value, name] of index.names.beginning(field, typed)) {
      if (field === 'library' && !index.names.isActive(value)) continue;
      const count = counts.get(value) ?? 0;
      if (count > 0 || STANDING.has(field)) offer(found, { name, count }, limit);
    }
    return found;
  }

  #countsOf(index: SearchIndex, field: NamedField): ReadonlyMap<number, number> {
    if (index.version !== this.#version) this.#counts.clear();
    this.#version = index.version;
    const counts = this.#counts.get(field) ?? countAll(index, field);
    this.#counts.set(field, counts);
    return counts;
  }
}

interface CountedName {
  readonly name: string;
  readonly count: number;
}

/** Puts a name in its place among the most frequent, where it has one: there may be tens of thousands of names. */
function offer(found: CountedName[], one: CountedName, limit: number): void {
  const isBefore = (other: CountedName) =>
    one.count > other.count || (one.count === other.count && one.name < other.name);
  const last = found.at(-1);
  if (found.length >= limit && (last === undefined || !isBefore(last))) return;
  const at = found.findIndex(isBefore);
  found.splice(at === -1 ? found.length : at, 0, one);
  if (found.length > limit) found.pop();
}

/** Whether a name, or a word of it, begins with what was typed. */
function begins(name: string, typed: string): boolean {
  return ` ${foldText(name)}`.includes(` ${typed}`);
}

function countAll({ columns }: SearchIndex, field: NamedField): ReadonlyMap<number, number> {
  if (field === 'library') {
    const counts = new Map<number, number>();
    for (const place of columns.libraries.subarray(0, columns.count)) {
      const id = columns.libraryIds[place] as number;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
  const slots = new Uint32Array(columns.count).map((_, slot) => slot);
  const mask = new Uint8Array(columns.count).fill(1);
  const { values, counts } = countValues(columns.sets[field as SetField], { slots, mask });
  return new Map(values.map((value, place) => [value, counts[place] as number]));
}

function people(
  statements: Statements,
  index: SearchIndex,
  text: string,
  limit: number,
): readonly Suggestion[] {
  const query = parseSearchText(text);
  const slots = query ? best(matchPeople(query, index.text.people).tiers, limit) : firstSlots(index, limit);
  return slots.flatMap((slot) => {
    const id = index.personId(slot);
    const rows = readPeopleStretch(statements, { after: id - 1, last: id });
    const count = index.text.personItems.count(slot);
    return rows.count === 0 ? [] : [{ name: new PackedTexts(rows, 1).at(0), count }];
  });
}

function firstSlots({ people }: SearchIndex, limit: number): number[] {
  return Array.from({ length: Math.min(people, limit) }, (_, slot) => slot);
}

/** The first slots of the best tiers. */
function best(tiers: Uint8Array, limit: number): number[] {
  const slots: number[] = [];
  const last = tiers.reduce((highest, tier) => Math.max(highest, tier), 0);
  for (let tier = 1; tier <= last; tier++)
    for (let slot = tiers.indexOf(tier); slot >= 0; slot = tiers.indexOf(tier, slot + 1)) {
      slots.push(slot);
      if (slots.length === limit) return slots;
    }
  return slots;
}
