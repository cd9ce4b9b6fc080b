import { isDeepStrictEqual } from 'node:util';
import type { MetadataProvider, ProviderContext } from '../../src/providers/metadata-provider.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import { providerContext } from './provider-context.ts';

const IDS: Readonly<Partial<Record<ProviderId, string>>> = { omdb: 'tt0000001', wikidata: 'Q1' };

/** Every question a provider can be asked, by its name. */
function questionsTo(
  provider: MetadataProvider,
): Readonly<Record<string, (context: ProviderContext) => unknown>> {
  const id = IDS[provider.facts.id] ?? '1';
  const [movie, series] = (['movie', 'series'] as const).map((kind) => ({
    provider: provider.facts.id,
    id,
    kind,
  })) as [never, never];
  const ids = { imdb: 'tt0000001', tmdb: '1', tvdb: '1', tvmaze: '1', wikidata: 'Q1', anilist: '1' };
  return {
    'search for films': (context) => provider.search?.({ kind: 'movie', title: 'x', year: 1999 }, context),
    'search for series': (context) => provider.search?.({ kind: 'series', title: 'x', year: null }, context),
    find: (context) => provider.find?.(ids, null, context),
    'find a series': (context) => provider.find?.(ids, 'series', context),
    film: (context) => provider.details?.(movie, context),
    series: (context) => provider.details?.(series, context),
    season: (context) => provider.season?.(series, 1, context),
    episode: (context) => provider.episode?.(series, 1, 1, context),
  };
}

/**
 * What goes wrong when a provider answers every question with the same body: that it rejects with something else than a
 * `ProviderError`, or answers with what is no JSON. Empty: nothing.
 */
export async function faultsWith(
  provider: MetadataProvider,
  body: unknown,
  languages: readonly string[] = ['de', 'en'],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [question, ask] of Object.entries(questionsTo(provider))) {
    const session = new Map([['token', { value: 'token', until: Number.MAX_SAFE_INTEGER }]]);
    const { context } = providerContext(() => body, { languages, session });
    try {
      const answer = await ask(context);
      if (answer !== undefined && !isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), answer))
        faults.push(`${question}: not JSON`);
    } catch (error) {
      if (!(error instanceof ProviderError)) faults.push(`${question}: ${(error as Error).stack}`);
    }
  }
  return faults;
}
