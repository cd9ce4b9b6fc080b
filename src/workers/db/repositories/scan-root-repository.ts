import type { ScanRoot, ScanRootKind } from '../../../shared/files/scan-root.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countFilesSql from '../sql/scan/count-files.sql?raw';
import countFoldersSql from '../sql/scan/count-folders.sql?raw';
import deleteRootSql from '../sql/scan/delete-root.sql?raw';
import forgetVanishedSql from '../sql/scan/forget-vanished.sql?raw';
import getRootSql from '../sql/scan/get-root.sql?raw';
import getRulesSql from '../sql/scan/get-rules.sql?raw';
import insertRootSql from '../sql/scan/insert-root.sql?raw';
import listRootsSql from '../sql/scan/list-roots.sql?raw';
import markVanishedMissingSql from '../sql/scan/mark-vanished-missing.sql?raw';
import nextFilesSql from '../sql/scan/next-files.sql?raw';
import noteVanishedSql from '../sql/scan/note-vanished.sql?raw';
import rootKeysSql from '../sql/scan/root-keys.sql?raw';
import setRootOfflineSql from '../sql/scan/set-root-offline.sql?raw';
import setRootScannedSql from '../sql/scan/set-root-scanned.sql?raw';
import setRulesSql from '../sql/scan/set-rules.sql?raw';
import usedKeysSql from '../sql/scan/used-keys.sql?raw';

interface RootRow {
  readonly id: number;
  readonly library_id: number;
  readonly name: string;
  readonly kind: ScanRootKind;
  readonly handle_key: string;
  readonly is_offline: 0 | 1;
  readonly scanned_at: number | null;
  readonly files: number;
  readonly missing: number;
  readonly vanished: number;
}

/** What tells roots apart. */
export interface RootKey {
  readonly id: number;
  readonly libraryId: number;
  readonly name: string;
}

/** What a new root must not have. */
export interface TakenRoot {
  readonly name: string;
  readonly handleKey: string;
  readonly libraryName: string;
  readonly isDeleted: 0 | 1;
}

type ById = { id: number };
type OfRoot = { rootId: number };

const LIST_ROOTS = defineQuery<{ libraryId: number | null }, RootRow>('scan/list-roots', listRootsSql);
const ROOT_KEYS = defineQuery<Record<never, never>, TakenRoot>('scan/root-keys', rootKeysSql);
const GET_ROOT = defineQuery<ById, RootKey>('scan/get-root', getRootSql);
const COUNT_FILES = defineQuery<OfRoot, { count: number }>('scan/count-files', countFilesSql);
const COUNT_FOLDERS = defineQuery<OfRoot, { count: number }>('scan/count-folders', countFoldersSql);
const USED_KEYS = defineQuery<Record<never, never>, { handleKey: string }>('scan/used-keys', usedKeysSql);
const NEXT_FILES = defineQuery<OfRoot & { limit: number }, unknown>('scan/next-files', nextFilesSql);
const INSERT_ROOT = defineQuery<
  { libraryId: number; name: string; kind: ScanRootKind; handleKey: string; now: number },
  never
>('scan/insert-root', insertRootSql);
const SET_OFFLINE = defineQuery<ById & { isOffline: 0 | 1; now: number }, never>(
  'scan/set-root-offline',
  setRootOfflineSql,
);
const SET_SCANNED = defineQuery<ById & { now: number }, never>('scan/set-root-scanned', setRootScannedSql);
const DELETE_ROOT = defineQuery<ById, never>('scan/delete-root', deleteRootSql);
const GET_RULES = defineQuery<{ libraryId: number }, { rules: string }>('scan/get-rules', getRulesSql);
const SET_RULES = defineQuery<{ libraryId: number; rules: string; now: number }, never>(
  'scan/set-rules',
  setRulesSql,
);
const MARK_VANISHED_MISSING = defineQuery<OfRoot & { now: number }, never>(
  'scan/mark-vanished-missing',
  markVanishedMissingSql,
);
const NOTE_VANISHED = defineQuery<OfRoot & { ids: string }, never>('scan/note-vanished', noteVanishedSql);
const FORGET_VANISHED = defineQuery<OfRoot, never>('scan/forget-vanished', forgetVanishedSql);

/** Places that files are found in, and what is left out there. Times are ms since the epoch. */
export function scanRootRepository(statements: Statements) {
  return {
    /** By name; of all libraries that stand where none is given. */
    list: (libraryId?: number): readonly ScanRoot[] =>
      statements.all(LIST_ROOTS, { libraryId: libraryId ?? null }).map(toRoot),
    /** Those of deleted libraries as well. */
    taken: (): readonly TakenRoot[] => statements.all(ROOT_KEYS, {}),
    get: (id: number): RootKey | undefined => statements.get(GET_ROOT, { id }),
    /** Returns the new id. */
    insert: (root: Pick<ScanRoot, 'libraryId' | 'name' | 'kind' | 'handleKey'>, now: number): number => {
      const { libraryId, name, kind, handleKey } = root;
      statements.run(INSERT_ROOT, { libraryId, name, kind, handleKey, now });
      return statements.lastInsertId();
    },
    /** Whether files of it are known. */
    hasFiles: (rootId: number): boolean => statements.ids(NEXT_FILES, { rootId, limit: 1 }).length > 0,
    countFiles: (rootId: number): number => statements.get(COUNT_FILES, { rootId })?.count ?? 0,
    countFolders: (rootId: number): number => statements.get(COUNT_FOLDERS, { rootId })?.count ?? 0,
    /** Keys of roots that are there, and of those that acts may bring back. */
    usedKeys: (): readonly string[] => statements.all(USED_KEYS, {}).map(({ handleKey }) => handleKey),
    setOffline: (id: number, isOffline: boolean, now: number): void =>
      void statements.run(SET_OFFLINE, { id, isOffline: isOffline ? 1 : 0, now }),
    setScanned: (id: number, now: number): void => void statements.run(SET_SCANNED, { id, now }),
    /** Its folders go along; its files must be gone. */
    delete: (id: number): void => void statements.run(DELETE_ROOT, { id }),
    /** JSON; undefined when there is no such library. */
    rules: (libraryId: number): string | undefined => statements.get(GET_RULES, { libraryId })?.rules,
    setRules: (libraryId: number, rules: string, now: number): void =>
      void statements.run(SET_RULES, { libraryId, rules, now }),
    /** Files that a person is asked about before they are marked as missing. */
    noteVanished: (rootId: number, fileIds: readonly number[]): void =>
      void statements.run(NOTE_VANISHED, { rootId, ids: JSON.stringify(fileIds) }),
    markVanishedMissing: (rootId: number, now: number): void =>
      void statements.run(MARK_VANISHED_MISSING, { rootId, now }),
    forgetVanished: (rootId: number): void => void statements.run(FORGET_VANISHED, { rootId }),
  };
}

function toRoot(row: RootRow): ScanRoot {
  return {
    id: row.id,
    libraryId: row.library_id,
    name: row.name,
    kind: row.kind,
    handleKey: row.handle_key,
    isOffline: row.is_offline === 1,
    scannedAt: row.scanned_at,
    files: row.files,
    missing: row.missing,
    vanished: row.vanished,
  };
}
