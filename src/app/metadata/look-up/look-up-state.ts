import type { DetailsAnswer, SearchAnswer } from '../../../shared/metadata/provider-answer.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';

/** Where an answer stands; the last one stays while the next is on its way. */
export interface Asked<T> {
  readonly isWaiting: boolean;
  readonly answer: T | undefined;
  /** What was thrown instead of an answer. */
  readonly error: unknown;
}

/** Where the look-up of a title stands. */
export interface LookUpState {
  readonly search: Asked<SearchAnswer>;
  /** Null: candidates are being compared. */
  readonly chosen: ScoredCandidate | null;
  readonly details: Asked<DetailsAnswer>;
}

/** Nothing has been asked. */
export const NOT_ASKED = { isWaiting: false, answer: undefined, error: undefined } as const;
