import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import isOnlyOneSql from '../sql/person/is-only-one.sql?raw';
import nameSql from '../sql/person/name.sql?raw';

const NAME = defineQuery<{ id: number }, { name: string }>('person/name', nameSql);
const IS_ONLY_ONE = defineQuery<{ name: string; id: number }, { isOnlyOne: 0 | 1 }>(
  'person/is-only-one',
  isOnlyOneSql,
);

/**
 * What a person is called, and whether nobody else is; undefined for one who is gone.
 * @param isUnindexed A first load has taken the index of names down: nobody is said to be the only one.
 */
export function readPersonName(
  statements: Statements,
  id: number,
  isUnindexed: boolean,
): { readonly name: string; readonly isOnlyOne: boolean } | undefined {
  const name = statements.get(NAME, { id })?.name;
  if (name === undefined) return undefined;
  return { name, isOnlyOne: !isUnindexed && statements.get(IS_ONLY_ONE, { name, id })?.isOnlyOne === 1 };
}
