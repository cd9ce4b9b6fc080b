import type { ProviderContext } from '../../src/providers/metadata-provider.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import type { ProviderRequest } from '../../src/providers/provider-http.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';

/** Answers one request: JSON, or null for 404; throws what a request rejects with. */
export type AnswerRequest = (request: ProviderRequest) => unknown;

/** A context for a provider, whose requests are answered by a function, and the requests that were made. */
export function providerContext(
  answer: AnswerRequest,
  more: Partial<ProviderContext> = {},
): { readonly context: ProviderContext; readonly requests: ProviderRequest[] } {
  const requests: ProviderRequest[] = [];
  const json = async (request: ProviderRequest) => {
    requests.push(request);
    return answer(request);
  };
  const context: ProviderContext = {
    http: { json, text: async () => null },
    secrets: { key: 'first-key' },
    languages: ['en'],
    region: null,
    imageBase: 'https://images.test',
    session: new Map(),
    ...more,
  };
  return { context, requests };
}

/** What a request rejects with when the provider answers 401. */
export function refusedKey(provider: ProviderId): ProviderError {
  return new ProviderError(provider, 'key-refused', `${provider} refuses the key.`, { status: 401 });
}
