import {
  CACHE_BACKENDS,
  CACHE_LIMITS,
  type CacheSettings,
  DEFAULT_CACHE_SETTINGS,
} from '../../shared/cache/cache-settings.ts';
import { isObject } from '../../shared/is-object.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../shared/metadata/provider-id.ts';
import { within } from '../../shared/tuning/tuning-limits.ts';
import { checkServiceAddress } from './service-address.ts';

/** Reads the cache's part of stored settings. What is missing, unknown or of the wrong type takes its default. */
export function parseCacheSettings(stored: unknown): CacheSettings {
  const fields = isObject(stored) ? stored : {};
  const base = DEFAULT_CACHE_SETTINGS;
  const redis = typeof fields.redisUrl === 'string' ? checkServiceAddress(fields.redisUrl) : undefined;
  return {
    enabled: fields.enabled !== false,
    backend: CACHE_BACKENDS.find((kind) => kind === fields.backend) ?? base.backend,
    ttlMinutes: numberWithin(CACHE_LIMITS.ttlMinutes, fields.ttlMinutes) ?? base.ttlMinutes,
    ttlByType: parseOverrides(QUERY_TYPES, fields.ttlByType) ?? base.ttlByType,
    ttlByProvider: parseOverrides(PROVIDER_IDS, fields.ttlByProvider) ?? base.ttlByProvider,
    keepExpired: fields.keepExpired !== false,
    redisUrl: redis?.ok ? redis.value : base.redisUrl,
    sizeLimitMb: numberWithin(CACHE_LIMITS.sizeLimitMb, fields.sizeLimitMb) ?? base.sizeLimitMb,
  };
}

/** A number rounded and kept within its limits; undefined for what is none. */
export function numberWithin(limits: { min: number; max: number }, value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? within(limits, value) : undefined;
}

/** Minutes by name, of the names that are known; undefined for what is no object. */
function parseOverrides<Name extends string>(
  names: readonly Name[],
  stored: unknown,
): Readonly<Partial<Record<Name, number>>> | undefined {
  if (!isObject(stored)) return undefined;
  const read = names.map((name) => [name, numberWithin(CACHE_LIMITS.ttlOverrideMinutes, stored[name])]);
  const known = read.filter(([, minutes]) => minutes !== undefined);
  return Object.fromEntries(known) as Partial<Record<Name, number>>;
}
