import type { ItemMetadataSource } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import byItemSql from '../sql/item-metadata/by-item.sql?raw';
import deleteSql from '../sql/item-metadata/delete.sql?raw';
import insertSql from '../sql/item-metadata/insert.sql?raw';

/** Which provider's title an item is, as it is stored. */
export type ItemMetadataDraft = {
  readonly provider: string;
  readonly providerTitleId: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly chosenBy: string;
  /** ms since the epoch. */
  readonly appliedAt: number;
};

const BY_ITEM = defineQuery<{ itemId: number }, ItemMetadataSource>('item-metadata/by-item', byItemSql);
const DELETE = defineQuery<{ itemId: number }, never>('item-metadata/delete', deleteSql);
const INSERT = defineQuery<ItemMetadataDraft & { itemId: number }, never>('item-metadata/insert', insertSql);

/** Where items' metadata comes from. */
export function itemMetadataRepository(statements: Statements) {
  return {
    byItem: (itemId: number): readonly ItemMetadataSource[] => statements.all(BY_ITEM, { itemId }),
    /** Puts these in the place of those it has; of one provider the first counts. */
    replace: (itemId: number, sources: readonly ItemMetadataDraft[]): void => {
      statements.run(DELETE, { itemId });
      for (const source of sources) statements.run(INSERT, { itemId, ...source });
    },
  };
}
