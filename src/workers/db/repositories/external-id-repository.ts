import type { ExternalId } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import externalIdByItemSql from '../sql/external-id/by-item.sql?raw';
import deleteOfItemSql from '../sql/external-id/delete-of-item.sql?raw';
import deleteOfSourceSql from '../sql/external-id/delete-of-source.sql?raw';
import externalIdItemIdsSql from '../sql/external-id/item-ids.sql?raw';
import insertExternalIdSql from '../sql/import/insert-external-id.sql?raw';

const EXTERNAL_ID_BY_ITEM = defineQuery<{ itemId: number }, ExternalId>(
  'external-id/by-item',
  externalIdByItemSql,
);
const EXTERNAL_ID_ITEM_IDS = defineQuery<{ source: string; externalId: string }, { id: number }>(
  'external-id/item-ids',
  externalIdItemIdsSql,
);
const DELETE_OF_ITEM = defineQuery<{ itemId: number }, never>('external-id/delete-of-item', deleteOfItemSql);
const DELETE_OF_SOURCE = defineQuery<{ itemId: number; source: string }, never>(
  'external-id/delete-of-source',
  deleteOfSourceSql,
);

const INSERT = defineQuery<{ media_item_id: number; source: string; external_id: string }, never>(
  'insert-external-id',
  insertExternalIdSql,
);

/** Ids that other catalogues know items by. */
export function externalIdRepository(statements: Statements) {
  return {
    byItem: (itemId: number): readonly ExternalId[] => statements.all(EXTERNAL_ID_BY_ITEM, { itemId }),
    /** Items another catalogue knows by this id; several when libraries overlap. */
    itemIds: (source: string, externalId: string): Uint32Array =>
      statements.ids(EXTERNAL_ID_ITEM_IDS, { source, externalId }),
    /** Nothing changes when it has it already. */
    add: (itemId: number, source: string, externalId: string): void =>
      void statements.run(INSERT, { media_item_id: itemId, source, external_id: externalId }),
    deleteAll: (itemId: number): void => void statements.run(DELETE_OF_ITEM, { itemId }),
    deleteOfSource: (itemId: number, source: string): void =>
      void statements.run(DELETE_OF_SOURCE, { itemId, source }),
  };
}
