import type { ItemCriteria } from '../shared/item-criteria.ts';
import type { ItemMatch, MatchedWord } from '../shared/item-match.ts';
import type { Reply } from '../shared/reply.ts';
import type { ItemOrder, PackedPage, PackedRows } from './items-api.ts';

/** Rows of a search, and why each of them is there. */
export interface MatchedRows extends PackedRows {
  /** One a row, in the rows' order; null where nothing was searched for. */
  readonly matches: readonly (ItemMatch | null)[];
}

/** A stretch of a search's result. */
export interface MatchedPage extends PackedPage, MatchedRows {
  /** What was searched for, as it is marked in texts. */
  readonly words: readonly MatchedWord[];
}

/** A value of a facet with the number of items that have it. */
export interface FacetValue {
  /** As a condition has it: a name, a media type, the first year of a decade, the lowest rating of a band. */
  readonly value: string;
  readonly count: number;
}

/** The fields that results are counted by. */
export const FACET_FIELDS = [
  'type',
  'genre',
  'decade',
  'rating',
  'resolution',
  'keyword',
  'tag',
  'collection',
  'watched',
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** Counts for the present result. `watched` has the values `yes` and `no`. */
export interface Facets {
  readonly total: number;
  /** The most frequent first, at most 50 a field; `decade` and `rating` by value. */
  readonly fields: Readonly<Record<FacetField, readonly FacetValue[]>>;
}

/** Fields whose names can be completed. */
export type SuggestField =
  | 'library'
  | 'genre'
  | 'country'
  | 'keyword'
  | 'tag'
  | 'collection'
  | 'company'
  | 'resolution'
  | 'codec'
  | 'audio-codec'
  | 'audio'
  | 'subtitle'
  | 'person'
  | 'role';

/** A name that a typed beginning may become. */
export interface Suggestion {
  readonly name: string;
  /** Items that have it; absent where that is not at hand. */
  readonly count?: number;
}

/** How much is held ready for questions. */
export interface SearchState {
  readonly items: number;
  readonly people: number;
  /** Bytes of the arrays in memory. */
  readonly bytes: number;
}

/**
 * Searching and filtering, answered from memory by one worker. Each call takes some ms only, so none is
 * stopped half-way.
 */
export interface SearchApi {
  /** Loads what questions are answered from; every other call does that too. Alone it gives way to jobs that run. */
  prepare(): Promise<Reply<SearchState>>;
  /** Rows `at … at + limit` of any criteria. */
  page(criteria: ItemCriteria, at: number, limit: number): Promise<Reply<MatchedPage>>;
  /** The whole order; see `ItemsApi.order`. */
  order(criteria: ItemCriteria): Promise<Reply<ItemOrder>>;
  /** As `ItemsApi.seekTitle`. */
  seekTitle(criteria: ItemCriteria, text: string): Promise<Reply<number | null>>;
  /** The rows of these ids in this order, and why the criteria select them. */
  rows(criteria: ItemCriteria, ids: Uint32Array): Promise<Reply<MatchedRows>>;
  facets(criteria: ItemCriteria): Promise<Reply<Facets>>;
  /** Names of a field that begin with the text, or have a word that does; the most frequent first. */
  suggest(field: SuggestField, text: string, limit: number): Promise<Reply<readonly Suggestion[]>>;
}
