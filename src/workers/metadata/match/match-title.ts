import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import type { MatchGroup, MatchOutcome } from '../../../rpc/match-source.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';
import { seasonsToAsk } from '../../../shared/metadata/seasons-to-ask.ts';
import { askTitle } from './ask-title.ts';
import { findSeasons } from './find-seasons.ts';
import { lookCloser } from './look-closer.ts';

/** What matching a title takes. */
export interface MatchTools {
  readonly adapter: Pick<MetadataAdapter, 'find' | 'search' | 'details' | 'season'>;
  /** From here on a candidate is taken without asking a person; 0 to 1. */
  readonly certainScore: number;
  readonly signal: AbortSignal;
}

/** Candidates that are kept for a person to choose from. */
const MOST_KEPT = 6;

/**
 * Searches for a title and, when one candidate is likely enough, asks for all that is known of it: details and the
 * seasons of a series: those there are files of beside the details, the others by what these list.
 * Rejects with `cancelled` only.
 */
export async function matchTitle(group: MatchGroup, tools: MatchTools): Promise<MatchOutcome> {
  const { itemId, query, refs, seasons } = group;
  const { adapter, certainScore, signal } = tools;
  if (refs.length > 0) {
    const found = await findSeasons(refs, seasons, adapter, signal);
    const { problems } = found;
    if (found.seasons.length === 0)
      return found.areUnknown
        ? { itemId, verdict: 'nothing' }
        : { itemId, verdict: 'failed', message: problems.join(' ') };
    return { itemId, verdict: 'matched', score: 1, details: null, seasons: found.seasons, problems };
  }
  const { candidates: found, origins } = await askTitle(adapter, query, signal);
  const candidates = await lookCloser(query, found, tools);
  const [best] = candidates;
  if (best === undefined) {
    const message = failureOf(origins);
    return message === null ? { itemId, verdict: 'nothing' } : { itemId, verdict: 'failed', message };
  }
  const kept = candidates.slice(0, MOST_KEPT);
  if (best.score < certainScore) return { itemId, verdict: 'unsure', candidates: kept };
  const chosen = [best.ref, ...best.alsoAt];
  const [answer, own] = await Promise.all([
    adapter.details(chosen, { signal }),
    findSeasons(chosen, seasons, adapter, signal),
  ]);
  const { details } = answer;
  if (details === null) {
    const message = failureOf(answer.origins) ?? `Nobody says more of “${best.title}”.`;
    return { itemId, verdict: 'failed', message };
  }
  const others = await findSeasons(chosen, seasonsToAsk(details.seasons, seasons), adapter, signal);
  return {
    itemId,
    verdict: 'matched',
    score: best.score,
    candidates: kept,
    details,
    seasons: [...own.seasons, ...others.seasons],
    // A season of which there is no file, and which cannot be had just now, is nothing to tell a person of.
    problems: own.problems,
  };
}

/** Why there may be more than was found; null when everybody answered. */
function failureOf(origins: readonly AnswerOrigin[]): string | null {
  const failures = origins.flatMap(({ from, failure }) => (from === 'none' && failure ? [failure] : []));
  // A provider without a key was not going to be asked.
  const told = failures.filter(({ code }) => code !== 'key-missing');
  return told[0]?.message ?? (origins.length === failures.length ? (failures[0]?.message ?? null) : null);
}
