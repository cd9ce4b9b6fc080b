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
 * @throws ProviderError What the first one failed with, and which of two it was when one was refused.
 */
export async function testKeys(
  facts: ProviderFacts,
  context: ProviderContext,
  ask: (key: string) => Promise<unknown>,
): Promise<void> {
  const { key, alternative } = keysOf(facts, context);
  if (alternative === null) {
    await ask(key);
    return;
  }
  const [isFirstRefused, isSecondRefused] = [await isRefused(ask, key), await isRefused(ask, alternative)];
  if (!isFirstRefused && !isSecondRefused) return;
  const which =
    isFirstRefused && isSecondRefused
      ? 'both keys'
      : isFirstRefused
        ? 'the key, and takes the alternative one'
        : 'the alternative key, and takes the other';
  throw new ProviderError(facts.id, 'key-refused', `${facts.name} refuses ${which}.`, { status: 401 });
}

async function isRefused(ask: (key: string) => Promise<unknown>, key: string): Promise<boolean> {
  try {
    await ask(key);
    return false;
  } catch (error) {
    if (isKeyRefused(error)) return true;
    throw error;
  }
}

function isKeyRefused(error: unknown): boolean {
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
