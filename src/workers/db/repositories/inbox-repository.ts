import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type {
  CaseOutcome,
  InboxCase,
  InboxCounts,
  InboxList,
  InboxRow,
} from '../../../shared/match-inbox.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import askedBeforeSql from '../sql/inbox/asked-before.sql?raw';
import caseSql from '../sql/inbox/case.sql?raw';
import countsSql from '../sql/inbox/counts.sql?raw';
import inFolderSql from '../sql/inbox/in-folder.sql?raw';
import matchedOrderSql from '../sql/inbox/matched-order.sql?raw';
import matchedOrderOfLibrarySql from '../sql/inbox/matched-order-of-library.sql?raw';
import matchedRowsSql from '../sql/inbox/matched-rows.sql?raw';
import orderSql from '../sql/inbox/order.sql?raw';
import orderOfLibrarySql from '../sql/inbox/order-of-library.sql?raw';
import pathsSql from '../sql/inbox/paths.sql?raw';
import rowsSql from '../sql/inbox/rows.sql?raw';
import setListSql from '../sql/inbox/set-list.sql?raw';
import setStatusOfCaseSql from '../sql/inbox/set-status-of-case.sql?raw';
import { libraryRepository } from './library-repository.ts';

type None = Record<never, never>;

interface CountRow {
  readonly libraryId: number;
  readonly list: InboxList;
  readonly outcome: CaseOutcome | 'matched';
  readonly count: number;
}

/** JSON where a row has parts. */
type StoredInboxRow = Omit<InboxRow, 'before' | 'reasons' | 'poster'> & {
  readonly before: string | null;
  readonly reasons: string;
  readonly poster: string | null;
};

interface CaseRow {
  readonly candidates: string;
  readonly folder: string;
  readonly libraryId: number;
  readonly list: string;
  readonly mediaType: string;
  readonly seasons: string;
  readonly episodeCount: number;
}

const COUNTS = defineQuery<None, CountRow>('inbox/counts', countsSql);
const ORDER = defineQuery<{ list: string }, unknown>('inbox/order', orderSql);
const ORDER_OF_LIBRARY = defineQuery<{ list: string; libraryId: number }, unknown>(
  'inbox/order-of-library',
  orderOfLibrarySql,
);
const ASKED_BEFORE = defineQuery<{ list: string; libraryId: number; askedBefore: number }, unknown>(
  'inbox/asked-before',
  askedBeforeSql,
);
const MATCHED_ORDER = defineQuery<None, unknown>('inbox/matched-order', matchedOrderSql);
const MATCHED_ORDER_OF_LIBRARY = defineQuery<{ libraryId: number }, unknown>(
  'inbox/matched-order-of-library',
  matchedOrderOfLibrarySql,
);
const ROWS = defineQuery<{ ids: string; list: string }, StoredInboxRow>('inbox/rows', rowsSql);
const MATCHED_ROWS = defineQuery<{ ids: string }, StoredInboxRow>('inbox/matched-rows', matchedRowsSql);
const CASE = defineQuery<{ itemId: number }, CaseRow>('inbox/case', caseSql);
const PATHS = defineQuery<{ itemId: number; limit: number }, { path: string; count: number }>(
  'inbox/paths',
  pathsSql,
);
const IN_FOLDER = defineQuery<
  { libraryId: number; list: string; folder: string; mediaType: string },
  unknown
>('inbox/in-folder', inFolderSql);
const SET_LIST = defineQuery<{ ids: string; isSkipped: 0 | 1 }, { media_item_id: number }>(
  'inbox/set-list',
  setListSql,
);
const SET_STATUS = defineQuery<{ ids: string }, never>('inbox/set-status-of-case', setStatusOfCaseSql);

/** Paths of a title that are shown. */
const MOST_PATHS = 4;

/** How many titles stand in which list, by library; deleted ones are in none. */
export function countInbox(statements: Statements): readonly InboxCounts[] {
  const counts = new Map<number, InboxCounts>();
  const standing = libraryRepository(statements).standing();
  for (const { libraryId, list, outcome, count } of statements.all(COUNTS, {})) {
    if (libraryId === BIN_LIBRARY_ID || !standing.has(libraryId)) continue;
    const none = { libraryId, unsure: 0, nothing: 0, failed: 0, skipped: 0, matched: 0 };
    const known = counts.get(libraryId) ?? none;
    const key = list === 'skipped' ? list : outcome;
    counts.set(libraryId, { ...known, [key]: known[key] + count });
  }
  return [...counts.values()];
}

/** Ids of all titles of a list in its order, but for deleted ones. */
export function inboxOrder(
  statements: Statements,
  list: InboxList,
  libraryId: number | null,
): Uint32Array<ArrayBuffer> {
  if (libraryId !== null) return orderOfLibrary(statements, list, libraryId);
  const order = list === 'matched' ? statements.ids(MATCHED_ORDER, {}) : statements.ids(ORDER, { list });
  const hidden = hiddenLibraries(statements).flatMap((id) => [...orderOfLibrary(statements, list, id)]);
  if (hidden.length === 0) return order;
  const left = new Set(hidden);
  return order.filter((id) => !left.has(id));
}

function orderOfLibrary(
  statements: Statements,
  list: InboxList,
  libraryId: number,
): Uint32Array<ArrayBuffer> {
  return list === 'matched'
    ? statements.ids(MATCHED_ORDER_OF_LIBRARY, { libraryId })
    : statements.ids(ORDER_OF_LIBRARY, { list, libraryId });
}

/** The bin, and deleted libraries. */
function hiddenLibraries(statements: Statements): readonly number[] {
  return [
    BIN_LIBRARY_ID,
    ...libraryRepository(statements)
      .deleted()
      .map(({ id }) => id),
  ];
}

/** Ids of a library's titles of a list that were last asked for before a moment (ms since the epoch), in its order. */
export function casesAskedBefore(
  statements: Statements,
  asked: { readonly list: InboxList; readonly libraryId: number; readonly askedBefore: number },
): Uint32Array<ArrayBuffer> {
  return statements.ids(ASKED_BEFORE, { ...asked });
}

/** Rows of a list by their ids, in the order asked for. */
export function inboxRows(
  statements: Statements,
  list: InboxList,
  itemIds: readonly number[],
): readonly InboxRow[] {
  const ids = JSON.stringify(itemIds);
  const rows =
    list === 'matched' ? statements.all(MATCHED_ROWS, { ids }) : statements.all(ROWS, { ids, list });
  return rows.map(({ before, reasons, poster, ...row }) => ({
    ...row,
    before: before === null ? null : (JSON.parse(before) as InboxRow['before']),
    reasons: JSON.parse(reasons) as InboxRow['reasons'],
    poster: poster === null ? null : (JSON.parse(poster) as InboxRow['poster']),
  }));
}

/** What is needed to decide on a title; undefined when it does not wait. */
export function readInboxCase(statements: Statements, itemId: number): InboxCase | undefined {
  const row = statements.get(CASE, { itemId });
  if (!row) return undefined;
  const { libraryId, list, folder, mediaType } = row;
  const files = statements.all(PATHS, { itemId, limit: MOST_PATHS });
  // A folder that a person picked may hold films of all kinds.
  const isShared = folder.includes('/') || (folder !== '' && mediaType === 'series');
  const inFolder = !isShared ? [] : statements.ids(IN_FOLDER, { libraryId, list, folder, mediaType });
  return {
    id: itemId,
    candidates: JSON.parse(row.candidates) as readonly ScoredCandidate[],
    fileCount: files[0]?.count ?? 0,
    paths: files.map(({ path }) => path),
    seasons: JSON.parse(row.seasons) as readonly number[],
    episodeCount: row.episodeCount,
    inFolder: [...inFolder],
  };
}

/** Sets titles aside, or takes them back to where they waited; the ids of those that were elsewhere. */
export function setSkipped(
  statements: Statements,
  itemIds: readonly number[],
  isSkipped: boolean,
): readonly number[] {
  const changed = statements
    .all(SET_LIST, { ids: JSON.stringify(itemIds), isSkipped: isSkipped ? 1 : 0 })
    .map((row) => row.media_item_id);
  statements.run(SET_STATUS, { ids: JSON.stringify(changed) });
  return changed;
}
