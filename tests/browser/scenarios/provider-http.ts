import { ProviderError } from '/src/providers/provider-error.ts';
import { askingAt } from '../../support/provider-fixture.ts';

/** What asking an address for `/ok` comes to: the answer, or code and message of the failure. */
export async function ask(apiBase: string, path = '/ok', secret = 'geheim'): Promise<unknown> {
  const { http } = askingAt(apiBase, { timeoutMs: 20_000 });
  try {
    return await http().json({ path, query: { key: secret }, headers: { 'X-Key': secret } });
  } catch (error) {
    if (error instanceof ProviderError) return `${error.failure.code}: ${error.failure.message}`;
    throw error;
  }
}
