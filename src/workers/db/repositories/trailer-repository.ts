import type { Trailer } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import trailerByItemSql from '../sql/trailer/by-item.sql?raw';

const TRAILER_BY_ITEM = defineQuery<{ itemId: number }, Trailer>('trailer/by-item', trailerByItemSql);

/** Trailers of items. */
export function trailerRepository(statements: Statements) {
  return {
    byItem: (itemId: number): readonly Trailer[] => statements.all(TRAILER_BY_ITEM, { itemId }),
  };
}
