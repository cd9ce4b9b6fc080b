import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRequest } from '../provider-http.ts';
import { openSubtitlesFacts } from './opensubtitles-facts.ts';

/** A browser does not let a page set `User-Agent`, so this is what the application is known by. */
const APPLICATION = 'Reelshelf v0.1';

/** A token lasts a day. */
const TOKEN_MS = 23 * 60 * 60 * 1000;
const TOKEN = 'token';
/** Whole addresses, for those who are asked to ask elsewhere. */
const BASE = 'base';
const REFUSED = 'login-refused';
const VIP_HOST = 'vip-api.opensubtitles.com';

/**
 * What OpenSubtitles answers to a question that needs the key alone. Null: no such thing.
 * @throws ProviderError `key-missing`; `key-refused`, also for the 403 with which it answers a key it does not know.
 */
export async function askOpenSubtitles(
  context: ProviderContext,
  request: ProviderRequest,
): Promise<JsonObject | null> {
  const body = await context.http.json({
    ...request,
    headers: { ...ownHeaders(context), ...request.headers },
    acceptStatus: [...(request.acceptStatus ?? []), 403],
  });
  if (body === null) return null;
  const answer = expectObject(openSubtitlesFacts, body);
  const message = lineAt(answer, 'message') ?? '';
  if (/cannot consume this service|api.?key/i.test(message)) throw refused('the key', 403);
  return answer;
}

/**
 * As above, but logged in when user name and password are entered. A token that has ended is renewed once. A login that
 * was refused is not tried again until something else is entered: OpenSubtitles wants it so.
 */
export async function askLoggedIn(
  context: ProviderContext,
  request: ProviderRequest,
): Promise<JsonObject | null> {
  if (loginOf(context) === null)
    return askOpenSubtitles(context, request).catch((error: unknown) => {
      throw isTokenRefused(error)
        ? new ProviderError('opensubtitles', 'key-refused', 'OpenSubtitles wants a user name and a password.')
        : error;
    });
  const askWith = (token: string) =>
    askOpenSubtitles(context, {
      ...request,
      path: `${context.session.get(BASE)?.value ?? ''}${request.path}`,
      headers: { Authorization: `Bearer ${token}` },
    });
  const kept = context.session.get(TOKEN);
  if (kept === undefined || kept.until <= Date.now()) return askWith(await logIn(context));
  try {
    return await askWith(kept.value);
  } catch (error) {
    if (!isTokenRefused(error)) throw error;
    context.session.delete(TOKEN);
    return askWith(await logIn(context));
  }
}

/** Forgets token and refusal, so that the next question logs in anew. */
export function forgetLogin({ session }: ProviderContext): void {
  for (const name of [TOKEN, BASE, REFUSED]) session.delete(name);
}

/** User name and password, when both are entered. */
export function loginOf({ secrets }: ProviderContext): { username: string; password: string } | null {
  const [username, password] = [secrets.username?.trim(), secrets.password];
  return username && password ? { username, password } : null;
}

async function logIn(context: ProviderContext): Promise<string> {
  const { session } = context;
  if (session.has(REFUSED)) throw refused('user name or password', 401);
  const body = await askOpenSubtitles(context, {
    path: '/login',
    method: 'POST',
    body: loginOf(context),
    // What is wrong is said in the answer.
    acceptStatus: [400, 401],
  });
  const token = body && lineAt(body, 'token');
  if (!token) {
    if (body === null || lineAt(body, 'message') === null) throw unexpectedAnswer(openSubtitlesFacts);
    session.set(REFUSED, { value: 'refused', until: Number.MAX_SAFE_INTEGER });
    throw refused('user name or password', 401);
  }
  const until = Date.now() + TOKEN_MS;
  session.set(TOKEN, { value: token, until });
  // Those who pay have a host of their own.
  if (body.base_url === VIP_HOST) session.set(BASE, { value: `https://${VIP_HOST}/api/v1`, until });
  else session.delete(BASE);
  return token;
}

/** A token that is refused is refused with 401, a key with 403. */
function isTokenRefused(error: unknown): boolean {
  return (
    error instanceof ProviderError && error.failure.code === 'key-refused' && error.failure.status === 401
  );
}

function ownHeaders({ secrets }: ProviderContext): Record<string, string> {
  const key = secrets.key?.trim();
  if (!key)
    throw new ProviderError(
      'opensubtitles',
      'key-missing',
      'OpenSubtitles needs a key, and none is entered.',
    );
  return { Accept: 'application/json', 'Api-Key': key, 'X-User-Agent': APPLICATION };
}

function refused(what: string, status: number): ProviderError {
  return new ProviderError('opensubtitles', 'key-refused', `OpenSubtitles refuses ${what}.`, { status });
}
