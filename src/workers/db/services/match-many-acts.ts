import type { MatchWish } from '../../../rpc/jobs-api.ts';
import { IdSet } from '../../../shared/id-set.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActRow, actRepository } from '../repositories/act-repository.ts';
import type { SnapshotRow } from '../repositories/item-snapshot.ts';
import { type KeptRecord, keptRecord, restoreKeptRecord } from './kept-record.ts';
import { noteMoreTitles } from './large-acts.ts';
import {
  type ChangedParts,
  changedParts,
  type MatchState,
  markOf,
  markOfCases,
  putParts,
  readMatchState,
} from './match-state.ts';
import { tidyUp } from './metadata-writer.ts';
import { type ActDetail, detailOf } from './stored-act.ts';
import type { Direction, Reversal } from './turn-round.ts';
import { type Detached, detach, idsOf, nobodyDetached } from './unattached-service.ts';

/** The kind of acts that are of a selection which was matched again or refreshed; the parts that hold what was before. */
export const MATCH_MANY = 'match-many';

/** What a match has changed of a title, or of an episode. */
export interface MatchChange {
  readonly id: number;
  /** What it is now, and has to be still when it is turned round. */
  readonly mark: number;
  /** The same of what came of asking for it, where that was changed; absent in acts of before it was kept. */
  readonly caseMark?: number;
  readonly parts: ChangedParts;
  /** Ids that people were given by the match. */
  readonly given: readonly SnapshotRow<'personIdsGiven'>[];
  /** Of a match that was undone: what it could have been refused by, which is forgotten with its state. */
  readonly record?: KeptRecord;
}

/** What a transaction has changed. */
interface ManyChanges {
  readonly wish: MatchWish;
  readonly changes: readonly MatchChange[];
  /** The films and series of which something was changed, be it of their episodes. */
  readonly titles: readonly { readonly id: number; readonly title: string }[];
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * Adds what a transaction of a match has changed to its act; returns that one's id. It is another one where the one before was
 * undone meanwhile, or is forgotten.
 */
export function keepChanges(
  statements: Statements,
  actId: number | null,
  { wish, changes, titles, now }: ManyChanges,
): number | null {
  if (changes.length === 0) return actId;
  const acts = actRepository(statements);
  const before = actId === null ? undefined : acts.get(actId);
  const isGoingOn = before !== undefined && before.kind === MATCH_MANY && before.undoneAt === null;
  const id = isGoingOn ? before.id : acts.begin(MATCH_MANY, now);
  acts.putWhole(id, isGoingOn ? acts.groups(id) : 0, MATCH_MANY, JSON.stringify(changes));
  const known = isGoingOn ? before.itemCount : 0;
  const count = known + titles.length;
  const changed = isGoingOn ? (detailOf(before).changeCount ?? known) : 0;
  const [only] = count === 1 ? titles : [];
  const detail: ActDetail = {
    edits: [{ kind: MATCH_MANY, wish }],
    itemId: only?.id ?? null,
    title: only?.title ?? null,
    changeCount: changed + changes.length,
    isGrouped: true,
  };
  acts.settle(id, JSON.stringify(detail), count);
  noteMoreTitles(statements, id, new IdSet(titles.map((one) => one.id)), known);
  if (!isGoingOn) acts.prune();
  return id;
}

/**
 * Makes the titles of a group what they were before a match, or after it again. One that is another by now than it was left,
 * or that a person has put a hand to, stays. `now` in ms since the epoch.
 */
export function turnMany(
  statements: Statements,
  { id: actId }: ActRow,
  group: number,
  direction: Direction,
  now: number,
): Reversal {
  const acts = actRepository(statements);
  const changes = JSON.parse(acts.whole(actId, group) ?? '[]') as readonly MatchChange[];
  const detached = nobodyDetached();
  let left = 0;
  const turned = changes.map((change): MatchChange => {
    const present = readMatchState(statements, change.id);
    if (present !== undefined && isAsLeft(statements, present, change))
      return turnOne(statements, present, change, { direction, now, detached });
    left += 1;
    return change;
  });
  tidyUp(statements, idsOf(detached));
  acts.putWhole(actId, group, MATCH_MANY, JSON.stringify(turned));
  return { left, itemIds: changes.map(({ id }) => id) };
}

/** Whether a title is what the match has left it as. */
function isAsLeft(statements: Statements, state: MatchState, { mark, caseMark }: MatchChange): boolean {
  const isAsked = caseMark === undefined || markOfCases(state) === caseMark;
  return isAsked && markOf(statements, state) === mark;
}

function turnOne(
  statements: Statements,
  present: MatchState,
  change: MatchChange,
  { direction, now, detached }: { direction: Direction; now: number; detached: Detached },
): MatchChange {
  const { id, caseMark, parts, given, record } = change;
  const known = keptRecord(statements, id);
  detach(detached, putParts(statements, present, parts, { given: direction === 'undo' ? given : [], now }));
  const after = readMatchState(statements, id);
  if (after === undefined) return change;
  if (record !== undefined && direction === 'redo') restoreKeptRecord(statements, id, record);
  const isForgotten = known !== undefined && keptRecord(statements, id) === undefined;
  return {
    ...{ id, mark: markOf(statements, after), parts: changedParts(present, after) ?? {}, given },
    ...(caseMark === undefined ? {} : { caseMark: markOfCases(after) }),
    ...(isForgotten ? { record: known } : {}),
  };
}
