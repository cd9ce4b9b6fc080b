import type { ProviderTest } from '../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { Clock } from '../http/clock.ts';
import { failureMessage } from '../http/failure-message.ts';
import type { ConnectedProvider } from './connected-provider.ts';
import { toFailure } from './provider-failures.ts';

/** Asks a provider something small, once, and says what came of it. Never rejects. */
export async function testProvider(
  connected: ConnectedProvider | undefined,
  id: ProviderId,
  clock: Clock,
  signal: AbortSignal,
): Promise<ProviderTest> {
  if (connected === undefined) return { ok: false, message: `There is no provider ${id}.`, durationMs: 0 };
  const { facts, secrets } = connected;
  const { name, keyless } = facts;
  if (connected.lacksKey)
    return { ok: false, message: failureMessage('key-missing', { name }), durationMs: 0 };
  const begun = clock.elapsed();
  const outcome = (ok: boolean, message: string) => ({ ok, message, durationMs: clock.elapsed() - begun });
  try {
    await connected.provider.test(connected.contexts(true).context(signal));
    return outcome(true, keyless ? `${name} answers.` : `${name} answers, and the key works.`);
  } catch (error) {
    const failure = toFailure(error, facts, secrets);
    connected.noteFailure(failure);
    return outcome(false, failure.message);
  }
}
