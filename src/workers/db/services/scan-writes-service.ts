import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { ScanRootDraft, ScanWritesApi } from '../../../rpc/scan-api.ts';
import type { Act, Done } from '../../../shared/edits/item-edit.ts';
import { diffRows, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { ScanRoot, ScanRootKind } from '../../../shared/files/scan-root.ts';
import { freeName } from '../../../shared/free-name.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import { libraryName } from '../repositories/import-library-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { type RootKey, scanRootRepository } from '../repositories/scan-root-repository.ts';
import { aloneAmongJobs } from './alone-among-jobs.ts';
import { removeRoot } from './remove-root.ts';
import { checkScanRules, parseScanRules } from './scan-rules.ts';
import { atOnce } from './steps.ts';
import { keepOther } from './stored-act.ts';

const LONGEST_NAME = 200;
const LONGEST_KEY = 1_000;
const KINDS: readonly ScanRootKind[] = ['folder', 'files', 'list'];

/** What changing roots needs from its worker. */
export interface ScanWritesParts {
  readonly connection: Connection;
  readonly publish: (event: ChangeEvent) => void;
  /** Name of the lock that a job holds: no root goes while it is being scanned. */
  readonly lockName: () => string;
}

/** Changing what is scanned, on the writer's connection. */
export function createScanWrites({ connection, publish, lockName }: ScanWritesParts): ScanWritesApi {
  async function answer<T>(work: () => Promise<T>): Promise<Reply<T>> {
    try {
      return ok(await work());
    } catch (error) {
      return failed(error);
    }
  }

  return {
    addRoot: (draft) =>
      answer(async () => {
        const done = await connection.write((statements) => addRoot(statements, draft));
        publish({ kinds: ['library'], libraryIds: [done.value.libraryId] });
        return done;
      }),

    removeRoot: (rootId, titles) =>
      answer(() =>
        aloneAmongJobs(lockName, async () => {
          const act = await connection.write((statements) => atOnce(removeRoot(statements, rootId, titles)));
          publish({ kinds: ['item', 'library', 'person'], libraryIds: [] });
          return act;
        }),
      ),

    setRules: (libraryId, rules) =>
      answer(async () => {
        const json = JSON.stringify(checkScanRules(rules));
        const act = await connection.write((statements) => setRules(statements, libraryId, json));
        if (act !== null) publish({ kinds: ['library'], libraryIds: [libraryId] });
        return act;
      }),

    settleVanished: (rootId, answered) =>
      answer(async () => {
        const { libraryId } = await connection.write((statements) => {
          const root = requireRoot(statements, rootId);
          const roots = scanRootRepository(statements);
          if (answered === 'gone') roots.markVanishedMissing(rootId, Date.now());
          roots.forgetVanished(rootId);
          return root;
        });
        publish({ kinds: ['item', 'library'], libraryIds: [libraryId] });
      }),
  };
}

function addRoot(statements: Statements, draft: ScanRootDraft): Done<ScanRoot> {
  const { libraryId, kind, handleKey } = draft;
  const title = standingName(statements, libraryId);
  if (!KINDS.includes(kind)) throw new AppError('invalid-argument', `“${kind}” is no kind of folder.`);
  if (handleKey === '' || handleKey.length > LONGEST_KEY)
    throw new AppError('invalid-argument', 'A folder needs a key to be found again by.');
  const roots = scanRootRepository(statements);
  const all = roots.taken();
  const same = all.find((root) => root.handleKey === handleKey);
  if (same)
    throw new AppError(
      'constraint',
      same.isDeleted
        ? `This folder belongs to the library “${same.libraryName}”, which is in the bin.`
        : 'This folder belongs to a library already.',
    );
  // A path's parts are told apart by slashes.
  const wanted = draft.name
    .toWellFormed()
    .replaceAll('/', ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .trim();
  if (wanted === '') throw new AppError('invalid-argument', 'A folder needs a name.');
  const name = freeName(
    wanted,
    all.map((root) => root.name),
    LONGEST_NAME,
  );
  const now = Date.now();
  const id = roots.insert({ libraryId, name, kind, handleKey }, now);
  const value = roots.list(libraryId).find((one) => one.id === id);
  if (!value) throw new AppError('internal', 'The folder was not stored.');
  const changes = actTables(statements)
    .read('scan_root', [id])
    .map((row): RowChange => [null, row]);
  const told = { title, library: { kind: 'root-add', name } } as const;
  return { value, act: keepOther(statements, told, [{ table: 'scan_root', changes }], now) };
}

/** Null: they are so already. */
function setRules(statements: Statements, libraryId: number, json: string): Act | null {
  const title = standingName(statements, libraryId);
  const stored = scanRootRepository(statements).rules(libraryId) ?? '{}';
  if (JSON.stringify(parseScanRules(stored)) === json) return null;
  const tables = actTables(statements);
  const before = tables.read('library', [libraryId]);
  const now = Date.now();
  scanRootRepository(statements).setRules(libraryId, json, now);
  const changes = diffRows(before, tables.read('library', [libraryId]), tables.keysOf('library'));
  const told = { title, library: { kind: 'library-rules' } } as const;
  return keepOther(statements, told, [{ table: 'library', changes }], now);
}

/** What a library is called; throws `not-found` for one that is deleted as well. */
function standingName(statements: Statements, libraryId: number): string {
  const title = libraryName(statements, libraryId);
  if (title !== undefined && libraryRepository(statements).standing().has(libraryId)) return title;
  throw new AppError('not-found', 'This library is no longer there.', `library ${libraryId}`);
}

function requireRoot(statements: Statements, id: number): RootKey {
  const root = scanRootRepository(statements).get(id);
  if (!root) throw new AppError('not-found', 'This folder is no longer there.', `root ${id}`);
  return root;
}
