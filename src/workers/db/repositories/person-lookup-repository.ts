import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import waitingPersonIdsSql from '../sql/first-load/waiting-person-ids.sql?raw';
import peopleAfterSql from '../sql/import/people-after.sql?raw';
import peopleByNameSql from '../sql/import/people-by-name.sql?raw';
import personByExternalIdSql from '../sql/import/person-by-external-id.sql?raw';
import personExternalIdsSql from '../sql/import/person-external-ids.sql?raw';

const PERSON_BY_EXTERNAL_ID = defineQuery<{ source: string; externalId: string }, { id: number }>(
  'person-by-external-id',
  personByExternalIdSql,
);
const PEOPLE_BY_NAME = defineQuery<{ name: string }, { id: number; sources: string }>(
  'people-by-name',
  peopleByNameSql,
);
const PEOPLE_AFTER = defineQuery<{ after: number; limit: number }, { id: number; name: string }>(
  'people-after',
  peopleAfterSql,
);
const WAITING_PERSON_IDS = defineQuery<
  { after: number; limit: number },
  { ordinal: number; source: string; external_id: string; person_id: number }
>('waiting-person-ids', waitingPersonIdsSql);
const PERSON_EXTERNAL_IDS = defineQuery<
  { source: string; externalId: string; limit: number },
  { source: string; external_id: string; person_id: number }
>('person-external-ids', personExternalIdsSql);

/** The person a source knows by this id. */
export function findPersonByExternalId(
  statements: Statements,
  source: string,
  externalId: string,
): number | undefined {
  return statements.get(PERSON_BY_EXTERNAL_ID, { source, externalId })?.id;
}

/** Everybody of exactly this name, by id, with the sources that have an id for them. */
export function findPeopleByName(statements: Statements, name: string) {
  return statements
    .all(PEOPLE_BY_NAME, { name })
    .map(({ id, sources }) => ({ id, sources: JSON.parse(sources) as readonly string[] }));
}

/** Up to `limit` people with ids above `after`, by id. */
export function readPeople(statements: Statements, after: number, limit: number) {
  return statements.all(PEOPLE_AFTER, { after, limit });
}

/** Up to `limit` external ids of people after the given one, in order. */
export function readPersonExternalIds(
  statements: Statements,
  after: { readonly source: string; readonly externalId: string },
  limit: number,
) {
  const { source, externalId } = after;
  return statements
    .all(PERSON_EXTERNAL_IDS, { source, externalId, limit })
    .map((row) => ({ source: row.source, externalId: row.external_id, personId: row.person_id }));
}

/** Up to `limit` external ids that wait to be sorted in, after the given one, in the order of arrival. */
export function readWaitingPersonIds(statements: Statements, after: number, limit: number) {
  return statements.all(WAITING_PERSON_IDS, { after, limit }).map((row) => ({
    ordinal: row.ordinal,
    source: row.source,
    externalId: row.external_id,
    personId: row.person_id,
  }));
}
