import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import { ProviderError } from '../../../providers/provider-error.ts';
import type { MatchGroup, MatchOutcome } from '../../../rpc/match-source.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { TitleRef } from '../../../shared/metadata/title-candidate.ts';
import type { MergedDetails, SeasonDetails } from '../../../shared/metadata/title-details.ts';
import { AppError } from '../../../shared/reply.ts';
import { askTitle } from './ask-title.ts';

/** What matching a title takes. */
export interface MatchTools {
  readonly adapter: Pick<MetadataAdapter, 'find' | 'search' | 'details' | 'season'>;
  /** Fetches and keeps a poster. Rejects when it cannot be had. */
  readonly storePoster: (url: string, signal: AbortSignal) => Promise<StoredArtwork>;
  /** From here on a candidate is taken without asking a person; 0 to 1. */
  readonly certainScore: number;
  readonly signal: AbortSignal;
}

/** Candidates that are kept for a person to choose from. */
const MOST_KEPT = 6;

/**
 * Searches for a title and, when one candidate is likely enough, asks for all that is known of it: details, the seasons
 * that are there, and a poster. Rejects with `cancelled` only.
 */
export async function matchTitle(group: MatchGroup, tools: MatchTools): Promise<MatchOutcome> {
  const { itemId, query, refs, seasons } = group;
  const { adapter, certainScore, signal } = tools;
  if (refs.length > 0) {
    const found = await findSeasons(refs, seasons, tools);
    if (found.seasons.length === 0) return { itemId, verdict: 'failed', message: found.problems.join(' ') };
    return { itemId, verdict: 'matched', score: 1, details: null, poster: null, ...found };
  }
  const { candidates, origins } = await askTitle(adapter, query, signal);
  const [best] = candidates;
  if (best === undefined) {
    const message = failureOf(origins);
    return message === null ? { itemId, verdict: 'nothing' } : { itemId, verdict: 'failed', message };
  }
  if (best.score < certainScore)
    return { itemId, verdict: 'unsure', candidates: candidates.slice(0, MOST_KEPT) };
  const chosen = [best.ref, ...best.alsoAt];
  const [answer, found] = await Promise.all([
    adapter.details(chosen, { signal }),
    findSeasons(chosen, seasons, tools),
  ]);
  const { details } = answer;
  if (details === null) {
    const message = failureOf(answer.origins) ?? `Nobody says more of “${best.title}”.`;
    return { itemId, verdict: 'failed', message };
  }
  const { poster, problem } = await posterOf(details, tools);
  const problems = problem === null ? found.problems : [...found.problems, problem];
  return { itemId, verdict: 'matched', score: best.score, details, seasons: found.seasons, poster, problems };
}

async function findSeasons(
  refs: readonly TitleRef[],
  seasons: readonly number[],
  { adapter, signal }: MatchTools,
): Promise<{ seasons: readonly SeasonDetails[]; problems: readonly string[] }> {
  const problems: string[] = [];
  const found = await Promise.all(
    seasons.map((season) =>
      adapter.season(refs, season, { signal }).catch((error: unknown) => {
        problems.push(`Season ${season}: ${messageOf(error)}`);
        return null;
      }),
    ),
  );
  return { seasons: found.filter((season) => season !== null), problems };
}

async function posterOf(
  { images }: MergedDetails,
  { storePoster, signal }: MatchTools,
): Promise<{ poster: StoredArtwork | null; problem: string | null }> {
  const image = images.find(({ type }) => type === 'poster');
  if (image === undefined) return { poster: null, problem: null };
  try {
    return { poster: await storePoster(image.url, signal), problem: null };
  } catch (error) {
    return { poster: null, problem: `Poster: ${messageOf(error)}` };
  }
}

/** Why there may be more than was found; null when everybody answered. */
function failureOf(origins: readonly AnswerOrigin[]): string | null {
  const failures = origins.flatMap(({ from, failure }) => (from === 'none' && failure ? [failure] : []));
  // A provider without a key was not going to be asked.
  const told = failures.filter(({ code }) => code !== 'key-missing');
  return told[0]?.message ?? (origins.length === failures.length ? (failures[0]?.message ?? null) : null);
}

function messageOf(error: unknown): string {
  if (error instanceof AppError && error.code === 'cancelled') throw error;
  if (error instanceof ProviderError) return error.failure.message;
  return error instanceof AppError ? error.message : String(error);
}
