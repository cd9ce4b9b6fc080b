import { DEFAULT_CRITERIA, ITEM_SORTS, type ItemCriteria, type ItemSort } from '../shared/item-criteria.ts';
import { MEDIA_TYPES, type MediaType } from '../shared/media-type.ts';
import type { ListAddress } from './query-address.ts';

/** The greatest seed of a random order. */
const MOST_SEED = 0xffff_ffff;

/** Most first screens do without: a module of its own. */
let language: typeof import('./query-address.ts') | undefined;

/** Loads the query language: to be awaited before an address of a text or filter is read or printed. */
export async function loadQueryLanguage(): Promise<void> {
  language ??= await import('./query-address.ts');
}

/** Whether a list has a text that nobody has tried to read yet. */
export function isUnread({ query }: ListAddress): boolean {
  return query !== undefined && language === undefined;
}

/**
 * Reads `q`, a text in the query language, and `type`, `sort`, `down` and `seed`, which count where `q` does
 * not say the like. A `q` that cannot be read, or not yet, is handed on as text.
 */
export function readListAddress(params: URLSearchParams, libraryId: number | undefined): ListAddress {
  const listed = listedCriteria(params);
  const query = params.get('q') ?? '';
  const isSearch = query.trim() !== '';
  const read = isSearch ? language?.readQueryAddress(query, listed, libraryId) : undefined;
  if (read) return read;
  const criteria = { ...(libraryId === undefined ? {} : { libraryId }), ...DEFAULT_CRITERIA, ...listed };
  return isSearch ? { criteria, query } : { criteria };
}

/**
 * Writes what {@link readListAddress} reads, as short as it can be. Throws for a text or filter while the
 * query language is not loaded.
 */
export function writeListAddress(params: URLSearchParams, list: ListAddress): void {
  const text = boxText(list);
  if (text === '' || !language?.isQuery(text)) writeListed(params, list.criteria);
  if (text !== '') params.set('q', text);
}

function boxText(list: ListAddress): string {
  const { criteria, query = '' } = list;
  if (query.trim() === '' && criteria.text === undefined && criteria.filter === undefined) return '';
  if (language) return language.searchBoxText(list);
  if (query !== '') return query;
  throw new Error('A search has an address only when the query language is loaded.');
}

interface ListedCriteria {
  readonly mediaType?: MediaType;
  readonly sort?: ItemSort;
  readonly descending?: boolean;
  readonly seed?: number;
}

function listedCriteria(params: URLSearchParams): ListedCriteria {
  const mediaType = MEDIA_TYPES.find((known) => known === params.get('type'));
  const sort = ITEM_SORTS.find((known) => known === params.get('sort'));
  const seed = Number(/^\d{1,10}$/.exec(params.get('seed') ?? '')?.[0] ?? 0);
  return {
    ...(mediaType ? { mediaType } : {}),
    ...(sort ? { sort } : {}),
    ...(params.get('down') === '1' ? { descending: true } : {}),
    ...(sort === 'random' && seed > 0 && seed <= MOST_SEED ? { seed } : {}),
  };
}

function writeListed(params: URLSearchParams, { sort, descending, mediaType, seed }: ItemCriteria): void {
  if (sort !== DEFAULT_CRITERIA.sort) params.set('sort', sort);
  if (descending) params.set('down', '1');
  if (seed) params.set('seed', String(seed));
  if (mediaType !== undefined) params.set('type', mediaType);
}
