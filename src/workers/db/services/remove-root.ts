import type { Act } from '../../../shared/edits/item-edit.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { actTables } from '../repositories/act-tables.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { filelessItems, removeFiles } from '../repositories/scan-removal-repository.ts';
import { scanRootRepository } from '../repositories/scan-root-repository.ts';
import { type ChangesByTable, prepareEdits } from './edit-items.ts';
import { requireIndexes } from './metadata-writer.ts';
import type { InSteps } from './steps.ts';
import { type ActDetail, toAct } from './stored-act.ts';

const KIND = 'root-remove';
/** Files taken away in one step. */
const CHUNK = 500;

/**
 * Takes a root away with its files, and keeps that as an act: undoing it brings the root back, and the titles that went into
 * the bin with it; its files are found by the next scan. Throws `not-found` when there is no such root.
 */
export function* removeRoot(statements: Statements, rootId: number, titles: 'keep' | 'remove'): InSteps<Act> {
  requireIndexes(statements);
  const now = Date.now();
  const acts = actRepository(statements);
  const roots = scanRootRepository(statements);
  const tables = actTables(statements);
  const root = roots.get(rootId);
  if (root === undefined)
    throw new AppError('not-found', 'This folder is no longer there.', `root ${rootId}`);
  const total = Math.max(1, roots.countFiles(rootId));
  const id = acts.begin(KIND, now);
  const { doTo } = prepareEdits(statements, [{ kind: 'remove' }], () => false, now);
  let [group, done] = [0, 0];
  for (
    let items = removeFiles(statements, rootId, CHUNK);
    items;
    items = removeFiles(statements, rootId, CHUNK)
  ) {
    if (titles === 'remove')
      for (const wanted of filelessItems(statements, items))
        acts.addGroup(id, group++, partsOf(doTo(wanted()).changes));
    done = Math.min(total, done + CHUNK);
    yield { done, changed: done, total };
  }
  const rows = tables.read('scan_root', [rootId]);
  acts.addGroup(id, group, [{ table: 'scan_root', changes: rows.map((row) => [row, null] as const) }]);
  roots.delete(rootId);
  const detail: ActDetail = {
    ...{ edits: [], itemId: null, isGrouped: true },
    title: libraryRepository(statements).get(root.libraryId)?.name ?? '',
    library: { kind: KIND, rootId, name: root.name, titles },
  };
  acts.settle(id, JSON.stringify(detail), done);
  acts.prune();
  return toAct({
    id,
    kind: KIND,
    detail: JSON.stringify(detail),
    itemCount: done,
    doneAt: now,
    undoneAt: null,
  });
}

function partsOf(changes: ChangesByTable) {
  return [...changes].map(([table, rows]) => ({ table, changes: rows }));
}
