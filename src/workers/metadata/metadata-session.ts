import { wrap } from 'comlink';
import { scheduleMaintenance } from '../../cache/cache-schedule.ts';
import { CacheService } from '../../cache/cache-service.ts';
import { CachedAnswers } from '../../cache/cached-answers.ts';
import { MetadataAdapter } from '../../providers/adapter/metadata-adapter.ts';
import { AllowedAddresses } from '../../providers/http/allowed-addresses.ts';
import { BROWSER_ENVIRONMENT } from '../../providers/http/http-environment.ts';
import { RequestSlots } from '../../providers/http/request-slots.ts';
import { PROVIDERS } from '../../providers/providers.ts';
import type { MetadataDatabase, MetadataSetup } from '../../rpc/metadata-api.ts';
import type { MaintenanceReport } from '../../shared/cache/cache-statistics.ts';
import type { MetadataSettings } from '../../shared/metadata/metadata-settings.ts';
import type { ProviderFacts, ReferrerPolicyName } from '../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { unwrap } from '../../shared/reply.ts';
import { ArtworkFiles } from './artwork/artwork-files.ts';
import { PreviewCache } from './artwork/preview-cache.ts';
import { tidyArtwork } from './artwork/tidy-artwork.ts';
import { openCacheBackend } from './open-cache-backend.ts';

/** Where a provider may be asked, and how. */
interface ProviderPlace {
  readonly facts: ProviderFacts;
  readonly addresses: AllowedAddresses;
}

/** Everything a metadata worker works with, once it has been told where things are and what is wanted. */
export class MetadataSession {
  readonly cache: CacheService;
  readonly adapter: MetadataAdapter;
  readonly files: ArtworkFiles;
  readonly previews: PreviewCache;
  readonly #prefix: string;
  readonly #database: MetadataDatabase;
  #settings: MetadataSettings;
  #places: readonly ProviderPlace[];
  #warning: () => string | null;
  readonly #slots: RequestSlots;

  constructor({ prefix, settings, keys, requestsAtOnce }: MetadataSetup, database: MessagePort) {
    this.#prefix = prefix;
    this.#database = wrap<MetadataDatabase>(database) as unknown as MetadataDatabase;
    this.#settings = settings;
    this.#places = placesOf(settings);
    const { backend, warning } = openCacheBackend(settings.cache, prefix, this.#database);
    this.#warning = warning;
    this.cache = new CacheService({
      backend,
      settings: settings.cache,
      ceilings: CEILINGS,
      warning: () => this.#warning(),
    });
    const source = new CachedAnswers({
      cache: this.cache,
      prefix,
      locks: navigator.locks,
      isOnline: () => navigator.onLine,
    });
    this.#slots = new RequestSlots(requestsAtOnce);
    const environment = { ...BROWSER_ENVIRONMENT, slots: this.#slots };
    this.adapter = new MetadataAdapter({ providers: PROVIDERS, source, settings, keys, environment });
    this.files = new ArtworkFiles(`${prefix}~artwork`);
    this.previews = new PreviewCache(`${prefix}~previews`);
    scheduleMaintenance(this, navigator.locks, `${prefix}~cache-maintenance`);
  }

  /** ms since something was last asked of the cache. */
  get quietFor(): number {
    return this.cache.quietFor;
  }

  /** Takes away answers that may not be kept or have no room, and pictures that nothing shows any more. */
  async maintain(): Promise<MaintenanceReport> {
    const usedKeys = async (keys: readonly string[]) => unwrap(await this.#database.usedKeys(keys));
    await navigator.locks.request(`${this.#prefix}~artwork-tidying`, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await tidyArtwork(this.files, usedKeys, Date.now());
    });
    return this.cache.maintain();
  }

  /** ms. */
  get timeoutMs(): number {
    return this.#settings.timeoutMs;
  }

  /** What the provider that has pictures there wants to see of a referrer; null: none has any. */
  readonly referrerFor = (url: URL): ReferrerPolicyName | null =>
    this.#places.find(({ addresses }) => addresses.allows(url))?.facts.access.referrerPolicy ?? null;

  /** Takes other settings or keys; what is under way goes on under the old ones. */
  async configure({ settings, keys, requestsAtOnce }: Omit<MetadataSetup, 'prefix'>): Promise<void> {
    this.#slots.resize(requestsAtOnce);
    const before = this.#settings.cache;
    this.#settings = settings;
    this.#places = placesOf(settings);
    this.adapter.configure(settings, keys);
    const { backend: kind, redisUrl } = settings.cache;
    if (before.backend === kind && before.redisUrl === redisUrl) return this.cache.configure(settings.cache);
    const { backend, warning } = openCacheBackend(settings.cache, this.#prefix, this.#database);
    this.#warning = warning;
    await this.cache.configure(settings.cache, backend);
  }
}

const CEILINGS = Object.fromEntries(
  Object.values(PROVIDERS).map(({ facts }) => [facts.id, facts.longestCacheMs]),
) as Readonly<Partial<Record<ProviderId, number>>>;

function placesOf({ providers }: MetadataSettings): readonly ProviderPlace[] {
  return Object.values(PROVIDERS).map(({ facts }) => {
    const choice = providers.find(({ id }) => id === facts.id);
    return { facts, addresses: new AllowedAddresses(facts, choice) };
  });
}
