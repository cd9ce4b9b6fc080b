import type { PackedRows } from '../../../shared/packed-rows.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import itemIdsByPersonRoleSql from '../sql/credit/item-ids-by-person-role.sql?raw';
import roleCountsSql from '../sql/credit/role-counts.sql?raw';
import someRolesSql from '../sql/credit/some-roles.sql?raw';
import nameOrderSql from '../sql/person/name-order.sql?raw';

/** Roles are few: those of so many credits are as good as all. */
const CREDITS_LOOKED_AT = 5_000;

const ITEM_IDS = defineQuery<{ personId: number; role: string }, unknown>(
  'credit/item-ids-by-person-role',
  itemIdsByPersonRoleSql,
);
const ROLE_COUNTS = defineQuery<{ role: string; after: number; last: number }, unknown>(
  'credit/role-counts',
  roleCountsSql,
);
const SOME_ROLES = defineQuery<{ limit: number }, { role: string }>('credit/some-roles', someRolesSql);
const NAME_ORDER = defineQuery<Record<never, never>, unknown>('person/name-order', nameOrderSql);

/** Ids of the items in which a person had a role. */
export function readCreditedItems(statements: Statements, personId: number, role: string): Uint32Array {
  return statements.ids(ITEM_IDS, { personId, role });
}

/** Who of the people with ids above `after` and up to `last` had a role, and in how many items: person, items. */
export function readRoleCounts(
  statements: Statements,
  role: string,
  range: { readonly after: number; readonly last: number },
): PackedRows {
  return statements.pack(ROLE_COUNTS, { role, ...range }, 2);
}

/** The roles there are, as the first credits have them. */
export function readRoles(statements: Statements): readonly string[] {
  return statements.all(SOME_ROLES, { limit: CREDITS_LOOKED_AT }).map(({ role }) => role);
}

/** Ids of everybody by name, by code point. */
export function readNameOrder(statements: Statements): Uint32Array<ArrayBuffer> {
  return statements.ids(NAME_ORDER, {});
}
