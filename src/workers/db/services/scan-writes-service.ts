import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { ScanRootDraft, ScanWritesApi } from '../../../rpc/scan-api.ts';
import type { ScanRoot, ScanRootKind } from '../../../shared/files/scan-root.ts';
import { freeName } from '../../../shared/free-name.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { libraryName } from '../repositories/import-library-repository.ts';
import { hasSortIndexes } from '../repositories/item-list-repository.ts';
import { removeFiles, removeItemsWithoutFiles } from '../repositories/scan-removal-repository.ts';
import { type RootKey, scanRootRepository } from '../repositories/scan-root-repository.ts';
import { checkScanRules } from './scan-rules.ts';

const LONGEST_NAME = 200;
const LONGEST_KEY = 1_000;
const KINDS: readonly ScanRootKind[] = ['folder', 'files', 'list'];
/** Files taken away in one transaction. */
const CHUNK = 500;

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
        const root = await connection.write((statements) => addRoot(statements, draft));
        publish({ kinds: ['library'], libraryIds: [root.libraryId] });
        return root;
      }),

    removeRoot: (rootId, titles) =>
      answer(() =>
        alone(lockName(), async () => {
          const { libraryId } = await connection.read((statements) => requireRoot(statements, rootId));
          try {
            await removeRoot(connection, rootId, titles === 'remove');
          } finally {
            publish({ kinds: ['item', 'library', 'person'], libraryIds: [libraryId] });
          }
        }),
      ),

    setRules: (libraryId, rules) =>
      answer(async () => {
        const json = JSON.stringify(checkScanRules(rules));
        const isThere = await connection.write((statements) =>
          scanRootRepository(statements).setRules(libraryId, json, Date.now()),
        );
        if (!isThere)
          throw new AppError('not-found', 'This library is no longer there.', `library ${libraryId}`);
        publish({ kinds: ['library'], libraryIds: [libraryId] });
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

function addRoot(statements: Statements, draft: ScanRootDraft): ScanRoot {
  const { libraryId, kind, handleKey } = draft;
  if (libraryName(statements, libraryId) === undefined)
    throw new AppError('not-found', 'This library is no longer there.', `library ${libraryId}`);
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
  const id = roots.insert({ libraryId, name, kind, handleKey }, Date.now());
  const root = roots.list(libraryId).find((one) => one.id === id);
  if (!root) throw new AppError('internal', 'The folder was not stored.');
  return root;
}

/** Chunk by chunk: when it is cut off, the root is there still and can be removed again. */
async function removeRoot(connection: Connection, rootId: number, withTitles: boolean): Promise<void> {
  for (let isLeft = true; isLeft; ) {
    isLeft = await connection.write((statements) => {
      if (!hasSortIndexes(statements))
        throw new AppError('busy', 'Many titles are being added or removed. Try again when that is done.');
      const items = removeFiles(statements, rootId, CHUNK);
      if (items && withTitles) removeItemsWithoutFiles(statements, items);
      return items !== null;
    });
    await connection.checkpoint('passive');
  }
  await connection.write((statements) => scanRootRepository(statements).delete(rootId));
}

function requireRoot(statements: Statements, id: number): RootKey {
  const root = scanRootRepository(statements).get(id);
  if (!root) throw new AppError('not-found', 'This folder is no longer there.', `root ${id}`);
  return root;
}

function alone<T>(lockName: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
    if (!lock)
      throw new AppError('busy', 'An import, scan or removal is running. Wait for it, or cancel it.');
    return work();
  });
}
