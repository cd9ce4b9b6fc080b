import type { SavedSearchesApi } from '../../../rpc/saved-searches-api.ts';
import { parseStoredCriteria } from '../../../shared/query-language/stored-criteria.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { type SearchRecord, savedSearchRepository } from '../repositories/saved-search-repository.ts';
import { answerRead } from './answer-read.ts';

/** Reading saved searches, on any connection. */
export function createSavedSearches(connection: Connection): SavedSearchesApi {
  return { list: () => answerRead(connection, listSavedSearches) };
}

/** All saved searches as they were arranged; criteria that cannot be read are told, not left out. */
export function listSavedSearches(statements: Statements): readonly SavedSearch[] {
  return savedSearchRepository(statements).list().map(readRecord);
}

function readRecord({ position: _, criteria: stored, ...record }: SearchRecord): SavedSearch {
  return { ...record, stored, criteria: parseStoredCriteria(stored) };
}
