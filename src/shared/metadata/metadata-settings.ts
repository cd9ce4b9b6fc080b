import { type CacheSettings, DEFAULT_CACHE_SETTINGS } from '../cache/cache-settings.ts';
import { PROVIDER_IDS, type ProviderId } from './provider-id.ts';

/** A provider's place in the user's order, and whether it is asked. */
export interface ProviderChoice {
  readonly id: ProviderId;
  readonly enabled: boolean;
  /** Another address of its interface, without a slash at the end; absent: its own. */
  readonly apiBase?: string;
  /** Another address of its pictures. */
  readonly imageBase?: string;
}

/** How providers are asked and their answers kept. Holds no keys: see `provider-keys.ts`. */
export interface MetadataSettings {
  readonly version: 1;
  /** Every provider once, the one that is believed first in front. */
  readonly providers: readonly ProviderChoice[];
  /** BCP 47, the one wanted most first; each field takes the first that has it. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2; null: that of the first language. */
  readonly region: string | null;
  /** Times a request is tried again. */
  readonly retries: number;
  readonly timeoutMs: number;
  /** From this score on a match is taken without asking, in percent. */
  readonly certainPercent: number;
  readonly cache: CacheSettings;
}

/** Lowest and highest value of the numbers among the settings. */
export const METADATA_LIMITS = {
  retries: { min: 0, max: 10 },
  timeoutMs: { min: 1000, max: 120_000 },
  certainPercent: { min: 50, max: 100 },
} as const;

/** Without keys Wikidata, TVMaze and AniList answer; a key that is entered goes before them. */
export const DEFAULT_METADATA_SETTINGS: MetadataSettings = {
  version: 1,
  providers: PROVIDER_IDS.map((id) => ({ id, enabled: true })),
  languages: ['en'],
  region: null,
  retries: 3,
  timeoutMs: 10_000,
  certainPercent: 80,
  cache: DEFAULT_CACHE_SETTINGS,
};
