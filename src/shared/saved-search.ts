import { isBlank } from './is-blank.ts';
import type { ItemCriteria } from './item-criteria.ts';
import type { StoredCriteria } from './query-language/stored-criteria.ts';

/** The longest a saved search's texts may be, in UTF-16 units. */
export const SEARCH_TEXT_LIMITS = { name: 100, description: 1000 } as const;

/** A search kept under a name. Times are ms since the epoch. */
export interface SavedSearch {
  readonly id: number;
  /** Unique without regard to case. */
  readonly name: string;
  readonly description: string | null;
  /** The criteria, or why this version cannot read them. */
  readonly criteria: StoredCriteria;
  /** The criteria as they are stored: JSON unless it is damaged. */
  readonly stored: string;
  /** Whether it stands in the side bar. */
  readonly isPinned: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What a person gives to keep a search; left out: no description, not pinned. */
export interface SavedSearchDraft {
  readonly name: string;
  readonly description?: string | null;
  readonly criteria: ItemCriteria;
  readonly isPinned?: boolean;
}

/** What is to become different about a saved search; what is left out stays. */
export type SavedSearchChanges = Partial<Omit<SavedSearchDraft, 'isPinned'>>;

/** All that brings a deleted search back. */
export interface RemovedSearch extends Omit<SavedSearch, 'criteria'> {
  /** Where it stood among all, as the database counts. */
  readonly position: number;
}

/** A name as it is kept: without space around it and without line ends in it. */
export function cleanSearchName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

/** What is wrong with a cleaned name; undefined when it will do. */
export function searchNameFault(name: string): string | undefined {
  if (isBlank(name)) return 'A saved search needs a name.';
  const { name: longest } = SEARCH_TEXT_LIMITS;
  return name.length > longest ? `The name of a saved search has at most ${longest} characters.` : undefined;
}

/** What is wrong with a description; undefined when it will do. */
export function searchDescriptionFault(description: string): string | undefined {
  const { description: longest } = SEARCH_TEXT_LIMITS;
  return description.length > longest
    ? `The description of a saved search has at most ${longest} characters.`
    : undefined;
}
