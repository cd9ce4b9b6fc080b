import type { ScoreReason, TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';
import { episodeEvidence } from './episode-evidence.ts';
import { type Evidence, logistic, reasonOf } from './evidence.ts';
import { agreementEvidence, kindEvidence, runtimeEvidence, yearEvidence } from './fact-evidence.ts';
import { idEvidence } from './id-evidence.ts';
import { titleEvidence } from './title-evidence.ts';

/** From here on a candidate can be taken without asking a person. */
export const CERTAIN_SCORE = 0.8;

/** How likely a candidate is the title asked for, and why. */
export interface CandidateScore {
  /** 0 to 1. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly ScoreReason[];
  /** What its own facts add up to, without how many know it: by this candidates are told to be equally likely. */
  readonly logit: number;
  /** An id that was known is one of its own. */
  readonly isSameId: boolean;
}

/** What an id leaves to everything else: the same one is never below 0.97, another one never above 0.03. */
const LEFT_BY_ID = 0.03;

/**
 * Scores a candidate by itself: ids first, then titles, year, kind, length and episodes, and how many providers know
 * it. How popular it is does not count.
 * @param providers how many providers know it
 */
export function scoreCandidate(query: TitleQuery, candidate: TitleCandidate, providers = 1): CandidateScore {
  const own = [
    titleEvidence(query, candidate),
    yearEvidence(query, candidate),
    kindEvidence(query, candidate),
    runtimeEvidence(query, candidate),
    episodeEvidence(query, candidate),
  ].filter((evidence) => evidence !== null);
  const agreement = agreementEvidence(providers);
  const ids = idEvidence(query, candidate);
  const logit = sum(own);
  const rest = logistic(logit + (agreement?.logit ?? 0));
  const reasons = [ids, ...own, agreement].filter((evidence) => evidence !== null).map(reasonOf);
  return {
    score: byId(rest, ids?.verdict),
    reasons: reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    logit,
    isSameId: ids?.verdict === 'same',
  };
}

function byId(rest: number, verdict: 'same' | 'other' | 'mixed' | undefined): number {
  if (verdict === 'same') return 1 - LEFT_BY_ID + LEFT_BY_ID * rest;
  return verdict === 'other' ? LEFT_BY_ID * rest : rest;
}

function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { logit }) => total + logit, 0);
}
