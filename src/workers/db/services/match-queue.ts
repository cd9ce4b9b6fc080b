import type { MatchGroup } from '../../../rpc/match-source.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemStatus, listAmong } from '../repositories/match-repository.ts';

/** Titles to be asked for side by side, with what each is just now: whoever changes it meanwhile is right. */
export interface AskedTitles {
  readonly groups: readonly MatchGroup[];
  readonly asked: ReadonlyMap<number, { readonly title: string; readonly status: MatchStatus }>;
}

/** Gives titles of a library in the order in which they are asked for: those on the screen first, each once. */
export interface MatchQueue {
  /** Up to `limit`; none when all were given. */
  next(limit: number): Promise<AskedTitles>;
}

type List = (
  statements: Statements,
  walk: { libraryId: number; after: number; limit: number },
) => readonly MatchGroup[];

/** What a queue is made of. */
export interface QueueParts {
  readonly connection: Connection;
  readonly libraryId: number;
  /** Those that can be seen just now. */
  readonly onScreen: () => readonly number[];
}

/** Walks over what a list gives, by id. */
export function walkingQueue({ connection, libraryId, onScreen }: QueueParts, list: List): MatchQueue {
  const given = new Set<number>();
  let after = 0;
  return {
    next: (limit) =>
      connection.read((statements) => {
        const seen = onScreen().filter((id) => !given.has(id));
        const groups = seen.length === 0 ? [] : [...listAmong(statements, libraryId, seen, false)];
        groups.splice(limit);
        while (groups.length < limit) {
          const listed = list(statements, { libraryId, after, limit: limit - groups.length });
          after = listed.at(-1)?.itemId ?? after;
          const isGiven = (id: number) => given.has(id) || groups.some(({ itemId }) => itemId === id);
          groups.push(...listed.filter(({ itemId }) => !isGiven(itemId)));
          if (listed.length === 0) break;
        }
        for (const { itemId } of groups) given.add(itemId);
        return asAsked(statements, groups);
      }),
  };
}

/** Gives these titles, whatever came of asking for them before. */
export function listedQueue(
  { connection, libraryId, onScreen }: QueueParts,
  itemIds: readonly number[],
): MatchQueue {
  const rest = new Set(itemIds);
  /** Those seen first, then in their order. */
  const take = (count: number): readonly number[] => {
    const taken = new Set(onScreen().filter((id) => rest.has(id)));
    for (const id of rest) {
      if (taken.size >= count) break;
      taken.add(id);
    }
    const ids = [...taken].slice(0, count);
    for (const id of ids) rest.delete(id);
    return ids;
  };
  return {
    next: (limit) =>
      connection.read((statements) => {
        const groups: MatchGroup[] = [];
        // Some may wait no more.
        while (groups.length < limit && rest.size > 0)
          groups.push(...listAmong(statements, libraryId, take(limit - groups.length), true));
        return asAsked(statements, groups);
      }),
  };
}

/** Titles with what each is just now. */
export function asAsked(statements: Statements, groups: readonly MatchGroup[]): AskedTitles {
  const asked = new Map<number, { title: string; status: MatchStatus }>();
  for (const { itemId } of groups) {
    const item = itemStatus(statements, itemId);
    if (item) asked.set(itemId, item);
  }
  return { groups, asked };
}
