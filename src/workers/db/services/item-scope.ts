import type { ListCriteria } from '../../../shared/item-criteria.ts';
import type { Statements } from '../engine/connection.ts';
import { hasSortIndexes, type ItemCountRow, itemCounts } from '../repositories/item-list-repository.ts';
import type { WalkScope } from '../repositories/item-walk-query.ts';

/**
 * So few are fetched one by one and sorted within 15 ms even from a cold file, while looking for
 * them in the order of a million could take 60.
 */
const SPARSE = 1000;

/** What criteria come to in the database as it is now. */
export interface ItemScope {
  /** Number of items they select. */
  readonly total: number;
  /** How to walk them; no libraries when nothing is selected. */
  readonly walk: WalkScope;
  /** There are no sort indexes yet: items come in order of arrival. */
  readonly provisional: boolean;
}

/** Looks up, from counters, which libraries hold what the criteria select and how many they are. */
export function itemScope(statements: Statements, criteria: ListCriteria): ItemScope {
  const counts = itemCounts(statements);
  const selected = counts.filter((row) => isSelected(row, criteria));
  const total = selected.reduce((sum, { count }) => sum + count, 0);
  const libraryIds = libraryIdsOf(selected);
  const { sort, mediaType } = criteria;
  return {
    total,
    walk: {
      sort,
      libraryIds,
      everyLibrary: libraryIds.length > 1 && libraryIds.length === libraryIdsOf(counts).length,
      sparse: total <= SPARSE,
      ...(mediaType ? { mediaType } : {}),
    },
    provisional: !hasSortIndexes(statements),
  };
}

/** Number of items selected, from counters. */
export function countItems(
  statements: Statements,
  criteria: Pick<ListCriteria, 'libraryId' | 'mediaType'>,
): number {
  return itemCounts(statements)
    .filter((row) => isSelected(row, criteria))
    .reduce((sum, { count }) => sum + count, 0);
}

function isSelected(row: ItemCountRow, criteria: Pick<ListCriteria, 'libraryId' | 'mediaType'>): boolean {
  const { libraryId, mediaType } = criteria;
  if (mediaType !== undefined && row.media_type !== mediaType) return false;
  return libraryId === undefined ? row.is_active === 1 : row.library_id === libraryId;
}

function libraryIdsOf(rows: readonly ItemCountRow[]): readonly number[] {
  return [...new Set(rows.map((row) => row.library_id))];
}
