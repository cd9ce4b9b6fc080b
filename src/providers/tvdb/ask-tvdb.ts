import { askWithKeys } from '../ask-with-keys.ts';
import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt, objectAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRequest } from '../provider-http.ts';
import { tvdbFacts } from './tvdb-facts.ts';

/** A token lasts a month, says the documentation; it does not say how long a month is. */
const TOKEN_MS = 27 * 24 * 60 * 60 * 1000;

/** What TheTVDB answers, around its `data`. Logs in when there is no token, or it has ended. Null: no such thing. */
export function askTvdb(
  context: ProviderContext,
  path: string,
  query: NonNullable<ProviderRequest['query']> = {},
): Promise<JsonObject | null> {
  return askWithKeys(tvdbFacts, context, async (key) => {
    const name = key === context.secrets.key?.trim() ? 'token' : 'token-alternative';
    const askWith = async (token: string) => {
      const body = await context.http.json({ path, query, headers: { Authorization: `Bearer ${token}` } });
      return body === null ? null : expectObject(tvdbFacts, body);
    };
    const logIn = async () => {
      const token = await tvdbToken(context, key);
      context.session.set(name, { value: token, until: Date.now() + TOKEN_MS });
      return token;
    };
    const kept = context.session.get(name);
    if (kept === undefined || kept.until <= Date.now()) return askWith(await logIn());
    try {
      return await askWith(kept.value);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.failure.code !== 'key-refused') throw error;
      context.session.delete(name);
      return askWith(await logIn());
    }
  });
}

/**
 * A new token for a key, and the PIN of a subscriber if there is one.
 * @throws ProviderError `key-refused`, saying so when a PIN is missing or wrong.
 */
export async function tvdbToken(context: ProviderContext, key: string): Promise<string> {
  const pin = context.secrets.pin?.trim();
  const body = await context.http.json({
    path: '/login',
    method: 'POST',
    body: pin ? { apikey: key, pin } : { apikey: key },
    // What is wrong with the key is said in the answer.
    acceptStatus: [400, 401],
  });
  const answer = expectObject(tvdbFacts, body);
  const token = lineAt(objectAt(answer, 'data'), 'token');
  if (token !== null) return token;
  const message = lineAt(answer, 'message');
  if (message === null) throw unexpectedAnswer(tvdbFacts);
  const isPin = /\bpin\b/i.test(message);
  const what = isPin ? (pin ? 'the PIN' : 'the key without the PIN of a subscriber') : 'the key';
  throw new ProviderError('tvdb', 'key-refused', `TheTVDB refuses ${what}.`, { status: 401 });
}
