import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { InboxWritesApi, RefusedTitles } from '../../../rpc/inbox-api.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';
import { diffRows } from '../../../shared/edits/row-changes.ts';
import { failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import { setSkipped } from '../repositories/inbox-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { acceptTitle } from './accept-title.ts';
import { recordMatch } from './match-acts.ts';
import { requireIndexes } from './metadata-writer.ts';
import { refuseMatch } from './refuse-match.ts';
import { keepAct } from './stored-act.ts';

/** What tells whether a title waits. */
const SKIP_TABLES = ['match_case', 'item_status'] as const;
/** More than these are not named in what is told of a change. */
const MOST_NAMED = 100;

/** Deciding on titles of the inbox, on the writer's connection. */
export function createInboxWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): InboxWritesApi {
  async function change<T>(
    itemIds: readonly number[],
    kinds: ChangeEvent['kinds'],
    work: (statements: Statements) => T,
  ): Promise<Reply<T>> {
    try {
      const value = await connection.write(work);
      const named = itemIds.length > 0 && itemIds.length <= MOST_NAMED ? { itemIds } : {};
      publish({ kinds, libraryIds: [], ...named });
      return ok(value);
    } catch (error) {
      return failed(error);
    }
  }

  return {
    accept: (itemIds, accepted) =>
      change(itemIds.length > 1 ? [] : itemIds, ['item', 'person'], (statements) =>
        acceptTitle(statements, itemIds, accepted, Date.now()),
      ),
    skip: (itemIds) => change(itemIds, ['item'], (statements) => keepSkipped(statements, itemIds, true)),
    unskip: (itemIds) => change(itemIds, ['item'], (statements) => keepSkipped(statements, itemIds, false)),
    refuse: (itemIds) =>
      change(itemIds, ['item', 'person'], (statements) => {
        requireIndexes(statements);
        return refuseAll(statements, itemIds, Date.now());
      }),
  };
}

/** Sets titles aside or takes them back, and keeps that as an act; null: all were so already. */
function keepSkipped(statements: Statements, itemIds: readonly number[], isSkipped: boolean): Act | null {
  const tables = actTables(statements);
  const read = () => SKIP_TABLES.map((table) => tables.read(table, itemIds));
  const before = read();
  const skipped = setSkipped(statements, itemIds, isSkipped);
  if (skipped.length === 0) return null;
  const after = read();
  const parts = SKIP_TABLES.map((table, at) => ({
    table,
    changes: diffRows(before[at] ?? [], after[at] ?? [], tables.keysOf(table)),
  }));
  const [only] = skipped.length === 1 ? skipped : [];
  const title = only === undefined ? null : (itemStatus(statements, only)?.title ?? null);
  return keepAct(statements, {
    kind: 'skip',
    detail: { edits: [{ kind: 'skip-match', isSkipped }], itemId: only ?? null, title },
    parts: parts.filter(({ changes }) => changes.length > 0),
    itemCount: skipped.length,
    itemIds: skipped,
    now: Date.now(),
  });
}

/** All that are refused together are one act; null: somebody has decided on each of them since. */
function refuseAll(statements: Statements, itemIds: readonly number[], now: number): RefusedTitles | null {
  const titles = new Map(itemIds.map((id) => [id, itemStatus(statements, id)?.title ?? '']));
  const refused = itemIds.flatMap((id) => refuseMatch(statements, id, now) ?? []);
  if (refused.length === 0) return null;
  const act = recordMatch(
    statements,
    { how: 'refuse', refused },
    {
      deed: { kind: 'refuse-match' },
      titles: refused.map(({ itemId }) => ({ id: itemId, title: titles.get(itemId) ?? '' })),
      now,
    },
  );
  return { act, itemIds: refused.map(({ itemId }) => itemId) };
}
