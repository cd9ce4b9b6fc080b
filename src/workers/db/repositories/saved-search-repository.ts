import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import savedSearchDeleteSql from '../sql/saved-search/delete.sql?raw';
import savedSearchInsertSql from '../sql/saved-search/insert.sql?raw';
import savedSearchListSql from '../sql/saved-search/list.sql?raw';
import savedSearchUpdateSql from '../sql/saved-search/update.sql?raw';

/** What a person gives to keep a search. */
export interface SavedSearchDraft {
  readonly name: string;
  readonly description: string | null;
  /** JSON. */
  readonly criteria: string;
  readonly isPinned: boolean;
}

/** A search kept under a name. Times are ms since the epoch. */
export interface SavedSearch extends SavedSearchDraft {
  readonly id: number;
  readonly position: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type SavedSearchRow = Omit<SavedSearch, 'isPinned'> & { readonly isPinned: 0 | 1 };

const SAVED_SEARCH_LIST = defineQuery<Record<never, never>, SavedSearchRow>(
  'saved-search/list',
  savedSearchListSql,
);
const SAVED_SEARCH_INSERT = defineQuery<
  { name: string; description: string | null; criteria: string; isPinned: 0 | 1; now: number },
  never
>('saved-search/insert', savedSearchInsertSql);
const SAVED_SEARCH_UPDATE = defineQuery<
  { id: number; name: string; description: string | null; criteria: string; isPinned: 0 | 1; now: number },
  never
>('saved-search/update', savedSearchUpdateSql);
const SAVED_SEARCH_DELETE = defineQuery<{ id: number }, never>('saved-search/delete', savedSearchDeleteSql);

/** Saved searches. Names are unique without regard to case. */
export function savedSearchRepository(statements: Statements) {
  return {
    /** Pinned ones first, then as they were arranged. */
    list: (): readonly SavedSearch[] =>
      statements.all(SAVED_SEARCH_LIST, {}).map((row) => ({ ...row, isPinned: row.isPinned === 1 })),
    /** Returns the new id; it goes to the end. */
    insert: (draft: SavedSearchDraft, now: number): number => {
      statements.run(SAVED_SEARCH_INSERT, { ...bindDraft(draft), now });
      return statements.lastInsertId();
    },
    update: (id: number, draft: SavedSearchDraft, now: number): void =>
      void statements.run(SAVED_SEARCH_UPDATE, { id, ...bindDraft(draft), now }),
    delete: (id: number): void => void statements.run(SAVED_SEARCH_DELETE, { id }),
  };
}

function bindDraft({ name, description, criteria, isPinned }: SavedSearchDraft) {
  return { name, description, criteria, isPinned: isPinned ? (1 as const) : (0 as const) };
}
