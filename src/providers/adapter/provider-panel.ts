import type { AnswerSource, AskOptions } from '../../shared/cache/answer-source.ts';
import type { MetadataSettings } from '../../shared/metadata/metadata-settings.ts';
import type { AnswerOrigin } from '../../shared/metadata/provider-answer.ts';
import { PROVIDER_IDS, type ProviderId } from '../../shared/metadata/provider-id.ts';
import type { ProviderKeys } from '../../shared/metadata/provider-keys.ts';
import type { HttpEnvironment } from '../http/http-environment.ts';
import type { MetadataProvider } from '../metadata-provider.ts';
import { askProvider, type ProviderQuestion, type ProviderReply } from './ask-provider.ts';
import { ConnectedProvider, languagesOf } from './connected-provider.ts';
import { failureOf } from './provider-failures.ts';

/** Providers by their ids. */
export type Providers = Readonly<Partial<Record<ProviderId, MetadataProvider>>>;

/** All providers, as the settings of now order them. */
export class ProviderPanel {
  readonly #connected: ReadonlyMap<ProviderId, ConnectedProvider>;
  readonly #source: AnswerSource;
  #settings: MetadataSettings;

  constructor(
    providers: Providers,
    source: AnswerSource,
    settings: MetadataSettings,
    keys: ProviderKeys,
    environment: HttpEnvironment,
  ) {
    this.#source = source;
    this.#settings = settings;
    const known = PROVIDER_IDS.flatMap((id) => providers[id] ?? []);
    this.#connected = new Map(
      known.map((provider) => {
        const { id } = provider.facts;
        return [id, new ConnectedProvider(provider, settings, keys[id] ?? {}, environment)];
      }),
    );
  }

  /** What is under way goes on under the old ones. */
  configure(settings: MetadataSettings, keys: ProviderKeys): void {
    this.#settings = settings;
    for (const [id, connected] of this.#connected) connected.configure(settings, keys[id] ?? {});
  }

  /** BCP 47, the one wanted most first. */
  get languages(): readonly string[] {
    return languagesOf(this.#settings);
  }

  get(id: ProviderId): ConnectedProvider | undefined {
    return this.#connected.get(id);
  }

  /** All of them, in the user's order; those the settings do not name come last. */
  all(): readonly ConnectedProvider[] {
    const order = this.#settings.providers.map(({ id }) => id);
    const placeOf = ({ facts }: ConnectedProvider) => {
      const place = order.indexOf(facts.id);
      return place < 0 ? order.length : place;
    };
    return [...this.#connected.values()].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Those that can be asked, in the user's order. */
  able(can: (connected: ConnectedProvider) => boolean): readonly ConnectedProvider[] {
    return this.all().filter((connected) => connected.isEnabled && !connected.lacksKey && can(connected));
  }

  /** Those that could be asked if they had a key. */
  withoutKey(can: (connected: ConnectedProvider) => boolean): readonly AnswerOrigin[] {
    return this.all()
      .filter((connected) => connected.isEnabled && connected.lacksKey && can(connected))
      .map(({ facts }) => ({
        provider: facts.id,
        from: 'none',
        ageMs: 0,
        refreshing: false,
        failure: failureOf(facts, 'key-missing'),
      }));
  }

  /** Asks one of them through what is kept. Never rejects. */
  ask<T>(
    connected: ConnectedProvider,
    question: ProviderQuestion<T>,
    options: AskOptions,
  ): Promise<ProviderReply<T>> {
    return askProvider(connected, this.#source, question, options);
  }
}
