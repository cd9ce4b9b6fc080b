import type { ScoredCandidate, ScoreReason } from '../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';
import type { MergedCandidate } from '../merge/merge-candidates.ts';
import { type CandidateScore, CERTAIN_SCORE, scoreCandidate } from './score-candidate.ts';

/** Logits nearer than this do not tell which of two it is. */
const SAME_LOGIT = 0.5;
const RIVAL: ScoreReason = { part: 'title', weight: -0.25, text: 'Another title fits as well' };

/**
 * Scores candidates beside each other, the likeliest first; equals stay in the order they come in, which is that of
 * the providers. Where two fit equally well neither is certain, however well it fits.
 */
export function rankCandidates(
  query: TitleQuery,
  candidates: readonly MergedCandidate[],
): readonly ScoredCandidate[] {
  const scored = candidates
    .map(({ candidate, alsoAt }) => {
      const providers = new Set([candidate.ref, ...alsoAt].map(({ provider }) => provider)).size;
      return { candidate, alsoAt, score: scoreCandidate(query, candidate, providers) };
    })
    .sort((a, b) => b.score.score - a.score.score);
  const [first] = scored;
  const rivals = new Set(scored.filter(({ score }) => first && isRival(score, first.score)));
  const isOpen = rivals.size > 1 && (first?.score.score ?? 0) >= CERTAIN_SCORE;
  return scored.map((entry) => {
    const { candidate, alsoAt, score } = entry;
    const reasons = isOpen && rivals.has(entry) ? [...score.reasons, RIVAL] : score.reasons;
    return { ...candidate, alsoAt, score: isOpen ? score.score * 0.79 : score.score, reasons };
  });
}

/** Whether it might be meant as well as the likeliest; a known id decides. */
function isRival(score: CandidateScore, first: CandidateScore): boolean {
  if (score.isSameId !== first.isSameId) return false;
  return score.score >= 0.5 && score.logit >= first.logit - SAME_LOGIT;
}
