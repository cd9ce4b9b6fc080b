import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import { foldText } from '../../../shared/fold-text.ts';
import { criteriaKey, type ItemCriteria } from '../../../shared/item-criteria.ts';
import { MOST_SEARCH_WORDS, parseSearchText } from '../../../shared/search/parse-search-text.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import type { Statements } from '../engine/connection.ts';
import { readCreditedItems } from '../repositories/credit-role-repository.ts';
import { joinIds } from '../repositories/item-walk.ts';
import { readOverviewMatches } from '../repositories/overview-repository.ts';
import type { FilterContext } from '../search/filter-context.ts';
import { matchItems } from '../search/match-items.ts';
import { matchPeople } from '../search/match-people.ts';
import { firstOfSelection, orderSelection } from '../search/order-selection.ts';
import { type Selection, selectItems } from '../search/select-items.ts';
import type { TextMatches } from '../search/text-matches.ts';
import type { SearchView } from './search-store.ts';

/** Results kept for the next questions about them: the order, facets, further rows. */
const MOST_KEPT = 4;
/** "Added within" is as of this many ms. */
const CLOCK = 60_000;
const EXACT = 1;
const SPAN = { track: 'Search' } as const;

/** What criteria select, and why. */
export interface SearchResult {
  readonly criteria: ItemCriteria;
  /** Null: nothing is searched for. */
  readonly query: SearchQuery | null;
  readonly matches: TextMatches | null;
  readonly selection: Selection;
  /** All slots in their order, once they were asked for. */
  order: Uint32Array | undefined;
}

/** Answers criteria, and remembers the last answers as long as they hold. */
export class SearchResults {
  readonly #kept = new Map<string, SearchResult>();
  #version = '';

  get(statements: Statements, view: SearchView, criteria: ItemCriteria): SearchResult {
    const { version } = view.index;
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    const key = `${criteriaKey(criteria)} ${Math.floor(Date.now() / CLOCK)}`;
    const result = this.#kept.get(key) ?? findItems(statements, view, criteria);
    this.#kept.delete(key);
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return result;
  }
}

/** Slots of a result from a place on. Near its beginning not all of it is put in order. */
export function slotsOf({ index }: SearchView, result: SearchResult, at: number, limit: number): Uint32Array {
  const { selection, criteria, matches } = result;
  if (result.order) return result.order.subarray(at, at + limit);
  return firstOfSelection(index.columns, selection, criteria, matches?.tiers ?? null, at + limit).subarray(
    at,
  );
}

/** All slots of a result in their order. */
export function orderOf({ index }: SearchView, result: SearchResult): Uint32Array {
  const { selection, criteria, matches } = result;
  result.order ??= orderSelection(index.columns, selection, criteria, matches?.tiers ?? null);
  return result.order;
}

function findItems(statements: Statements, view: SearchView, criteria: ItemCriteria): SearchResult {
  const { text } = criteria;
  const query = text === undefined ? null : parseSearchText(text);
  const matches = query && text !== undefined ? searchText(statements, view, query, text) : null;
  const context = filterContext(statements, view);
  const selection = timer(
    'search.select',
    () => selectItems(view.index.columns, criteria, context, matches?.tiers ?? null),
    SPAN,
  );
  return { criteria, query, matches, selection, order: undefined };
}

function searchText(statements: Statements, view: SearchView, query: SearchQuery, text: string): TextMatches {
  const overview = overviewSlots(statements, view, text);
  return timer('search.match', () => matchItems(query, view.index.text, overview), SPAN);
}

/** Items whose overview has all the words that tell something; null when none does. */
function overviewSlots(
  statements: Statements,
  { index, commonWords }: SearchView,
  text: string,
): Uint32Array | null {
  const words = [...new Set(text.split(/\s+/u))].filter((word) => {
    const folded = foldText(word);
    return folded !== '' && !commonWords.has(folded);
  });
  if (words.length === 0) return null;
  return index.columns.slotsOf(readOverviewMatches(statements, words.slice(0, MOST_SEARCH_WORDS)));
}

function filterContext(statements: Statements, view: SearchView): FilterContext {
  const { index } = view;
  return {
    now: Math.floor(Date.now() / CLOCK) * CLOCK,
    names: index.names,
    people: (names, role) => worksOf(statements, view, names, role),
    text: (words) => {
      const query = parseSearchText(words);
      if (query) return searchText(statements, view, query, words).tiers;
      return new Uint8Array(index.columns.count).fill(EXACT);
    },
  };
}

/** Slots of what people so named had a part in. */
function worksOf(
  statements: Statements,
  { index }: SearchView,
  names: readonly string[],
  role: string | undefined,
): Uint32Array {
  const people = names.flatMap((name) => peopleNamed(index, name));
  if (role === undefined) return joinIds(people.map((person) => index.text.personItems.items(person)));
  const ids = people.map((person) => readCreditedItems(statements, index.personId(person), role));
  return index.columns.slotsOf(joinIds(ids));
}

/** Slots of all people of a name. */
function peopleNamed({ text }: SearchView['index'], name: string): number[] {
  const query = parseSearchText(name);
  const found: number[] = [];
  if (!query) return found;
  const { tiers } = matchPeople(query, text.people, true);
  for (let slot = tiers.indexOf(EXACT); slot >= 0; slot = tiers.indexOf(EXACT, slot + 1)) found.push(slot);
  return found;
}
