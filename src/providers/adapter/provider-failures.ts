import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';
import type { ProviderFailure, ProviderFailureCode } from '../../shared/metadata/provider-failure.ts';
import type { ProviderSecrets } from '../../shared/metadata/provider-keys.ts';
import { failureMessage } from '../http/failure-message.ts';
import { ProviderError } from '../provider-error.ts';

/** Shorter ones would blank out words. */
const SHORTEST_SECRET = 4;

/** A provider's failure with its usual message. */
export function failureOf({ id, name }: ProviderFacts, code: ProviderFailureCode): ProviderFailure {
  return { provider: id, code, message: failureMessage(code, { name }) };
}

/**
 * Whatever was thrown while a provider was asked, as its failure. What is not a `ProviderError` is a fault of our own:
 * what it says may hold anything and is not shown.
 */
export function toFailure(
  error: unknown,
  facts: ProviderFacts,
  secrets: ProviderSecrets = {},
): ProviderFailure {
  if (error instanceof ProviderError)
    return { ...error.failure, message: withoutSecrets(error.failure.message, secrets) };
  const isAbort = error instanceof Error && error.name === 'AbortError';
  return failureOf(facts, isAbort ? 'cancelled' : 'internal');
}

/** A failure to be thrown. */
export function toError({ provider, code, message, ...more }: ProviderFailure): ProviderError {
  return new ProviderError(provider, code, message, more);
}

/** Messages are written without keys; should one have got in, it is taken out, and queries of addresses too. */
export function withoutSecrets(message: string, secrets: ProviderSecrets): string {
  let plain = message.replace(/(https?:\/\/[^\s?#]+)[?#]\S*/gi, '$1');
  for (const secret of Object.values(secrets))
    if (secret !== undefined && secret.length >= SHORTEST_SECRET)
      for (const form of [secret, encodeURIComponent(secret)]) plain = plain.replaceAll(form, '…');
  return plain;
}
