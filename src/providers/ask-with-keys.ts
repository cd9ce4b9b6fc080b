import type { ProviderFacts } from '../shared/metadata/provider-facts.ts';
import type { ProviderContext } from './metadata-provider.ts';
import { ProviderError } from './provider-error.ts';

const REMEMBERED = 'alternative-key';
const REMEMBERED_MS = 60 * 60 * 1000;

/**
 * Asks with the key, and with the alternative one when the provider refuses it. That it was refused is remembered for
 * an hour: until then the alternative one is asked with first.
 * @throws ProviderError `key-missing` without a key, else what asking with the first one rejected with.
 */
export async function askWithKeys<T>(
  facts: ProviderFacts,
  context: ProviderContext,
  ask: (key: string) => Promise<T>,
): Promise<T> {
  const { key, alternative } = keysOf(facts, context);
  if (alternative === null) return ask(key);
  const isAlternativeFirst = (context.session.get(REMEMBERED)?.until ?? 0) > Date.now();
  const [first, second] = isAlternativeFirst ? [alternative, key] : [key, alternative];
  try {
    return await ask(first);
  } catch (error) {
    if (!isKeyRefused(error)) throw error;
    const answer = await ask(second).catch((failure: unknown) => {
      throw isKeyRefused(failure) ? error : failure;
    });
    if (isAlternativeFirst) context.session.delete(REMEMBERED);
    else context.session.set(REMEMBERED, { value: 'used', until: Date.now() + REMEMBERED_MS });
    return answer;
  }
}

/**
 * Asks with every key there is.
 * @throws ProviderError What asking with the first one rejected with; if only one of two is refused, which one it is.
 */
export async function testKeys(
  facts: ProviderFacts,
  context: ProviderContext,
  ask: (key: string) => Promise<unknown>,
): Promise<void> {
  const { key, alternative } = keysOf(facts, context);
  const refusal = await refusalOf(ask, key);
  const otherRefusal = alternative === null ? refusal : await refusalOf(ask, alternative);
  if (refusal !== null && otherRefusal !== null) throw refusal;
  if (refusal === null && otherRefusal === null) return;
  const which =
    refusal === null ? 'the alternative key, and takes the other' : 'the key, and takes the alternative one';
  throw new ProviderError(facts.id, 'key-refused', `${facts.name} refuses ${which}.`, { status: 401 });
}

/** Why a key is refused; null when it is not. */
async function refusalOf(ask: (key: string) => Promise<unknown>, key: string): Promise<ProviderError | null> {
  try {
    await ask(key);
    return null;
  } catch (error) {
    if (isKeyRefused(error)) return error;
    throw error;
  }
}

function isKeyRefused(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.failure.code === 'key-refused';
}

function keysOf(
  facts: ProviderFacts,
  { secrets }: ProviderContext,
): { readonly key: string; readonly alternative: string | null } {
  const [key, alternative] = [secrets.key, secrets.alternativeKey]
    .map((entered) => entered?.trim() ?? '')
    .filter((entered) => entered !== '');
  if (key === undefined)
    throw new ProviderError(facts.id, 'key-missing', `${facts.name} needs a key, and none is entered.`);
  return { key, alternative: alternative ?? null };
}
