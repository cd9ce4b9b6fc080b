import type { AcceptedDetails } from '../../rpc/inbox-api.ts';
import type { ScoredCandidate } from '../../shared/metadata/title-candidate.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { codeOf } from '../error-facts.ts';

/**
 * Asks the providers that know a candidate for all of it, with these seasons. A season nobody gives is left out, and
 * filled by the next match. Rejects with `provider-failed` when nobody gives details.
 */
export async function detailsOfCandidate(
  app: App,
  candidate: ScoredCandidate,
  seasons: readonly number[],
  signal: AbortSignal,
): Promise<AcceptedDetails> {
  const { client } = await app.metadata();
  const refs = [candidate.ref, ...candidate.alsoAt];
  const ask = async (season: number) => {
    try {
      return await client.ask(({ metadata }, id) => metadata.season(refs, season, id), { signal });
    } catch (error) {
      if (codeOf(error) === 'cancelled') throw error;
      return null;
    }
  };
  const wanted = candidate.ref.kind === 'series' ? seasons : [];
  const [{ details, origins }, ...found] = await Promise.all([
    client.ask(({ metadata }, id) => metadata.details(refs, id), { signal }),
    ...wanted.map(ask),
  ]);
  if (details === null) {
    const why = origins.find(({ failure }) => failure !== null && failure.code !== 'key-missing')?.failure;
    throw new AppError('provider-failed', why?.message ?? `Nobody says more of “${candidate.title}”.`);
  }
  return { details, seasons: found.filter((season) => season !== null) };
}
