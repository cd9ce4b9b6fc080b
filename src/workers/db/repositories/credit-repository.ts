import type { ItemCredit } from '../../../shared/media-item.ts';
import type { PersonWork, RoleCount } from '../../../shared/people.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import creditByItemSql from '../sql/credit/by-item.sql?raw';
import creditByItemRoleSql from '../sql/credit/by-item-role.sql?raw';
import creditByPersonRoleSql from '../sql/credit/by-person-role.sql?raw';
import itemIdsOfPersonSql from '../sql/credit/item-ids-of-person.sql?raw';
import rolesOfPersonSql from '../sql/credit/roles-of-person.sql?raw';
import shownItemIdsOfPersonSql from '../sql/credit/shown-item-ids-of-person.sql?raw';
import shownRolesOfPersonSql from '../sql/credit/shown-roles-of-person.sql?raw';
import shownTitlesOfPersonSql from '../sql/credit/shown-titles-of-person.sql?raw';
import titlesOfPersonSql from '../sql/credit/titles-of-person.sql?raw';
import worksOfPersonSql from '../sql/credit/works-of-person.sql?raw';

const CREDIT_BY_ITEM = defineQuery<{ itemId: number }, ItemCredit>('credit/by-item', creditByItemSql);
const CREDIT_BY_ITEM_ROLE = defineQuery<{ itemId: number; role: string }, ItemCredit>(
  'credit/by-item-role',
  creditByItemRoleSql,
);
const CREDIT_BY_PERSON_ROLE = defineQuery<{ personId: number; role: string }, PersonWork>(
  'credit/by-person-role',
  creditByPersonRoleSql,
);
const ROLES_OF_PERSON = defineQuery<{ personId: number }, RoleCount>(
  'credit/roles-of-person',
  rolesOfPersonSql,
);
const TITLES_OF_PERSON = defineQuery<{ personId: number }, { count: number }>(
  'credit/titles-of-person',
  titlesOfPersonSql,
);
const SHOWN_ROLES_OF_PERSON = defineQuery<{ personId: number }, RoleCount>(
  'credit/shown-roles-of-person',
  shownRolesOfPersonSql,
);
const SHOWN_TITLES_OF_PERSON = defineQuery<{ personId: number }, { count: number }>(
  'credit/shown-titles-of-person',
  shownTitlesOfPersonSql,
);
const WORKS_OF_PERSON = defineQuery<{ personId: number; limit: number }, { works: string }>(
  'credit/works-of-person',
  worksOfPersonSql,
);
const ITEM_IDS_OF_PERSON = defineQuery<{ personId: number; limit: number }, { id: number }>(
  'credit/item-ids-of-person',
  itemIdsOfPersonSql,
);
const SHOWN_ITEM_IDS_OF_PERSON = defineQuery<{ personId: number; limit: number }, { id: number }>(
  'credit/shown-item-ids-of-person',
  shownItemIdsOfPersonSql,
);

/** Who had which part in what. */
export function creditRepository(statements: Statements) {
  return {
    /** An item's credits by role, in billing order within each. */
    byItem: (itemId: number, role?: string): readonly ItemCredit[] =>
      role === undefined
        ? statements.all(CREDIT_BY_ITEM, { itemId })
        : statements.all(CREDIT_BY_ITEM_ROLE, { itemId, role }),
    /** What a person did in one role, newest first; unknown years last. */
    byPerson: (personId: number, role: string): readonly PersonWork[] =>
      statements.all(CREDIT_BY_PERSON_ROLE, { personId, role }),
    /** The most frequent first. With `isShownAlone` of titles that lists show, else of all. */
    rolesOf: (personId: number, isShownAlone = false): readonly RoleCount[] =>
      statements.all(isShownAlone ? SHOWN_ROLES_OF_PERSON : ROLES_OF_PERSON, { personId }),
    /** Number of different titles; the same. */
    titlesOf: (personId: number, isShownAlone = false): number =>
      statements.get(isShownAlone ? SHOWN_TITLES_OF_PERSON : TITLES_OF_PERSON, { personId })?.count ?? 0,
    /** Of titles that lists show, at most `limit` works as a JSON array of `PersonWork` in UTF-8. */
    worksOf: (personId: number, limit: number): Uint8Array<ArrayBuffer> =>
      statements.bytes(WORKS_OF_PERSON, { personId, limit }),
    /** Items with a credit of theirs, those added last first; the same. */
    itemIdsOf: (personId: number, limit: number, isShownAlone = false): Uint32Array<ArrayBuffer> =>
      statements.ids(isShownAlone ? SHOWN_ITEM_IDS_OF_PERSON : ITEM_IDS_OF_PERSON, { personId, limit }),
  };
}
