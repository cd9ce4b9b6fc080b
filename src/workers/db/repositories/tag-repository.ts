import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import tagAddItemSql from '../sql/tag/add-item.sql?raw';
import tagByItemSql from '../sql/tag/by-item.sql?raw';
import tagByNameSql from '../sql/tag/by-name.sql?raw';
import tagDeleteSql from '../sql/tag/delete.sql?raw';
import tagHiddenSetsSql from '../sql/tag/hidden-sets.sql?raw';
import tagHiddenSetsOfTaggedSql from '../sql/tag/hidden-sets-of-tagged.sql?raw';
import tagInsertSql from '../sql/tag/insert.sql?raw';
import tagItemIdsSql from '../sql/tag/item-ids.sql?raw';
import tagListSql from '../sql/tag/list.sql?raw';
import tagNamesSql from '../sql/tag/names.sql?raw';
import tagNextIdSql from '../sql/tag/next-id.sql?raw';
import tagRemoveItemSql from '../sql/tag/remove-item.sql?raw';
import { idOfNamed, type NamedThing } from './named-thing.ts';

/** A word a person puts on items. */
export interface Tag {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  /** Number of items. */
  readonly count: number;
}

const TAG_LIST = defineQuery<Record<never, never>, Tag>('tag/list', tagListSql);
const TAG_NAMES = defineQuery<Record<never, never>, NamedThing>('tag/names', tagNamesSql);
const TAG_NEXT_ID = defineQuery<Record<never, never>, { id: number }>('tag/next-id', tagNextIdSql);
const TAG_BY_NAME = defineQuery<{ name: string }, { id: number }>('tag/by-name', tagByNameSql);
const TAG_INSERT = defineQuery<{ name: string; color: string | null; now: number }, never>(
  'tag/insert',
  tagInsertSql,
);
const TAG_DELETE = defineQuery<{ id: number }, never>('tag/delete', tagDeleteSql);
const TAG_BY_ITEM = defineQuery<{ itemId: number }, { id: number; name: string }>(
  'tag/by-item',
  tagByItemSql,
);
const TAG_ITEM_IDS = defineQuery<{ tagId: number }, { id: number }>('tag/item-ids', tagItemIdsSql);
const TAG_ADD_ITEM = defineQuery<{ itemId: number; tagId: number }, never>('tag/add-item', tagAddItemSql);
const TAG_REMOVE_ITEM = defineQuery<{ itemId: number; tagId: number }, never>(
  'tag/remove-item',
  tagRemoveItemSql,
);

/** Tags that titles have together, and how many titles. */
export interface TagSet {
  readonly tagIds: readonly number[];
  readonly count: number;
}

interface TagSetRow {
  /** JSON. */
  readonly tags: string;
  readonly count: number;
}

const HIDDEN_SETS = defineQuery<Record<never, never>, TagSetRow>('tag/hidden-sets', tagHiddenSetsSql);
const HIDDEN_SETS_OF_TAGGED = defineQuery<Record<never, never>, TagSetRow>(
  'tag/hidden-sets-of-tagged',
  tagHiddenSetsOfTaggedSql,
);

/** Tags and what is in them. Names are unique without regard to case. */
export function tagRepository(statements: Statements) {
  return {
    list: (): readonly Tag[] => statements.all(TAG_LIST, {}),
    /** Of titles that lists do not show. @param from Where they are looked for: whichever are fewer. */
    hiddenSets: (from: 'hidden' | 'tagged'): readonly TagSet[] =>
      statements
        .all(from === 'hidden' ? HIDDEN_SETS : HIDDEN_SETS_OF_TAGGED, {})
        .map(({ tags, count }) => ({ tagIds: JSON.parse(tags) as number[], count })),
    names: (): readonly NamedThing[] => statements.all(TAG_NAMES, {}),
    /** An id that no tag has had. */
    nextId: (): number => statements.get(TAG_NEXT_ID, {})?.id ?? 1,
    /** @param now ms since the epoch. Returns the new id. */
    insert: (name: string, color: string | null, now: number): number => {
      statements.run(TAG_INSERT, { name, color, now });
      return statements.lastInsertId();
    },
    /** In any case; where an earlier version has kept several, the one of this very name comes first. */
    idOf: (name: string): number | undefined =>
      statements.get(TAG_BY_NAME, { name })?.id ?? idOfNamed(() => statements.all(TAG_NAMES, {}), name),
    delete: (id: number): void => void statements.run(TAG_DELETE, { id }),
    byItem: (itemId: number): readonly { id: number; name: string }[] =>
      statements.all(TAG_BY_ITEM, { itemId }),
    itemIds: (tagId: number): Uint32Array => statements.ids(TAG_ITEM_IDS, { tagId }),
    addItem: (tagId: number, itemId: number): void => void statements.run(TAG_ADD_ITEM, { tagId, itemId }),
    removeItem: (tagId: number, itemId: number): void =>
      void statements.run(TAG_REMOVE_ITEM, { tagId, itemId }),
  };
}
