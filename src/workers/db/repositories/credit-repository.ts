import type { ItemCredit, PersonWork } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import creditByItemSql from '../sql/credit/by-item.sql?raw';
import creditByItemRoleSql from '../sql/credit/by-item-role.sql?raw';
import creditByPersonSql from '../sql/credit/by-person.sql?raw';
import creditByPersonRoleSql from '../sql/credit/by-person-role.sql?raw';

const CREDIT_BY_ITEM = defineQuery<{ itemId: number }, ItemCredit>('credit/by-item', creditByItemSql);
const CREDIT_BY_ITEM_ROLE = defineQuery<{ itemId: number; role: string }, ItemCredit>(
  'credit/by-item-role',
  creditByItemRoleSql,
);
const CREDIT_BY_PERSON = defineQuery<{ personId: number }, PersonWork>('credit/by-person', creditByPersonSql);
const CREDIT_BY_PERSON_ROLE = defineQuery<{ personId: number; role: string }, PersonWork>(
  'credit/by-person-role',
  creditByPersonRoleSql,
);

/** Who had which part in what. */
export function creditRepository(statements: Statements) {
  return {
    /** An item's credits by role, in billing order within each. */
    byItem: (itemId: number, role?: string): readonly ItemCredit[] =>
      role === undefined
        ? statements.all(CREDIT_BY_ITEM, { itemId })
        : statements.all(CREDIT_BY_ITEM_ROLE, { itemId, role }),
    /** A person's works, newest first; those of unknown year last. */
    byPerson: (personId: number, role?: string): readonly PersonWork[] =>
      role === undefined
        ? statements.all(CREDIT_BY_PERSON, { personId })
        : statements.all(CREDIT_BY_PERSON_ROLE, { personId, role }),
  };
}
