import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteOfItemSql from '../sql/keyword/delete-of-item.sql?raw';
import insertSql from '../sql/keyword/insert.sql?raw';

const DELETE_OF_ITEM = defineQuery<{ itemId: number }, never>('keyword/delete-of-item', deleteOfItemSql);
const INSERT = defineQuery<{ itemId: number; keyword: string }, never>('keyword/insert', insertSql);

/** Words that say what items are about; they are alike in any case of ASCII letters. */
export function keywordRepository(statements: Statements) {
  return {
    /** Puts these in the place of those an item has. */
    replace: (itemId: number, keywords: readonly string[]): void => {
      statements.run(DELETE_OF_ITEM, { itemId });
      for (const keyword of keywords) statements.run(INSERT, { itemId, keyword });
    },
  };
}
