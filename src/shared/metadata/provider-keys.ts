import type { ProviderKeyField } from './provider-facts.ts';
import type { ProviderId } from './provider-id.ts';

/** What a person entered for each provider. Kept apart from all other settings; never exported, logged or cached. */
export type ProviderKeys = Readonly<Partial<Record<ProviderId, ProviderSecrets>>>;
export type ProviderSecrets = Readonly<Partial<Record<ProviderKeyField, string>>>;
