import type { RowChange } from '../../../shared/edits/row-changes.ts';
import type { IdRange } from '../../../shared/id-range.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteSql from '../sql/act/delete.sql?raw';
import deleteItemsSql from '../sql/act/delete-items.sql?raw';
import deletePartsSql from '../sql/act/delete-parts.sql?raw';
import fieldsOfSql from '../sql/act/fields-of.sql?raw';
import getSql from '../sql/act/get.sql?raw';
import insertSql from '../sql/act/insert.sql?raw';
import insertItemsSql from '../sql/act/insert-items.sql?raw';
import insertPartSql from '../sql/act/insert-part.sql?raw';
import insertPicturesSql from '../sql/act/insert-pictures.sql?raw';
import insertRangesSql from '../sql/act/insert-ranges.sql?raw';
import itemsToRangesSql from '../sql/act/items-to-ranges.sql?raw';
import lastPartSql from '../sql/act/last-part.sql?raw';
import listSql from '../sql/act/list.sql?raw';
import matchSql from '../sql/act/match.sql?raw';
import matchChangesSql from '../sql/act/match-changes.sql?raw';
import newestSql from '../sql/act/newest.sql?raw';
import noteSearchSql from '../sql/act/note-search.sql?raw';
import ofItemSql from '../sql/act/of-item.sql?raw';
import partsSql from '../sql/act/parts.sql?raw';
import partsBetweenSql from '../sql/act/parts-between.sql?raw';
import placesSql from '../sql/act/places.sql?raw';
import presentSql from '../sql/act/present.sql?raw';
import pruneSql from '../sql/act/prune.sql?raw';
import putPartSql from '../sql/act/put-part.sql?raw';
import setMatchSql from '../sql/act/set-match.sql?raw';
import setUndoneSql from '../sql/act/set-undone.sql?raw';
import settleSql from '../sql/act/settle.sql?raw';
import unlistedSql from '../sql/act/unlisted.sql?raw';
import { pictureKeysOf } from './act-pictures.ts';

/** An act as it is stored. */
export interface ActRow {
  readonly id: number;
  readonly kind: string;
  /** JSON. */
  readonly detail: string;
  readonly itemCount: number;
  /** ms since the epoch. */
  readonly doneAt: number;
  readonly undoneAt: number | null;
}

/** Changes of one table's rows. */
export interface ActPart {
  readonly table: string;
  readonly changes: readonly RowChange[];
}

/** A field that is a person's own, as it is stored. */
export interface ItemFieldRow {
  readonly field: string;
  readonly isEdited: 0 | 1;
  readonly isLocked: 0 | 1;
  /** ms since the epoch. */
  readonly changedAt: number;
}

const INSERT = defineQuery<{ kind: string; detail: string; itemCount: number; now: number }, never>(
  'act/insert',
  insertSql,
);
const INSERT_PART = defineQuery<{ actId: number; ordinal: number; table: string; changes: string }, never>(
  'act/insert-part',
  insertPartSql,
);
const PUT_PART = defineQuery<{ actId: number; ordinal: number; table: string; changes: string }, never>(
  'act/put-part',
  putPartSql,
);
const DELETE_ITEMS = defineQuery<{ actId: number }, never>('act/delete-items', deleteItemsSql);
const INSERT_PICTURES = defineQuery<{ actId: number; keys: string }, never>(
  'act/insert-pictures',
  insertPicturesSql,
);
const DELETE = defineQuery<{ id: number }, never>('act/delete', deleteSql);
const DELETE_PARTS = defineQuery<{ actId: number; from: number }, never>('act/delete-parts', deletePartsSql);
const INSERT_ITEMS = defineQuery<{ actId: number; ids: string }, never>('act/insert-items', insertItemsSql);
const INSERT_RANGES = defineQuery<{ actId: number; ranges: string }, never>(
  'act/insert-ranges',
  insertRangesSql,
);
const UNLISTED = defineQuery<{ after: number }, unknown>('act/unlisted', unlistedSql);
const ITEMS_TO_RANGES = defineQuery<{ actId: number }, never>('act/items-to-ranges', itemsToRangesSql);
const GET = defineQuery<{ id: number }, ActRow>('act/get', getSql);
const PARTS = defineQuery<{ actId: number }, { tableName: string; changes: string }>('act/parts', partsSql);
const PARTS_BETWEEN = defineQuery<
  { actId: number; from: number; before: number },
  { tableName: string; changes: string }
>('act/parts-between', partsBetweenSql);
const LAST_PART = defineQuery<{ actId: number }, { ordinal: number | null }>('act/last-part', lastPartSql);
const PRESENT = defineQuery<{ ids: string }, unknown>('act/present', presentSql);
const SETTLE = defineQuery<{ id: number; detail: string; itemCount: number }, never>('act/settle', settleSql);
const LIST = defineQuery<{ before: number; limit: number }, ActRow>('act/list', listSql);
const OF_ITEM = defineQuery<{ itemId: number; before: number; limit: number }, ActRow>(
  'act/of-item',
  ofItemSql,
);
const NEWEST = defineQuery<Record<never, never>, { id: number }>('act/newest', newestSql);
const SET_UNDONE = defineQuery<{ id: number; undoneAt: number | null }, never>(
  'act/set-undone',
  setUndoneSql,
);
const PRUNE = defineQuery<{ kept: number }, never>('act/prune', pruneSql);
const PLACES = defineQuery<{ ids: string }, { libraryId: number; itemIds: string }>('act/places', placesSql);
const MATCH = defineQuery<{ actId: number }, { changes: string }>('act/match', matchSql);
const MATCH_CHANGES = defineQuery<{ actId: number; itemId: number }, { change: string }>(
  'act/match-changes',
  matchChangesSql,
);
const SET_MATCH = defineQuery<{ actId: number; changes: string }, never>('act/set-match', setMatchSql);
const NOTE_SEARCH = defineQuery<{ ids: string }, never>('act/note-search', noteSearchSql);
const FIELDS_OF = defineQuery<{ itemId: number }, ItemFieldRow>('act/fields-of', fieldsOfSql);

/** Where titles are. */
export interface Places {
  readonly itemIds: ReadonlySet<number>;
  readonly libraryIds: readonly number[];
}

/** Acts that are kept, the newest ones. */
const KEPT_ACTS = 500;
/** Changes of rows in one part: what is stored is one text. */
const CHUNK = 10_000;
/** Parts of a group have ordinals that begin at its number times this: each is of another table. */
const GROUP = 100;

/** What a person did, and what it was before. */
export function actRepository(statements: Statements) {
  return {
    /** Returns the new id. */
    insert(
      act: { kind: string; detail: string; itemCount: number; now: number },
      parts: readonly ActPart[],
    ): number {
      statements.run(INSERT, act);
      const actId = statements.lastInsertId();
      insertParts(statements, actId, parts);
      return actId;
    },
    /** Records an act of which the parts come in groups of titles; what is told of it is settled in the end. Returns the new id. */
    begin(kind: string, now: number): number {
      statements.run(INSERT, { kind, detail: '{}', itemCount: 0, now });
      return statements.lastInsertId();
    },
    /** Keeps the changes of the titles of a group, numbered from 0. */
    addGroup(actId: number, group: number, parts: Iterable<ActPart>): void {
      let ordinal = group * GROUP;
      for (const { table, changes } of parts)
        insertPart(statements, { actId, ordinal: ordinal++, table, changes: JSON.stringify(changes) });
    },
    /** Keeps something of another form in a group, in place of what is kept there; `changes` as JSON. */
    putWhole(actId: number, group: number, table: string, changes: string): void {
      statements.run(PUT_PART, { actId, ordinal: group * GROUP, table, changes });
      keepPictures(statements, actId, table, changes);
    },
    /** What {@link putWhole} has kept. */
    whole: (actId: number, group: number): string | undefined =>
      statements.all(PARTS_BETWEEN, { actId, from: group * GROUP, before: group * GROUP + 1 })[0]?.changes,
    settle: (id: number, detail: string, itemCount: number): void =>
      void statements.run(SETTLE, { id, detail, itemCount }),
    /** As if it had never been: nothing was changed. */
    delete: (id: number): void => void statements.run(DELETE, { id }),
    /** How many groups there are, the empty ones before the last included. */
    groups(actId: number): number {
      const last = statements.get(LAST_PART, { actId })?.ordinal ?? null;
      return last === null ? 0 : Math.floor(last / GROUP) + 1;
    },
    group: (actId: number, group: number): readonly ActPart[] =>
      statements.all(PARTS_BETWEEN, { actId, from: group * GROUP, before: (group + 1) * GROUP }).map(toPart),
    /** Those of these items that are there. */
    present: (itemIds: readonly number[]): ReadonlySet<number> =>
      new Set(statements.ids(PRESENT, { ids: JSON.stringify(itemIds) })),
    /** What it changed, when it is done again. */
    replaceParts(actId: number, parts: readonly ActPart[]): void {
      statements.run(DELETE_PARTS, { actId, from: 0 });
      insertParts(statements, actId, parts);
    },
    /** Keeps these in a group, in place of what is kept in it and behind it. */
    replaceFromGroup(actId: number, group: number, parts: readonly ActPart[]): void {
      statements.run(DELETE_PARTS, { actId, from: group * GROUP });
      this.addGroup(actId, group, parts);
    },
    insertItems: (actId: number, itemIds: readonly number[]): void =>
      void statements.run(INSERT_ITEMS, { actId, ids: JSON.stringify(itemIds) }),
    /** Keeps which titles an act is of as stretches of ids; it stands in the history of no title. */
    insertRanges(actId: number, ranges: readonly IdRange[]): void {
      for (let at = 0; at < ranges.length; at += CHUNK) {
        const pairs = ranges.slice(at, at + CHUNK).map(({ firstId, lastId }) => [firstId, lastId]);
        statements.run(INSERT_RANGES, { actId, ranges: JSON.stringify(pairs) });
      }
    },
    /** The same for those in whose history it stood until now. */
    itemsToRanges(actId: number): void {
      statements.run(ITEMS_TO_RANGES, { actId });
      statements.run(DELETE_ITEMS, { actId });
    },
    /** Acts after one that hold and of which no titles are kept: they are of none, or of very many. */
    unlisted: (after: number): readonly number[] => [...statements.ids(UNLISTED, { after })],
    get: (id: number): ActRow | undefined => statements.get(GET, { id }),
    parts: (actId: number): readonly ActPart[] => statements.all(PARTS, { actId }).map(toPart),
    /** Before the id, the newest first. */
    list: (before: number, limit: number): readonly ActRow[] => statements.all(LIST, { before, limit }),
    /** The same of one title, without acts of very many. */
    ofItem: (itemId: number, before: number, limit: number): readonly ActRow[] =>
      statements.all(OF_ITEM, { itemId, before, limit }),
    /** The newest that holds. */
    newest: (): number | undefined => statements.get(NEWEST, {})?.id,
    setUndone: (id: number, undoneAt: number | null): void =>
      void statements.run(SET_UNDONE, { id, undoneAt }),
    /** Forgets all but the newest. */
    prune: (): void => void statements.run(PRUNE, { kept: KEPT_ACTS }),
    /** Those of these items that are there, with the libraries they are in. */
    places(itemIds: readonly number[]): Places {
      const rows = statements.all(PLACES, { ids: JSON.stringify(itemIds) });
      return {
        itemIds: new Set(rows.flatMap((row) => JSON.parse(row.itemIds) as number[])),
        libraryIds: rows.map(({ libraryId }) => libraryId),
      };
    },
    /** What is kept of a decision on what titles are, as JSON. */
    match: (actId: number): string | undefined => statements.get(MATCH, { actId })?.changes,
    /** What the match of a selection has changed of one of its titles, as JSON. */
    matchChanges: (actId: number, itemId: number): readonly string[] =>
      statements.all(MATCH_CHANGES, { actId, itemId }).map(({ change }) => change),
    setMatch: (actId: number, changes: string): void => {
      statements.run(SET_MATCH, { actId, changes });
      keepPictures(statements, actId, 'match', changes);
    },
    /** Tells what is held in memory of titles whose lists have changed: no trigger does. */
    noteSearch: (itemIds: readonly number[]): void =>
      void statements.run(NOTE_SEARCH, { ids: JSON.stringify(itemIds) }),
    fieldsOf: (itemId: number): readonly ItemFieldRow[] => statements.all(FIELDS_OF, { itemId }),
  };
}

function toPart({ tableName, changes }: { tableName: string; changes: string }): ActPart {
  return { table: tableName, changes: JSON.parse(changes) as RowChange[] };
}

function insertParts(statements: Statements, actId: number, parts: readonly ActPart[]): void {
  let ordinal = 0;
  for (const { table, changes } of parts)
    for (let at = 0; at < changes.length; at += CHUNK) {
      const chunk = JSON.stringify(changes.slice(at, at + CHUNK));
      insertPart(statements, { actId, ordinal: ordinal++, table, changes: chunk });
    }
}

function insertPart(
  statements: Statements,
  part: {
    readonly actId: number;
    readonly ordinal: number;
    readonly table: string;
    readonly changes: string;
  },
): void {
  statements.run(INSERT_PART, part);
  keepPictures(statements, part.actId, part.table, part.changes);
}

/** Notes which stored pictures an act names, so that they stay as long as it can be turned round. */
function keepPictures(statements: Statements, actId: number, table: string, changes: string): void {
  const keys = pictureKeysOf(table, changes);
  if (keys.length > 0) statements.run(INSERT_PICTURES, { actId, keys: JSON.stringify(keys) });
}
