import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import collectionAddItemSql from '../sql/collection/add-item.sql?raw';
import collectionByItemSql from '../sql/collection/by-item.sql?raw';
import collectionByNameSql from '../sql/collection/by-name.sql?raw';
import collectionDeleteSql from '../sql/collection/delete.sql?raw';
import collectionInsertSql from '../sql/collection/insert.sql?raw';
import collectionItemIdsSql from '../sql/collection/item-ids.sql?raw';
import collectionListSql from '../sql/collection/list.sql?raw';
import collectionNamesSql from '../sql/collection/names.sql?raw';
import collectionNextIdSql from '../sql/collection/next-id.sql?raw';
import collectionPlacesSql from '../sql/collection/places.sql?raw';
import collectionRemoveItemSql from '../sql/collection/remove-item.sql?raw';
import { idOfNamed, type NamedThing } from './named-thing.ts';

/** A set of items a person put together, in their order. */
export interface Collection {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** Number of items. */
  readonly count: number;
}

const COLLECTION_LIST = defineQuery<Record<never, never>, Collection>('collection/list', collectionListSql);
const COLLECTION_NAMES = defineQuery<Record<never, never>, NamedThing>(
  'collection/names',
  collectionNamesSql,
);
const COLLECTION_NEXT_ID = defineQuery<Record<never, never>, { id: number }>(
  'collection/next-id',
  collectionNextIdSql,
);
const COLLECTION_PLACES = defineQuery<{ collectionId: number }, { itemId: number; position: number }>(
  'collection/places',
  collectionPlacesSql,
);
const COLLECTION_BY_NAME = defineQuery<{ name: string }, { id: number }>(
  'collection/by-name',
  collectionByNameSql,
);
const COLLECTION_INSERT = defineQuery<{ name: string; description: string | null; now: number }, never>(
  'collection/insert',
  collectionInsertSql,
);
const COLLECTION_DELETE = defineQuery<{ id: number }, never>('collection/delete', collectionDeleteSql);
const COLLECTION_BY_ITEM = defineQuery<{ itemId: number }, { id: number; name: string }>(
  'collection/by-item',
  collectionByItemSql,
);
const COLLECTION_ITEM_IDS = defineQuery<{ collectionId: number }, { id: number }>(
  'collection/item-ids',
  collectionItemIdsSql,
);
const COLLECTION_ADD_ITEM = defineQuery<{ itemId: number; collectionId: number }, never>(
  'collection/add-item',
  collectionAddItemSql,
);
const COLLECTION_REMOVE_ITEM = defineQuery<{ itemId: number; collectionId: number }, never>(
  'collection/remove-item',
  collectionRemoveItemSql,
);

/** Collections and what is in them. Names are unique without regard to case. */
export function collectionRepository(statements: Statements) {
  return {
    list: (): readonly Collection[] => statements.all(COLLECTION_LIST, {}),
    /** An id that no collection has had. */
    nextId: (): number => statements.get(COLLECTION_NEXT_ID, {})?.id ?? 1,
    /** Its titles with their positions, in their order. */
    places: (collectionId: number): readonly { itemId: number; position: number }[] =>
      statements.all(COLLECTION_PLACES, { collectionId }),
    /** @param now ms since the epoch. Returns the new id. */
    insert: (name: string, description: string | null, now: number): number => {
      statements.run(COLLECTION_INSERT, { name, description, now });
      return statements.lastInsertId();
    },
    /** In any case; where an earlier version has kept several, the one of this very name comes first. */
    idOf: (name: string): number | undefined =>
      statements.get(COLLECTION_BY_NAME, { name })?.id ??
      idOfNamed(() => statements.all(COLLECTION_NAMES, {}), name),
    delete: (id: number): void => void statements.run(COLLECTION_DELETE, { id }),
    byItem: (itemId: number): readonly { id: number; name: string }[] =>
      statements.all(COLLECTION_BY_ITEM, { itemId }),
    /** Those that lists show, in their order. */
    itemIds: (collectionId: number): Uint32Array => statements.ids(COLLECTION_ITEM_IDS, { collectionId }),
    addItem: (collectionId: number, itemId: number): void =>
      void statements.run(COLLECTION_ADD_ITEM, { collectionId, itemId }),
    removeItem: (collectionId: number, itemId: number): void =>
      void statements.run(COLLECTION_REMOVE_ITEM, { collectionId, itemId }),
  };
}
