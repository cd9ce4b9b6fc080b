import { isObject } from '../../shared/is-object.ts';
import type { ItemCriteria } from '../../shared/item-criteria.ts';
import { parseStoredCriteria } from '../../shared/query-language/stored-criteria.ts';
import {
  cleanSearchName,
  type SavedSearchDraft,
  searchDescriptionFault,
  searchNameFault,
} from '../../shared/saved-search.ts';

/** What a file of searches is called when it is saved. */
export const SEARCH_FILE_NAME = 'reelshelf-searches.json';

/** The most searches one file may hold. */
export const MOST_SEARCHES = 1000;

const FORMAT = 'reelshelf-searches';
const VERSION = 1;
const FIELDS: readonly string[] = ['name', 'description', 'criteria', 'query', 'isPinned'];

/** A search as it goes into a file. */
export interface SearchFileEntry {
  readonly name: string;
  readonly description: string | null;
  /** JSON as the database has it, also where this version cannot read it. */
  readonly stored: string;
  /** The same in words, for people who read the file; null where it cannot be told. */
  readonly query: string | null;
  readonly isPinned: boolean;
}

/** A search of a file, as it can be imported. */
export interface SearchOfFile extends SavedSearchDraft {
  readonly description: string | null;
  readonly criteria: ItemCriteria;
  readonly isPinned: boolean;
}

/** A search of a file that cannot be imported. */
export interface SearchFault {
  /** Its place in the file, from 1 on. */
  readonly at: number;
  /** Null where it has none. */
  readonly name: string | null;
  /** A sentence for a person. */
  readonly reason: string;
}

/** What a file holds, or why it holds nothing. */
export type SearchFile =
  | {
      readonly ok: true;
      /** Whether a newer version wrote it. */
      readonly isNewer: boolean;
      readonly searches: readonly SearchOfFile[];
      readonly faults: readonly SearchFault[];
    }
  | { readonly ok: false; readonly reason: string };

/** What came of importing a file of searches. */
export interface SearchImport {
  readonly fileName: string;
  /** Names of those that were added, and what they were called in the file. */
  readonly added: readonly { readonly name: string; readonly nameInFile: string }[];
  /** Those that were left out, and why. */
  readonly faults: readonly SearchFault[];
  /** Whether a newer version wrote the file. */
  readonly isNewer: boolean;
}

/** The text of a file with these searches. */
export function printSearchFile(entries: readonly SearchFileEntry[]): string {
  const searches = entries.map(({ name, description, stored, query, isPinned }) => ({
    name,
    description,
    criteria: parseJson(stored)?.value ?? stored,
    ...(query === null ? {} : { query }),
    isPinned,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, searches }, null, 2)}\n`;
}

/** Reads a file. Searches that will do are given whatever the others are; those are given with their faults. */
export function readSearchFile(text: string): SearchFile {
  const file = parseJson(text.replace(/^\uFEFF/, ''))?.value;
  if (!isObject(file) || file.format !== FORMAT)
    return { ok: false, reason: 'It is not a file of saved searches from Reelshelf.' };
  const { version, searches: entries } = file;
  if (!Number.isSafeInteger(version) || Number(version) < 1)
    return { ok: false, reason: 'Its version is missing or is no number.' };
  if (!Array.isArray(entries)) return { ok: false, reason: 'Its list of searches is missing.' };
  if (entries.length > MOST_SEARCHES)
    return { ok: false, reason: `It holds ${entries.length} searches; at most ${MOST_SEARCHES} are taken.` };
  const searches: SearchOfFile[] = [];
  const faults: SearchFault[] = [];
  entries.forEach((entry: unknown, index) => {
    const read = readEntry(entry);
    if (typeof read === 'string') faults.push({ at: index + 1, name: nameOf(entry), reason: read });
    else searches.push(read);
  });
  return { ok: true, isNewer: Number(version) > VERSION, searches, faults };
}

/** The search, or what is wrong with it. */
function readEntry(entry: unknown): SearchOfFile | string {
  if (!isObject(entry)) return 'It is not an object.';
  const unknown = Object.keys(entry).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) return `Its field “${unknown.slice(0, 40)}” is not known to this version.`;
  const { name, description = null, criteria, query = '', isPinned = false } = entry;
  if (typeof name !== 'string') return 'It has no name.';
  if (description !== null && typeof description !== 'string') return 'Its description is not text.';
  if (typeof query !== 'string') return 'Its query is not text.';
  if (typeof isPinned !== 'boolean') return 'Whether it is pinned is neither true nor false.';
  if (criteria === undefined) return 'It has no criteria.';
  const cleaned = cleanSearchName(name);
  const fault = searchNameFault(cleaned) ?? searchDescriptionFault(description?.trim() ?? '');
  if (fault !== undefined) return fault;
  const reading = parseStoredCriteria(JSON.stringify(criteria));
  if (!reading.ok) return reading.message;
  return { name: cleaned, description: description?.trim() || null, criteria: reading.criteria, isPinned };
}

function nameOf(entry: unknown): string | null {
  if (!isObject(entry) || typeof entry.name !== 'string') return null;
  return cleanSearchName(entry.name).slice(0, 100) || null;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
