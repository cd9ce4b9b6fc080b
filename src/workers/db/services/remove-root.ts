import type { Act } from '../../../shared/edits/item-edit.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActPart, actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { type GoneRows, rootRowsRepository } from '../repositories/root-rows-repository.ts';
import { filelessItems } from '../repositories/scan-removal-repository.ts';
import { type RootKey, scanRootRepository } from '../repositories/scan-root-repository.ts';
import { partsOf, prepareEdits } from './edit-items.ts';
import { requireIndexes } from './metadata-writer.ts';
import type { InSteps, Step } from './steps.ts';
import { type ActDetail, toAct } from './stored-act.ts';
import type { Reversal } from './turn-round.ts';

const KIND = 'root-remove';
/** Parts of an act that hold whole rows of a root; the name of their table follows. */
export const ROOT_PART = 'root/';
/** Files, or folders, taken away in one step. */
const CHUNK = 500;

/**
 * Takes a root away with its files, and keeps that as an act with all rows that go: undoing it brings them back, and the
 * titles that went into the bin with it. Throws `not-found` when there is no such root.
 */
export function* removeRoot(statements: Statements, rootId: number, titles: 'keep' | 'remove'): InSteps<Act> {
  requireIndexes(statements);
  const now = Date.now();
  const acts = actRepository(statements);
  const root = requireRoot(statements, rootId);
  const total = sizeOf(statements, rootId);
  const id = acts.begin(KIND, now);
  let files = 0;
  for (const gone of takeAway(statements, id, rootId, titles, now)) {
    files += gone.files;
    yield step(gone.done, total);
  }
  const detail: ActDetail = {
    ...{ edits: [], itemId: null, isGrouped: true },
    title: libraryRepository(statements).get(root.libraryId)?.name ?? '',
    library: { kind: KIND, rootId, name: root.name, titles, keepsFiles: true },
  };
  acts.settle(id, JSON.stringify(detail), files);
  acts.prune();
  const row = { id, kind: KIND, detail: JSON.stringify(detail), itemCount: files, doneAt: now };
  return toAct({ ...row, undoneAt: null });
}

/**
 * Takes a root away again that came back, with what is in it now: that takes the place of what the act has kept. Throws
 * `not-found` when there is no such root. `now` in ms since the epoch.
 */
export function* removeRootAgain(
  statements: Statements,
  actId: number,
  { rootId, titles }: { readonly rootId: number; readonly titles: 'keep' | 'remove' },
  now: number,
): Generator<Reversal> {
  requireRoot(statements, rootId);
  actRepository(statements).replaceParts(actId, []);
  let before = 0;
  for (const { done, itemIds } of takeAway(statements, actId, rootId, titles, now)) {
    yield { left: 0, itemIds, others: Math.max(0, done - before - itemIds.length) };
    before = done;
  }
}

/** What went in one step. */
interface GoneStep {
  /** Files and folders that are gone by now. */
  readonly done: number;
  /** Files that went in this step. */
  readonly files: number;
  /** Titles that went into the bin in it. */
  readonly itemIds: readonly number[];
}

/** Files go before their folders, and these before the root: what comes back comes in the other direction. */
function* takeAway(
  statements: Statements,
  actId: number,
  rootId: number,
  titles: 'keep' | 'remove',
  now: number,
): Generator<GoneStep> {
  const acts = actRepository(statements);
  const rows = rootRowsRepository(statements);
  const { doTo } = prepareEdits(statements, [{ kind: 'remove' }], () => false, now);
  let [group, done] = [0, 0];
  for (let taken = rows.takeFiles(rootId, CHUNK); taken; taken = rows.takeFiles(rootId, CHUNK)) {
    acts.addGroup(actId, group++, partsOfRows(taken.gone));
    const itemIds: number[] = [];
    if (titles === 'remove')
      for (const wanted of filelessItems(statements, taken.items)) {
        const binned = doTo(wanted());
        acts.addGroup(actId, group++, partsOf(binned.changes));
        itemIds.push(...binned.itemIds);
      }
    done += taken.count;
    yield { done, files: taken.count, itemIds };
  }
  for (let taken = rows.takeFolders(rootId, CHUNK); taken; taken = rows.takeFolders(rootId, CHUNK)) {
    acts.addGroup(actId, group++, partsOfRows(taken.gone));
    done += taken.count;
    yield { done, files: 0, itemIds: [] };
  }
  const changes = actTables(statements)
    .read('scan_root', [rootId])
    .map((row) => [row, null] as const);
  acts.addGroup(actId, group, [{ table: 'scan_root', changes }, ...partsOfRows(rows.root(rootId))]);
  scanRootRepository(statements).delete(rootId);
}

function requireRoot(statements: Statements, rootId: number): RootKey {
  const root = scanRootRepository(statements).get(rootId);
  // Those of a deleted library come and go with it.
  if (root !== undefined && libraryRepository(statements).standing().has(root.libraryId)) return root;
  throw new AppError('not-found', 'This folder is no longer there.', `root ${rootId}`);
}

function sizeOf(statements: Statements, rootId: number): number {
  const roots = scanRootRepository(statements);
  return Math.max(1, roots.countFiles(rootId) + roots.countFolders(rootId));
}

function step(gone: number, total: number): Step {
  const done = Math.min(total, gone);
  return { done, changed: done, total };
}

function partsOfRows(gone: GoneRows): ActPart[] {
  return gone
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => ({
      table: ROOT_PART + table,
      changes: rows.map((row) => [row, null] as const),
    }));
}
