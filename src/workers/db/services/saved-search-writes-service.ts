import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { SavedSearchWritesApi } from '../../../rpc/saved-searches-api.ts';
import type { Done } from '../../../shared/edits/item-edit.ts';
import { diffRows } from '../../../shared/edits/row-changes.ts';
import type { SearchDeed } from '../../../shared/edits/search-deed.ts';
import { foldName, freeName } from '../../../shared/free-name.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import { parseStoredCriteria, storeCriteria } from '../../../shared/query-language/stored-criteria.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import {
  cleanSearchName,
  type SavedSearch,
  type SavedSearchDraft,
  SEARCH_TEXT_LIMITS,
  searchDescriptionFault,
  searchNameFault,
} from '../../../shared/saved-search.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import {
  type SearchRecord,
  type SearchRecordDraft,
  savedSearchRepository,
} from '../repositories/saved-search-repository.ts';
import { listSavedSearches } from './saved-searches-service.ts';
import { keepOther } from './stored-act.ts';
import { isSearchChange } from './turn-searches.ts';

/** What a change comes to, and what it is called: the name is what the search was called before. */
interface Changed<T> {
  readonly value: T;
  readonly deed: SearchDeed;
  readonly name: string | null;
}

/** Changing saved searches, on the writer's connection: each change is an act. */
export function createSavedSearchWrites(
  connection: Connection,
  publish: (change: ChangeEvent) => void,
): SavedSearchWritesApi {
  async function change<T>(work: (statements: Statements) => Changed<T>): Promise<Reply<Done<T>>> {
    try {
      const done = await connection.write((statements) => keepChange(statements, work));
      publish({ kinds: ['saved-search'], libraryIds: [] });
      return ok(done);
    } catch (error) {
      return failed(error);
    }
  }

  /** A change to one search; answers with it as it is then. */
  const changeOne = (work: (statements: Statements) => Changed<number>) =>
    change((statements) => {
      const changed = work(statements);
      return { ...changed, value: found(statements, changed.value) };
    });

  return {
    create: (draft) =>
      changeOne((statements) => {
        const record = fromDraft(draft);
        checkNameIsFree(statements, record.name);
        const value = savedSearchRepository(statements).insert(record, Date.now());
        return { value, name: record.name, deed: { kind: 'search-create' } };
      }),

    update: (id, changes) =>
      changeOne((statements) => {
        const { name, description, criteria } = changes;
        const before = requireRecord(statements, id);
        const record: SearchRecordDraft = {
          name: name === undefined ? before.name : checkName(name),
          description: description === undefined ? before.description : checkDescription(description),
          criteria: criteria === undefined ? before.criteria : checkCriteria(criteria),
          isPinned: before.isPinned,
        };
        checkNameIsFree(statements, record.name, id);
        savedSearchRepository(statements).update(id, record, Date.now());
        return { value: id, name: before.name, deed: deedOfUpdate(before, record) };
      }),

    setPinned: (id, isPinned) =>
      changeOne((statements) => {
        const before = requireRecord(statements, id);
        savedSearchRepository(statements).update(id, { ...before, isPinned }, before.updatedAt);
        return { value: id, name: before.name, deed: { kind: 'search-pin', isPinned } };
      }),

    move: (id, to) =>
      change((statements) => {
        const moved = requireRecord(statements, id);
        const rest = savedSearchRepository(statements)
          .list()
          .filter((record) => record.id !== id);
        arrange(statements, rest.toSpliced(Math.max(0, to), 0, moved));
        return { value: listSavedSearches(statements), name: moved.name, deed: { kind: 'search-move' } };
      }),

    delete: (id) =>
      change((statements) => {
        const { criteria: stored, ...record } = requireRecord(statements, id);
        savedSearchRepository(statements).delete(id);
        return { value: { ...record, stored }, name: record.name, deed: { kind: 'search-delete' } };
      }),

    restore: ({ stored, ...removed }) =>
      changeOne((statements) => {
        const records = savedSearchRepository(statements).list();
        const name = freeName(removed.name, namesOf(records), SEARCH_TEXT_LIMITS.name);
        const isIdTaken = records.some(({ id }) => id === removed.id);
        const record = { ...removed, id: isIdTaken ? null : removed.id, name, criteria: stored };
        const id = savedSearchRepository(statements).restore(record);
        const after = records.findIndex(({ position }) => position >= removed.position);
        arrange(statements, records.toSpliced(after < 0 ? records.length : after, 0, { ...record, id }));
        return { value: id, name, deed: { kind: 'search-create' } };
      }),

    importMany: (drafts) =>
      change((statements) => {
        const repository = savedSearchRepository(statements);
        const names = namesOf(repository.list());
        const ids = drafts.map((draft) => {
          const record = fromDraft(draft);
          const name = freeName(record.name, names, SEARCH_TEXT_LIMITS.name);
          names.push(name);
          return repository.insert({ ...record, name }, Date.now());
        });
        const all = new Map(listSavedSearches(statements).map((search) => [search.id, search]));
        const value = ids.flatMap((id) => all.get(id) ?? []);
        return { value, name: null, deed: { kind: 'search-import', count: ids.length } };
      }),
  };
}

/** Does a change and keeps what it made of all searches: they are few. */
function keepChange<T>(statements: Statements, work: (statements: Statements) => Changed<T>): Done<T> {
  const tables = actTables(statements);
  const rows = () =>
    tables.read(
      'saved_search',
      savedSearchRepository(statements)
        .list()
        .map(({ id }) => id),
    );
  const before = rows();
  const { value, deed, name } = work(statements);
  const changes = diffRows(before, rows(), tables.keysOf('saved_search')).filter(isSearchChange);
  if (changes.length === 0) return { value, act: null };
  const parts = [{ table: 'saved_search', changes }];
  return { value, act: keepOther(statements, { title: name, search: deed }, parts, Date.now()) };
}

function deedOfUpdate(before: SearchRecordDraft, after: SearchRecordDraft): SearchDeed {
  const changed = (['name', 'description', 'criteria'] as const).filter((key) => before[key] !== after[key]);
  if (changed.length > 1) return { kind: 'search-change' };
  if (changed[0] === 'name') return { kind: 'search-rename', to: after.name };
  return { kind: changed[0] === 'description' ? 'search-describe' : 'search-redirect' };
}

function fromDraft({ name, description, criteria, isPinned }: SavedSearchDraft): SearchRecordDraft {
  return {
    name: checkName(name),
    description: checkDescription(description ?? null),
    criteria: checkCriteria(criteria),
    isPinned: isPinned ?? false,
  };
}

function checkName(name: string): string {
  const cleaned = cleanSearchName(name);
  refuse(searchNameFault(cleaned));
  return cleaned;
}

function checkDescription(description: string | null): string | null {
  const trimmed = description?.trim() ?? '';
  refuse(searchDescriptionFault(trimmed));
  return trimmed === '' ? null : trimmed;
}

/** Criteria as they are stored. People's scripts may hand over anything; what could not be read again is refused. */
function checkCriteria(criteria: ItemCriteria): string {
  try {
    const stored = storeCriteria(criteria);
    if (parseStoredCriteria(stored).ok) return stored;
  } catch {
    // Of a shape that no criteria have.
  }
  throw new AppError('invalid-argument', 'These criteria are not known to this version of Reelshelf.');
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new AppError('invalid-argument', fault);
}

/** The database disregards the case of ASCII letters only; a person expects it of all. */
function checkNameIsFree(statements: Statements, name: string, exceptId?: number): void {
  const folded = foldName(name);
  const clash = savedSearchRepository(statements)
    .list()
    .find((record) => record.id !== exceptId && foldName(record.name) === folded);
  if (clash) throw new AppError('constraint', `There is a saved search named “${clash.name}” already.`);
}

/** Gives them positions in this order. */
function arrange(statements: Statements, records: readonly Pick<SearchRecord, 'id' | 'position'>[]): void {
  const repository = savedSearchRepository(statements);
  records.forEach(({ id, position }, at) => {
    if (position !== at) repository.move(id, at);
  });
}

function namesOf(records: readonly SearchRecord[]): string[] {
  return records.map(({ name }) => name);
}

function requireRecord(statements: Statements, id: number): SearchRecord {
  const record = savedSearchRepository(statements)
    .list()
    .find((candidate) => candidate.id === id);
  if (!record) throw gone(id);
  return record;
}

function found(statements: Statements, id: number): SavedSearch {
  const search = listSavedSearches(statements).find((candidate) => candidate.id === id);
  if (!search) throw gone(id);
  return search;
}

function gone(id: number): AppError {
  return new AppError('not-found', 'This saved search is no longer there.', `saved search ${id}`);
}
