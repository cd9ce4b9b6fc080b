import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { AcceptedBefore, InboxWritesApi, RefusedBefore } from '../../../rpc/inbox-api.ts';
import { failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { setSkipped } from '../repositories/inbox-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { acceptTitle, undoAccept } from './accept-title.ts';
import { readAfter, readMatch, recordMatch } from './match-acts.ts';
import { requireIndexes } from './metadata-writer.ts';
import { refuseMatch, undoRefusal } from './refuse-match.ts';

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
    undoAccept: (before) =>
      change(before.merged.length > 0 ? [] : [before.itemId], ['item', 'person'], (statements) =>
        takeBack(statements, before.actId, () => {
          noteAfter(statements, before);
          undoAccept(statements, before);
        }),
      ),
    skip: (itemIds) => change(itemIds, ['item'], (statements) => setSkipped(statements, itemIds, true)),
    unskip: (itemIds) => change(itemIds, ['item'], (statements) => setSkipped(statements, itemIds, false)),
    refuse: (itemIds) =>
      change(itemIds, ['item', 'person'], (statements) => {
        requireIndexes(statements);
        const now = Date.now();
        return refuseAll(statements, itemIds, now);
      }),
    undoRefuse: (refused) =>
      change([refused.itemId], ['item', 'person'], (statements) =>
        takeBack(statements, refused.actId, () => undoRefusal(statements, refused)),
      ),
  };
}

/** All that are refused together are one act. */
function refuseAll(statements: Statements, itemIds: readonly number[], now: number): RefusedBefore[] {
  const titles = new Map(itemIds.map((id) => [id, itemStatus(statements, id)?.title ?? '']));
  const refused = itemIds.flatMap((id) => refuseMatch(statements, id, now) ?? []);
  if (refused.length === 0) return [];
  const actId = recordMatch(
    statements,
    { how: 'refuse', refused },
    {
      deed: { kind: 'refuse-match' },
      titles: refused.map(({ itemId }) => ({ id: itemId, title: titles.get(itemId) ?? '' })),
      now,
    },
  );
  return refused.map((one) => ({ ...one, actId }));
}

/** Keeps with the act what the titles are, so that it can be done again. */
function noteAfter(statements: Statements, { actId, itemId, items }: AcceptedBefore): void {
  const match = actId === undefined ? undefined : readMatch(statements, actId);
  if (actId === undefined || match?.how !== 'accept') return;
  const after = readAfter(statements, itemId, items);
  actRepository(statements).setMatch(actId, JSON.stringify({ ...match, after }));
}

/** The act does not hold any more. */
function takeBack(statements: Statements, actId: number | undefined, work: () => void): void {
  work();
  if (actId !== undefined) actRepository(statements).setUndone(actId, Date.now());
}
