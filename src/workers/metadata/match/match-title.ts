import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import type { MatchGroup, MatchOutcome, MatchSource } from '../../../rpc/match-source.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';
import { seasonsToAsk } from '../../../shared/metadata/seasons-to-ask.ts';
import type { TitleRef } from '../../../shared/metadata/title-candidate.ts';
import { askTitle } from './ask-title.ts';
import { findSeasons } from './find-seasons.ts';
import { lookCloser } from './look-closer.ts';

/** What matching a title takes. */
export interface MatchTools {
  readonly adapter: Pick<MetadataAdapter, 'find' | 'search' | 'details' | 'season'>;
  /** From here on a candidate is taken without asking a person; 0 to 1. */
  readonly certainScore: number;
  readonly signal: AbortSignal;
  /** As those of {@link MatchSource.match}. */
  readonly since?: number | undefined;
}

/** Candidates that are kept for a person to choose from. */
const MOST_KEPT = 6;

/**
 * Searches for a title and, when one candidate is likely enough, asks for all that is known of it: details and the
 * seasons of a series: those there are files of beside the details, the others by what these list.
 * Rejects with `cancelled` only.
 */
export async function matchTitle(group: MatchGroup, tools: MatchTools): Promise<MatchOutcome> {
  const { itemId, query, refs, known = [], seasons } = group;
  const { adapter, certainScore, signal, since } = tools;
  const options = { signal, since };
  if (refs.length > 0) return askEpisodes(group, tools);
  if (known.length > 0) {
    const outcome = await askKnown(itemId, known, seasons, tools);
    if (outcome !== undefined) return outcome;
  }
  const { candidates: found, origins } = await askTitle(adapter, query, options);
  const candidates = await lookCloser(query, found, tools);
  const [best] = candidates;
  if (best === undefined) {
    const message = failureOf(origins);
    return message === null ? { itemId, verdict: 'nothing' } : { itemId, verdict: 'failed', message };
  }
  const kept = candidates.slice(0, MOST_KEPT);
  if (best.score < certainScore) return { itemId, verdict: 'unsure', candidates: kept };
  const { details, origins: asked, ...all } = await askAll([best.ref, ...best.alsoAt], seasons, tools);
  const reason = since === undefined ? undefined : reasonOfNone(asked);
  if (details === null || reason !== undefined) {
    const message = reason ?? failureOf(asked) ?? `Nobody says more of “${best.title}”.`;
    return { itemId, verdict: 'failed', message };
  }
  return { itemId, verdict: 'matched', score: best.score, candidates: kept, details, ...all };
}

/** Only the episodes of a series that is matched already. */
async function askEpisodes(
  { itemId, refs, seasons }: MatchGroup,
  { adapter, signal, since }: MatchTools,
): Promise<MatchOutcome> {
  const found = await findSeasons(refs, seasons, adapter, { signal, since });
  const { problems } = found;
  if (found.seasons.length === 0)
    return found.areUnknown
      ? { itemId, verdict: 'nothing' }
      : { itemId, verdict: 'failed', message: problems.join(' ') };
  return { itemId, verdict: 'matched', score: 1, details: null, seasons: found.seasons, problems };
}

/** What providers say by now of what they know a title as; undefined where they do not know it any more. */
async function askKnown(
  itemId: number,
  known: readonly TitleRef[],
  seasons: readonly number[],
  tools: MatchTools,
): Promise<MatchOutcome | undefined> {
  const { details, origins, ...all } = await askAll(known, seasons, tools);
  const reason = reasonOfNone(origins);
  if (reason !== undefined) return { itemId, verdict: 'failed', message: reason };
  return details === null ? undefined : { itemId, verdict: 'matched', score: 1, details, ...all };
}

/** Why nobody has answered anew; undefined where somebody has. What was kept before is no answer to a refresh. */
function reasonOfNone(origins: readonly AnswerOrigin[]): string | undefined {
  if (origins.some(({ failure }) => failure === null)) return undefined;
  return origins[0]?.failure?.message;
}

/** All that is known of a title: the seasons there are files of beside its details, the others by what these list. */
async function askAll(
  refs: readonly TitleRef[],
  seasons: readonly number[],
  { adapter, signal, since }: MatchTools,
) {
  const options = { signal, since };
  const [{ details, origins }, own] = await Promise.all([
    adapter.details(refs, options),
    findSeasons(refs, seasons, adapter, options),
  ]);
  const listed = details === null ? [] : seasonsToAsk(details.seasons, seasons);
  const others = await findSeasons(refs, listed, adapter, options);
  return {
    details,
    origins,
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
