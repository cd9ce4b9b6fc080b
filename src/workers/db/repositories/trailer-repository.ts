import type { Trailer } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import trailerByItemSql from '../sql/trailer/by-item.sql?raw';
import deleteOfItemSql from '../sql/trailer/delete-of-item.sql?raw';
import insertSql from '../sql/trailer/insert.sql?raw';

const TRAILER_BY_ITEM = defineQuery<{ itemId: number }, Trailer>('trailer/by-item', trailerByItemSql);
const DELETE_OF_ITEM = defineQuery<{ itemId: number }, never>('trailer/delete-of-item', deleteOfItemSql);
const INSERT = defineQuery<
  { itemId: number; name: string; url: string; language: string | null; now: number },
  never
>('trailer/insert', insertSql);

/** Trailers of items. */
export function trailerRepository(statements: Statements) {
  return {
    byItem: (itemId: number): readonly Trailer[] => statements.all(TRAILER_BY_ITEM, { itemId }),
    deleteAll: (itemId: number): void => void statements.run(DELETE_OF_ITEM, { itemId }),
    insert: (itemId: number, { name, url, language }: Trailer, now: number): void =>
      void statements.run(INSERT, { itemId, name, url, language, now }),
  };
}
