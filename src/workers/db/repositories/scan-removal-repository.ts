import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import companiesOfItemsSql from '../sql/scan/companies-of-items.sql?raw';
import deleteItemsSql from '../sql/scan/delete-items.sql?raw';
import deleteItemsAboveSql from '../sql/scan/delete-items-above.sql?raw';
import filelessItemsSql from '../sql/scan/fileless-items.sql?raw';
import peopleOfItemsSql from '../sql/scan/people-of-items.sql?raw';
import personalItemsSql from '../sql/scan/personal-items.sql?raw';
import removableItemsSql from '../sql/scan/removable-items.sql?raw';
import seriesOfItemsSql from '../sql/scan/series-of-items.sql?raw';
import { deleteUnattachedAmong, raiseItemIdFloor } from './library-removal-repository.ts';

type Ids = { ids: string };

const PERSONAL_ITEMS = defineQuery<Ids, unknown>('scan/personal-items', personalItemsSql);
const REMOVABLE_ITEMS = defineQuery<Ids, unknown>('scan/removable-items', removableItemsSql);
const SERIES_OF_ITEMS = defineQuery<Ids, unknown>('scan/series-of-items', seriesOfItemsSql);
const PEOPLE_OF_ITEMS = defineQuery<Ids, unknown>('scan/people-of-items', peopleOfItemsSql);
const COMPANIES_OF_ITEMS = defineQuery<Ids, unknown>('scan/companies-of-items', companiesOfItemsSql);
const FILELESS_ITEMS = defineQuery<Ids, unknown>('scan/fileless-items', filelessItemsSql);
const DELETE_ITEMS = defineQuery<Ids, never>('scan/delete-items', deleteItemsSql);
const DELETE_ITEMS_ABOVE = defineQuery<{ id: number }, never>('scan/delete-items-above', deleteItemsAboveSql);

/**
 * Removes those of the items that have no file any more and nothing personal, the series that are left without an
 * episode by that, and whoever had a part in them alone.
 */
export function removeItemsWithoutFiles(statements: Statements, items: Uint32Array<ArrayBuffer>): void {
  const series = statements.ids(SERIES_OF_ITEMS, { ids: toJson(items) });
  for (const candidates of [items, series]) {
    const withoutFiles = statements.ids(REMOVABLE_ITEMS, { ids: toJson(candidates) });
    const personal = new Set(personalItems(statements, withoutFiles));
    const removable = withoutFiles.filter((id) => !personal.has(id));
    if (removable.length === 0) continue;
    const ids = toJson(removable);
    const people = [...statements.ids(PEOPLE_OF_ITEMS, { ids })];
    const companies = [...statements.ids(COMPANIES_OF_ITEMS, { ids })];
    raiseItemIdFloor(statements);
    statements.run(DELETE_ITEMS, { ids });
    deleteUnattachedAmong(statements, { people, companies });
  }
}

/**
 * Those of the items that have no file any more and nothing personal, and then the series among whose episodes are none
 * that are not in the bin: each list is read when it is called, after what became of the one before.
 */
export function filelessItems(
  statements: Statements,
  items: Uint32Array<ArrayBuffer>,
): readonly (() => readonly number[])[] {
  const series = statements.ids(SERIES_OF_ITEMS, { ids: toJson(items) });
  return [items, series].map((candidates) => () => {
    const withoutFiles = statements.ids(FILELESS_ITEMS, { ids: toJson(candidates) });
    const personal = new Set(personalItems(statements, withoutFiles));
    return [...withoutFiles].filter((id) => !personal.has(id));
  });
}

/** Those of the items that a person has made something of, which would be lost with them. */
export function personalItems(
  statements: Statements,
  items: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  return statements.ids(PERSONAL_ITEMS, { ids: toJson(items) });
}

/** Takes back items that were just made: those with ids above `id`. */
export function removeItemsAbove(statements: Statements, id: number): void {
  statements.run(DELETE_ITEMS_ABOVE, { id });
}

function toJson(ids: Uint32Array<ArrayBuffer>): string {
  return JSON.stringify([...ids]);
}
