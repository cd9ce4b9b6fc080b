import type { MetadataSettings, ProviderChoice } from '../../shared/metadata/metadata-settings.ts';
import type { ProviderFacts, ProviderState } from '../../shared/metadata/provider-facts.ts';
import type { ProviderFailure } from '../../shared/metadata/provider-failure.ts';
import type { ProviderSecrets } from '../../shared/metadata/provider-keys.ts';
import { textKey } from '../../shared/text-key.ts';
import { regionFor } from '../fields/language-wish.ts';
import { AllowedAddresses } from '../http/allowed-addresses.ts';
import { CorsProbe } from '../http/cors-probe.ts';
import { failureMessage } from '../http/failure-message.ts';
import type { HttpEnvironment } from '../http/http-environment.ts';
import { PacedHttp, type PacedHttpOptions } from '../http/paced-http.ts';
import { ProviderHealth } from '../http/provider-health.ts';
import type { MetadataProvider, ProviderContext } from '../metadata-provider.ts';

/** Settings as one provider needs them. */
interface Connection {
  readonly choice: ProviderChoice;
  readonly secrets: ProviderSecrets;
  readonly settings: MetadataSettings;
  readonly addresses: AllowedAddresses;
  readonly session: ProviderContext['session'];
}

/** What questions to a provider are asked with. */
export interface ProviderContexts {
  readonly languages: readonly string[];
  readonly region: string | null;
  /** Stands for the addresses a person has set, which answers depend on; undefined when there are none. */
  readonly place: string | undefined;
  /** @param signal ends the question */
  readonly context: (signal: AbortSignal) => ProviderContext;
}

/** A provider together with how it may be asked just now. Its limits and its health outlive a change of settings. */
export class ConnectedProvider {
  readonly provider: MetadataProvider;
  readonly #health: ProviderHealth;
  readonly #environment: HttpEnvironment;
  readonly #probe: CorsProbe;
  #connection: Connection;

  constructor(
    provider: MetadataProvider,
    settings: MetadataSettings,
    secrets: ProviderSecrets,
    environment: HttpEnvironment,
  ) {
    this.provider = provider;
    this.#environment = environment;
    this.#health = new ProviderHealth(provider.facts, environment);
    this.#probe = new CorsProbe(environment);
    this.#connection = this.#connect(settings, secrets, new Map());
  }

  get facts(): ProviderFacts {
    return this.provider.facts;
  }

  get secrets(): ProviderSecrets {
    return this.#connection.secrets;
  }

  get isEnabled(): boolean {
    return this.#connection.choice.enabled;
  }

  /** Whether it needs a key that nobody has entered. */
  get lacksKey(): boolean {
    const { keyless, keyFields } = this.facts;
    const isEntered = (field: (typeof keyFields)[number] | undefined) =>
      field !== undefined && (this.secrets[field] ?? '') !== '';
    return !keyless && !isEntered(keyFields[0]) && !isEntered('alternativeKey');
  }

  /** What is asked from now on goes by these. */
  configure(settings: MetadataSettings, secrets: ProviderSecrets): void {
    const before = this.#connection;
    const next = this.#connect(settings, secrets, before.session);
    const isOther =
      JSON.stringify(before.secrets) !== JSON.stringify(secrets) ||
      before.choice.apiBase !== next.choice.apiBase;
    this.#connection = isOther ? { ...next, session: new Map() } : next;
    if (isOther) this.#health.forget();
  }

  /**
   * What questions are asked with from now on: later changes of the settings do not reach it.
   * @param insists asks once, and even a provider that is left alone
   */
  contexts(insists = false): ProviderContexts {
    const { choice, secrets, settings, addresses, session } = this.#connection;
    const options: PacedHttpOptions = {
      health: this.#health,
      addresses,
      probe: this.#probe,
      environment: this.#environment,
      retries: insists ? 0 : settings.retries,
      timeoutMs: settings.timeoutMs,
      insists,
    };
    const shared = {
      secrets,
      languages: languagesOf(settings),
      region: regionFor(settings.region, languagesOf(settings)),
      imageBase: (choice.imageBase || this.facts.imageBase || '').replace(/\/+$/, ''),
      session,
    };
    return {
      languages: shared.languages,
      region: shared.region,
      place: placeOf(choice),
      context: (signal) => ({ ...shared, http: new PacedHttp(options, signal) }),
    };
  }

  /** A question has failed, whatever its requests came to: a provider tells some failures in its answers. */
  noteFailure(failure: ProviderFailure): void {
    this.#health.noteFailure(failure);
  }

  state(): ProviderState {
    const state = this.#health.state();
    const { name } = this.facts;
    if (!this.isEnabled)
      return { ...state, state: 'off', until: null, message: `${name} is switched off in the settings.` };
    if (this.lacksKey)
      return {
        ...state,
        state: 'key-missing',
        until: null,
        message: failureMessage('key-missing', { name }),
      };
    return state;
  }

  #connect(
    settings: MetadataSettings,
    secrets: ProviderSecrets,
    session: ProviderContext['session'],
  ): Connection {
    const { facts } = this.provider;
    const choice = settings.providers.find(({ id }) => id === facts.id) ?? { id: facts.id, enabled: false };
    return { choice, secrets, settings, session, addresses: new AllowedAddresses(facts, choice) };
  }
}

/** A hash: answers that are kept may go to other devices, and addresses of a network at home are nobody's affair. */
function placeOf({ apiBase, imageBase }: ProviderChoice): string | undefined {
  if (!apiBase && !imageBase) return undefined;
  const { high, low } = textKey(JSON.stringify([apiBase ?? '', imageBase ?? '']));
  return `${high.toString(16)}-${low.toString(16)}`;
}

/** BCP 47, at least one. */
export function languagesOf({ languages }: MetadataSettings): readonly string[] {
  return languages.length > 0 ? languages : ['en'];
}
