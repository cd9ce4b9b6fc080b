import type { Statements } from '../engine/connection.ts';
import { type MatchState, markOf, readMatchState } from './match-state.ts';

/** What an act has left a title as. */
export interface TitleMark {
  readonly id: number;
  readonly mark: number;
}

/** What these titles and episodes are now; those that are not there have no mark. */
export function marksOf(statements: Statements, itemIds: readonly number[]): readonly TitleMark[] {
  return [...new Set(itemIds)].flatMap((id) => {
    const state = readMatchState(statements, id);
    return state === undefined ? [] : [{ id, mark: markOf(statements, state) }];
  });
}

/**
 * Whether these titles and episodes are what they were left as, whoever may have changed them, and by whatever acts, that
 * hold or were undone. One that is gone is nothing that could be lost; one without a mark may be anything.
 */
export function areAsLeft(
  statements: Statements,
  marks: readonly TitleMark[] = [],
  itemIds: readonly number[],
): boolean {
  const known = new Map(marks.map(({ id, mark }) => [id, mark]));
  return itemIds.every((id) => {
    const state = readMatchState(statements, id);
    if (state === undefined) return true;
    return [state, withoutRuntime(state)].some((one) => markOf(statements, one) === known.get(id));
  });
}

/** How long its file is may have been read since: where nothing was known, that is no other title. */
function withoutRuntime(state: MatchState): MatchState {
  return {
    ...state,
    snapshot: { ...state.snapshot, item: { ...state.snapshot.item, runtimeMin: null } },
  };
}
