import { isObject } from '../../shared/is-object.ts';
import {
  DEFAULT_METADATA_SETTINGS,
  METADATA_LIMITS,
  type MetadataSettings,
  type ProviderChoice,
} from '../../shared/metadata/metadata-settings.ts';
import { PROVIDER_IDS, type ProviderId } from '../../shared/metadata/provider-id.ts';
import { canonicalLanguages, canonicalRegion, defaultLanguages } from './language-codes.ts';
import { numberWithin, parseCacheSettings } from './parse-cache-settings.ts';
import { checkServiceAddress } from './service-address.ts';
import { readStoredObject } from './stored-object.ts';
import { writeOver } from './write-over.ts';

/**
 * Reads settings as they were stored, by this version or another. What is missing, unknown or of the wrong type takes
 * its default, and numbers are brought within their limits.
 * @param browserLanguages `navigator.languages`
 */
export function parseMetadataSettings(
  text: string | null,
  browserLanguages: readonly string[],
): MetadataSettings {
  const { fields } = readStoredObject(text);
  const base = DEFAULT_METADATA_SETTINGS;
  const languages = Array.isArray(fields.languages) ? canonicalLanguages(fields.languages) : [];
  return {
    version: 1,
    providers: parseProviders(fields.providers),
    languages: languages.length > 0 ? languages : defaultLanguages(browserLanguages),
    region: canonicalRegion(fields.region),
    retries: numberWithin(METADATA_LIMITS.retries, fields.retries) ?? base.retries,
    timeoutMs: numberWithin(METADATA_LIMITS.timeoutMs, fields.timeoutMs) ?? base.timeoutMs,
    certainPercent:
      numberWithin(METADATA_LIMITS.certainPercent, fields.certainPercent) ?? base.certainPercent,
    cache: parseCacheSettings(fields.cache),
  };
}

/**
 * The text to store settings as.
 * @param stored what is stored now: of a newer version only what was changed is replaced
 */
export function printMetadataSettings(settings: MetadataSettings, stored: string | null): string {
  const { version, fields } = readStoredObject(stored);
  if (version === 1) return JSON.stringify(settings);
  const before = parseMetadataSettings(stored, []);
  // Where none are stored the browser's hold, and those are not known here.
  const languages = Array.isArray(fields.languages) ? before.languages : [];
  return JSON.stringify(writeOver(fields, { ...before, languages }, settings));
}

/** Every provider once: those stored in their order, the others behind them. */
function parseProviders(stored: unknown): readonly ProviderChoice[] {
  const choices = new Map<ProviderId, ProviderChoice>();
  for (const entry of Array.isArray(stored) ? stored : []) {
    const choice = parseChoice(entry);
    if (choice !== undefined && !choices.has(choice.id)) choices.set(choice.id, choice);
  }
  for (const choice of DEFAULT_METADATA_SETTINGS.providers)
    if (!choices.has(choice.id)) choices.set(choice.id, choice);
  return [...choices.values()];
}

function parseChoice(entry: unknown): ProviderChoice | undefined {
  if (!isObject(entry)) return undefined;
  const id = PROVIDER_IDS.find((known) => known === entry.id);
  if (id === undefined) return undefined;
  const apiBase = parseBase(entry.apiBase);
  const imageBase = parseBase(entry.imageBase);
  return {
    id,
    enabled: entry.enabled !== false,
    ...(apiBase === undefined ? {} : { apiBase }),
    ...(imageBase === undefined ? {} : { imageBase }),
  };
}

function parseBase(text: unknown): string | undefined {
  const base = typeof text === 'string' ? checkServiceAddress(text) : undefined;
  return base?.ok ? base.value : undefined;
}
