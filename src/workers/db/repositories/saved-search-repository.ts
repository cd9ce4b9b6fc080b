import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import savedSearchDeleteSql from '../sql/saved-search/delete.sql?raw';
import savedSearchInsertSql from '../sql/saved-search/insert.sql?raw';
import savedSearchListSql from '../sql/saved-search/list.sql?raw';
import savedSearchMoveSql from '../sql/saved-search/move.sql?raw';
import savedSearchRestoreSql from '../sql/saved-search/restore.sql?raw';
import savedSearchUpdateSql from '../sql/saved-search/update.sql?raw';

/** What a search is kept with. */
export interface SearchRecordDraft {
  readonly name: string;
  readonly description: string | null;
  /** JSON. */
  readonly criteria: string;
  readonly isPinned: boolean;
}

/** A saved search as it is stored. Times are ms since the epoch. */
export interface SearchRecord extends SearchRecordDraft {
  readonly id: number;
  readonly position: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type SearchRow = Omit<SearchRecord, 'isPinned'> & { readonly isPinned: 0 | 1 };

const SAVED_SEARCH_LIST = defineQuery<Record<never, never>, SearchRow>(
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
const SAVED_SEARCH_MOVE = defineQuery<{ id: number; position: number }, never>(
  'saved-search/move',
  savedSearchMoveSql,
);
const SAVED_SEARCH_DELETE = defineQuery<{ id: number }, never>('saved-search/delete', savedSearchDeleteSql);
const SAVED_SEARCH_RESTORE = defineQuery<
  {
    id: number | null;
    name: string;
    description: string | null;
    criteria: string;
    isPinned: 0 | 1;
    position: number;
    createdAt: number;
    updatedAt: number;
  },
  never
>('saved-search/restore', savedSearchRestoreSql);

/** Saved searches. Names are unique without regard to the case of ASCII letters. */
export function savedSearchRepository(statements: Statements) {
  return {
    /** As they were arranged. */
    list: (): readonly SearchRecord[] =>
      statements.all(SAVED_SEARCH_LIST, {}).map((row) => ({ ...row, isPinned: row.isPinned === 1 })),
    /** Returns the new id; it goes to the end. */
    insert: (draft: SearchRecordDraft, now: number): number => {
      statements.run(SAVED_SEARCH_INSERT, { ...bindDraft(draft), now });
      return statements.lastInsertId();
    },
    update: (id: number, draft: SearchRecordDraft, now: number): void =>
      void statements.run(SAVED_SEARCH_UPDATE, { id, ...bindDraft(draft), now }),
    move: (id: number, position: number): void => void statements.run(SAVED_SEARCH_MOVE, { id, position }),
    delete: (id: number): void => void statements.run(SAVED_SEARCH_DELETE, { id }),
    /** Returns the id: a new one where none is given. */
    restore: (record: Omit<SearchRecord, 'id'> & { readonly id: number | null }): number => {
      const { id, position, createdAt, updatedAt } = record;
      statements.run(SAVED_SEARCH_RESTORE, { id, ...bindDraft(record), position, createdAt, updatedAt });
      return statements.lastInsertId();
    },
  };
}

function bindDraft({ name, description, criteria, isPinned }: SearchRecordDraft) {
  return { name, description, criteria, isPinned: isPinned ? (1 as const) : (0 as const) };
}
