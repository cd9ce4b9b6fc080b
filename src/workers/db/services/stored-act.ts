import type { Act, ImportDeed, VersionDeed } from '../../../shared/edits/item-edit.ts';
import type { LibraryDeed } from '../../../shared/edits/library-edit.ts';
import type { SearchDeed } from '../../../shared/edits/search-deed.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActPart, type ActRow, actRepository } from '../repositories/act-repository.ts';

/** An act of more titles stands in the list of acts, but not in those of its titles. */
export const MOST_LISTED = 1000;

/** What is stored of an act beside its rows. */
export interface ActDetail {
  readonly edits: Act['edits'];
  readonly itemId: number | null;
  readonly title: string | null;
  /** What was done to titles as wholes. */
  readonly deed?: VersionDeed;
  /** What was done to a library, which the title is then the name of. */
  readonly library?: LibraryDeed;
  /** What was done to saved searches: the title is what the only one was called. */
  readonly search?: SearchDeed;
  /** Which job brought titles, whose title it is then. */
  readonly brought?: ImportDeed;
  /** Of these titles: where they were put, and the highest id of a file once they were there. */
  readonly broughtInto?: { readonly libraryId: number | null; readonly lastFileId: number };
  /** Titles and episodes that a match of a selection changed. */
  readonly changeCount?: number;
  /** Its parts come in groups: all changes of a title are in one of them. */
  readonly isGrouped?: boolean;
}

/** What an act of nothing but something else than titles is told by. */
const NO_TITLES = { edits: [], itemId: null } as const;

/** An act that is to be kept. */
export interface ActToKeep {
  readonly kind: string;
  readonly detail: ActDetail;
  readonly parts: readonly ActPart[];
  readonly itemCount: number;
  /** The titles whose history it stands in, unless they are too many. */
  readonly itemIds: readonly number[];
  /** ms since the epoch. */
  readonly now: number;
}

/** Keeps an act with the rows that it changed, and forgets the oldest ones. */
export function keepAct(
  statements: Statements,
  { kind, detail, parts, itemCount, itemIds, now }: ActToKeep,
): Act {
  const acts = actRepository(statements);
  const stored = { kind, detail: JSON.stringify(detail), itemCount, now };
  const id = acts.insert(stored, parts);
  noteTitles(statements, id, itemIds);
  acts.prune();
  return toAct({ ...stored, id, doneAt: now, undoneAt: null });
}

/** Keeps in whose histories an act stands: of few titles. What very many are is read from its rows when that is asked for. */
export function noteTitles(statements: Statements, actId: number, itemIds: readonly number[]): void {
  if (itemIds.length <= MOST_LISTED) actRepository(statements).insertItems(actId, itemIds);
}

/** An act as it is told. */
export function toAct({ id, detail, itemCount, doneAt, undoneAt }: ActRow): Act {
  const { edits, itemId, title, deed, library, search, brought, changeCount } = detailOf({ detail });
  return {
    ...{ id, edits, itemId, title, itemCount, doneAt, undoneAt },
    ...(deed ? { deed } : {}),
    ...(library ? { library } : {}),
    ...(search ? { search } : {}),
    ...(brought ? { brought } : {}),
    ...(changeCount === undefined ? {} : { changeCount }),
  };
}

/** What is stored of an act beside its rows. */
export function detailOf({ detail }: Pick<ActRow, 'detail'>): ActDetail {
  return JSON.parse(detail) as ActDetail;
}

/** Keeps an act of rows that are of no title. `now` in ms since the epoch. */
export function keepOther(
  statements: Statements,
  detail: Pick<ActDetail, 'title' | 'library' | 'search'>,
  parts: readonly ActPart[],
  now: number,
): Act {
  const kind = detail.library?.kind ?? detail.search?.kind ?? 'other';
  return keepAct(statements, {
    kind,
    detail: { ...NO_TITLES, ...detail },
    parts,
    itemCount: 0,
    itemIds: [],
    now,
  });
}
