import type { DuplicatePolicy } from '../../rpc/jobs-api.ts';
import { ITEM_SORTS } from '../../shared/item-criteria.ts';
import { MEDIA_TYPES } from '../../shared/media-type.ts';
import { AppError } from '../../shared/reply.ts';
import type { ImportOptions, ItemQuery, PeopleQuery } from './console-api.ts';

const PEOPLE_SORTS = ['name', 'works'];

// What people's scripts hand over is looked at here, once: behind it the types are relied on. Every check
// throws `invalid-argument` with the argument's name.

const POLICIES: readonly DuplicatePolicy[] = ['skip', 'update', 'replace'];

/** A whole number from `least` on. */
export function requireNumber(name: string, value: unknown, least: number): void {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw unfit(name, `a whole number from ${least} on`, value);
}

/** An id. */
export function requireId(name: string, value: unknown): void {
  requireNumber(name, value, 1);
}

/** Whether something is so. */
export function requireFlag(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw unfit(name, 'true or false', value);
}

/** Ids, perhaps none. */
export function requireIds(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw unfit(name, 'an array of ids', value);
  value.forEach((id: unknown, index) => {
    requireId(`${name}[${index}]`, id);
  });
}

/** Text that is not empty. */
export function requireText(name: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') throw unfit(name, 'text that is not empty', value);
}

/** One of a few words; undefined too, where it may be left out. */
export function requireWord(name: string, value: unknown, words: readonly string[]): void {
  if (value !== undefined && !words.includes(value as string)) throw unfit(name, words.join(', '), value);
}

/** An array, whatever is in it. */
export function requireList(name: string, value: unknown): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw unfit(name, 'an array', value);
}

/** An object, whatever is in it. */
export function requireObject(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw unfit(name, 'an object', value);
}

/** A file. */
export function requireFile(name: string, value: unknown): void {
  if (!(value instanceof File)) throw unfit(name, 'a File', value);
}

/** At least one file. */
export function requireFiles(name: string, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw unfit(name, 'an array of at least one File', value);
  value.forEach((file: unknown, index) => {
    requireFile(`${name}[${index}]`, file);
  });
}

/** Which items and in what order. */
export function requireQuery(query: Exclude<ItemQuery, string>): void {
  requireObject('query', query);
  const { libraryId, mediaType, sort, descending, text } = query;
  if (text !== undefined) requireText('query.text', text);
  if (libraryId !== undefined) requireId('query.libraryId', libraryId);
  requireWord('query.mediaType', mediaType, MEDIA_TYPES);
  requireWord('query.sort', sort, ITEM_SORTS);
  if (descending !== undefined) requireFlag('query.descending', descending);
}

/** Which people and in what order. */
export function requirePeopleQuery(query: PeopleQuery): void {
  requireObject('query', query);
  const { text, sort, descending, role } = query;
  if (text !== undefined) requireText('query.text', text);
  if (role !== undefined) requireText('query.role', role);
  requireWord('query.sort', sort, PEOPLE_SORTS);
  if (descending !== undefined) requireFlag('query.descending', descending);
}

/** How files are imported. */
export function requireImportOptions(options: ImportOptions): void {
  requireObject('options', options);
  const { libraryId, libraryName, duplicates } = options;
  if (libraryId !== undefined) requireId('options.libraryId', libraryId);
  if (libraryName !== undefined) requireText('options.libraryName', libraryName);
  requireWord('options.duplicates', duplicates, POLICIES);
}

function unfit(name: string, wanted: string, value: unknown): AppError {
  const found = typeof value === 'string' ? `“${value}”` : inWords(value);
  return new AppError('invalid-argument', `The argument ${name} has to be ${wanted}; it is ${found}.`);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
