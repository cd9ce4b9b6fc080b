import type { AcceptedDetails } from '../../rpc/inbox-api.ts';
import { seasonsToAsk } from '../../shared/metadata/seasons-to-ask.ts';
import type { ScoredCandidate } from '../../shared/metadata/title-candidate.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { askSeasons } from '../metadata/ask-seasons.ts';

/**
 * Asks the providers that know a candidate for all of it: a series with the seasons there are files of and those its
 * details list. A season nobody gives is left out, and filled by the next match. Rejects with `provider-failed` when
 * nobody gives details.
 * @param own Seasons there are files of.
 */
export async function detailsOfCandidate(
  app: App,
  { ref, alsoAt, title }: ScoredCandidate,
  own: readonly number[],
  signal: AbortSignal,
): Promise<AcceptedDetails> {
  const { client } = await app.metadata();
  const refs = [ref, ...alsoAt];
  const ask = (seasons: readonly number[]) =>
    askSeasons(client, refs, ref.kind === 'series' ? seasons : [], signal);
  const [{ details, origins }, found] = await Promise.all([
    client.ask(({ metadata }, id) => metadata.details(refs, id), { signal }),
    ask(own),
  ]);
  if (details === null) {
    const why = origins.find(({ failure }) => failure !== null && failure.code !== 'key-missing')?.failure;
    throw new AppError('provider-failed', why?.message ?? `Nobody says more of “${title}”.`);
  }
  const others = await ask(seasonsToAsk(details.seasons, own));
  return { details, seasons: [...found.seasons, ...others.seasons] };
}
