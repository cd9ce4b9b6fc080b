import type { AnswerSource, AskOptions } from '../../shared/cache/answer-source.ts';
import type { MetadataSettings } from '../../shared/metadata/metadata-settings.ts';
import type { DetailsAnswer, SearchAnswer } from '../../shared/metadata/provider-answer.ts';
import type { ProviderFacts, ProviderState, ProviderTest } from '../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { ProviderKeys } from '../../shared/metadata/provider-keys.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type {
  EpisodeDetails,
  SeasonDetails,
  SubtitleFile,
  SubtitleOffer,
  SubtitleQuery,
} from '../../shared/metadata/title-details.ts';
import type { ExternalIds, TitleKind, TitleQuery } from '../../shared/metadata/title-query.ts';
import { AppError } from '../../shared/reply.ts';
import { BROWSER_ENVIRONMENT, type HttpEnvironment } from '../http/http-environment.ts';
import { askSubtitles, fetchSubtitle } from './ask-subtitles.ts';
import { askDetails, askEpisode, askSeason } from './ask-titles.ts';
import { ProviderPanel, type Providers } from './provider-panel.ts';
import { findTitles, searchTitles } from './search-titles.ts';
import { testProvider } from './test-provider.ts';

/** What the adapter asks, and how. */
export interface MetadataAdapterOptions {
  readonly providers: Providers;
  /** Keeps answers, and asks each question once at a time. */
  readonly source: AnswerSource;
  readonly settings: MetadataSettings;
  readonly keys: ProviderKeys;
  readonly environment?: HttpEnvironment;
}

/**
 * Asks providers, all that are enabled and can answer, and makes one answer of theirs. A provider's failure is part of
 * the answer. Methods reject with `AppError` `cancelled` when their signal aborts. Those that answer a single thing
 * reject with a `ProviderError`, or `AppError` `not-found`, when nobody gives it.
 */
export class MetadataAdapter {
  readonly #panel: ProviderPanel;
  readonly #environment: HttpEnvironment;

  constructor({
    providers,
    source,
    settings,
    keys,
    environment = BROWSER_ENVIRONMENT,
  }: MetadataAdapterOptions) {
    this.#environment = environment;
    this.#panel = new ProviderPanel(providers, source, settings, keys, environment);
  }

  /** Takes other settings or keys; what is under way goes on under the old ones. */
  configure(settings: MetadataSettings, keys: ProviderKeys): void {
    this.#panel.configure(settings, keys);
  }

  search(query: TitleQuery, options: AskOptions = {}): Promise<SearchAnswer> {
    return unlessCancelled(options, () => searchTitles(this.#panel, query, options));
  }

  find(ids: ExternalIds, kind: TitleKind | null, options: AskOptions = {}): Promise<SearchAnswer> {
    return unlessCancelled(options, () => findTitles(this.#panel, ids, kind, options));
  }

  details(refs: readonly TitleRef[], options: AskOptions = {}): Promise<DetailsAnswer> {
    return unlessCancelled(options, () => askDetails(this.#panel, refs, options));
  }

  season(series: readonly TitleRef[], season: number, options: AskOptions = {}): Promise<SeasonDetails> {
    return unlessCancelled(options, () => askSeason(this.#panel, series, season, options));
  }

  episode(
    series: readonly TitleRef[],
    season: number,
    episode: number,
    options: AskOptions = {},
  ): Promise<EpisodeDetails> {
    return unlessCancelled(options, () => askEpisode(this.#panel, series, season, episode, options));
  }

  subtitles(query: SubtitleQuery, options: AskOptions = {}): Promise<readonly SubtitleOffer[]> {
    return unlessCancelled(options, () => askSubtitles(this.#panel, query, options));
  }

  downloadSubtitle(offer: SubtitleOffer, options: AskOptions = {}): Promise<SubtitleFile> {
    const signal = options.signal ?? new AbortController().signal;
    return unlessCancelled(options, () => fetchSubtitle(this.#panel, offer, signal));
  }

  /** Asks one provider something small with the present key, past what is kept, even when it is switched off. */
  test(provider: ProviderId, signal: AbortSignal = new AbortController().signal): Promise<ProviderTest> {
    return testProvider(this.#panel.get(provider), provider, this.#environment.clock, signal);
  }

  /** In the user's order. */
  facts(): readonly ProviderFacts[] {
    return this.#panel.all().map(({ facts }) => facts);
  }

  /** In the user's order. */
  states(): readonly ProviderState[] {
    return this.#panel.all().map((connected) => connected.state());
  }
}

async function unlessCancelled<T>({ signal }: AskOptions, work: () => Promise<T>): Promise<T> {
  const cancelled = () => new AppError('cancelled', 'The question was withdrawn.');
  if (signal?.aborted) throw cancelled();
  try {
    const value = await work();
    if (signal?.aborted) throw cancelled();
    return value;
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  }
}
