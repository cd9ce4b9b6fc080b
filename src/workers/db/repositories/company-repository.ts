import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import companyItemIdsSql from '../sql/company/item-ids.sql?raw';

const COMPANY_ITEM_IDS = defineQuery<{ name: string }, { id: number }>('company/item-ids', companyItemIdsSql);

/** Companies behind items. */
export function companyRepository(statements: Statements) {
  return {
    /** Ids of the items a company had a part in, without regard to case. */
    itemIds: (name: string): Uint32Array => statements.ids(COMPANY_ITEM_IDS, { name }),
  };
}
