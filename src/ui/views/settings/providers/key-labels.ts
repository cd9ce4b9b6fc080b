import type { ProviderFacts, ProviderKeyField } from '../../../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../../../shared/metadata/provider-id.ts';

const LABELS: Readonly<Record<ProviderKeyField, string>> = {
  key: 'Key',
  alternativeKey: 'Alternative key',
  pin: 'PIN',
  username: 'User name',
  password: 'Password',
};

/** What a field for a key is called. */
export function keyLabel(provider: ProviderId, field: ProviderKeyField): string {
  return provider === 'tmdb' && field === 'key' ? 'Key or access token' : LABELS[field];
}

/** What a field for a key is for, where its name does not say it. */
export function keyHint({ keyFields, keyless }: ProviderFacts, field: ProviderKeyField): string {
  if (field === 'alternativeKey') return 'Asked with where the first is refused.';
  if (field === 'pin') return 'Only with keys that need a subscriber’s PIN.';
  if (field === 'username') return 'For more downloads a day; may be left empty.';
  return field === keyFields[0] && !keyless ? 'It is not asked without one.' : '';
}
