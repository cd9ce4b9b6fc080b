import type { ExternalId } from '../../../shared/media-item.ts';
import type { Person } from '../../../shared/people.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import personByNameSql from '../sql/person/by-name.sql?raw';
import personExternalIdsSql from '../sql/person/external-ids.sql?raw';
import personGetSql from '../sql/person/get.sql?raw';

const PERSON_GET = defineQuery<{ id: number }, Person>('person/get', personGetSql);
const PERSON_BY_NAME = defineQuery<{ name: string }, Person>('person/by-name', personByNameSql);
const PERSON_EXTERNAL_IDS = defineQuery<{ personId: number }, ExternalId>(
  'person/external-ids',
  personExternalIdsSql,
);

/** People. Several may share a name. */
export function personRepository(statements: Statements) {
  return {
    get: (id: number): Person | undefined => statements.get(PERSON_GET, { id }),
    byName: (name: string): readonly Person[] => statements.all(PERSON_BY_NAME, { name }),
    externalIds: (personId: number): readonly ExternalId[] =>
      statements.all(PERSON_EXTERNAL_IDS, { personId }),
  };
}
