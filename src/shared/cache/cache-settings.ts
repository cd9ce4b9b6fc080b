import type { ProviderId, QueryType } from '../metadata/provider-id.ts';

/** Where answers are kept. `database` lies beneath each of the others. */
export const CACHE_BACKENDS = ['indexeddb', 'database', 'disk', 'redis'] as const;
export type CacheBackendKind = (typeof CACHE_BACKENDS)[number];

/** How answers are kept. */
export interface CacheSettings {
  /** False: nothing is kept and nothing kept is used. */
  readonly enabled: boolean;
  readonly backend: CacheBackendKind;
  /** How long an answer counts as new, in minutes, where nothing below says otherwise. */
  readonly ttlMinutes: number;
  readonly ttlByType: Readonly<Partial<Record<QueryType, number>>>;
  readonly ttlByProvider: Readonly<Partial<Record<ProviderId, number>>>;
  /** Keeps answers past their time, for when a provider cannot be reached. */
  readonly keepExpired: boolean;
  /** Address of a Webdis-compatible server; null: none. */
  readonly redisUrl: string | null;
  /** Bytes of answers to be kept at most, in MB. */
  readonly sizeLimitMb: number;
}

/** Lowest and highest value of the numbers among the settings. */
export const CACHE_LIMITS = {
  ttlMinutes: { min: 1, max: 1440 },
  /** Of one provider or kind of question: up to a year. */
  ttlOverrideMinutes: { min: 1, max: 525_600 },
  sizeLimitMb: { min: 1, max: 100_000 },
} as const;

const THIRTY_DAYS = 30 * 24 * 60;

/** What holds where nothing was chosen. */
export const DEFAULT_CACHE_SETTINGS: CacheSettings = {
  enabled: true,
  backend: 'indexeddb',
  ttlMinutes: 60,
  ttlByType: { person: THIRTY_DAYS, company: THIRTY_DAYS },
  ttlByProvider: {},
  keepExpired: true,
  redisUrl: null,
  sizeLimitMb: 500,
};
