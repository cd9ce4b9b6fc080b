import type { ProviderFailure, ProviderFailureCode } from '../shared/metadata/provider-failure.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';

/** A provider's failure on its way within the worker; the adapter makes a value of it. */
export class ProviderError extends Error {
  readonly failure: ProviderFailure;

  constructor(
    provider: ProviderId,
    code: ProviderFailureCode,
    message: string,
    more: { readonly status?: number; readonly retryAt?: number } = {},
  ) {
    super(message);
    this.name = 'ProviderError';
    this.failure = { provider, code, message, ...more };
  }
}
