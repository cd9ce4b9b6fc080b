import type { AskOptions } from '../../shared/cache/answer-source.ts';
import type { SubtitleFile, SubtitleOffer, SubtitleQuery } from '../../shared/metadata/title-details.ts';
import { AppError } from '../../shared/reply.ts';
import { languageRank } from '../merge/language-rank.ts';
import { areOffers } from './answer-shapes.ts';
import type { ConnectedProvider } from './connected-provider.ts';
import { failureOf, toError, toFailure } from './provider-failures.ts';
import type { ProviderPanel } from './provider-panel.ts';

/** Subtitles of all providers that have any: those for exactly this file first, then by language. */
export async function askSubtitles(
  panel: ProviderPanel,
  query: SubtitleQuery,
  options: AskOptions,
): Promise<readonly SubtitleOffer[]> {
  const languages = query.languages.length > 0 ? query.languages : panel.languages;
  const wanted = { ...query, languages };
  const can = ({ provider }: ConnectedProvider) => provider.subtitles !== undefined;
  const replies = await Promise.all(
    panel.able(can).map((connected) =>
      panel.ask<readonly SubtitleOffer[]>(
        connected,
        {
          type: 'subtitles',
          params: { query: wanted },
          ask: async (provider, context) => (await provider.subtitles?.(wanted, context)) ?? [],
          accepts: areOffers,
        },
        options,
      ),
    ),
  );
  const offers = replies.flatMap(({ value }) => value ?? []);
  const isAnswered = replies.some(({ origin }) => origin.from !== 'none');
  const failures = [...replies.map(({ origin }) => origin), ...panel.withoutKey(can)].flatMap(
    ({ failure }) => failure ?? [],
  );
  if (!isAnswered && failures[0] !== undefined) throw toError(failures[0]);
  const rank = (offer: SubtitleOffer) => languageRank(offer.language, languages);
  return offers.toSorted(
    (a, b) =>
      Number(b.matchesHash) - Number(a.matchesHash) ||
      rank(a) - rank(b) ||
      Number(a.machineTranslated) - Number(b.machineTranslated) ||
      (b.downloads ?? 0) - (a.downloads ?? 0),
  );
}

/** Fetches subtitles from whoever offers them; this is never kept, as each costs one of the day's downloads. */
export async function fetchSubtitle(
  panel: ProviderPanel,
  offer: SubtitleOffer,
  signal: AbortSignal,
): Promise<SubtitleFile> {
  const connected = panel.get(offer.provider);
  const { provider, facts, secrets } = connected ?? {};
  if (connected === undefined || facts === undefined || provider?.downloadSubtitle === undefined)
    throw new AppError('invalid-argument', 'This provider has no subtitles.');
  if (connected.lacksKey) throw toError(failureOf(facts, 'key-missing'));
  try {
    return await provider.downloadSubtitle(offer, connected.contexts().context(signal));
  } catch (error) {
    const failure = toFailure(error, facts, secrets);
    connected.noteFailure(failure);
    throw toError(failure);
  }
}
