import type { CacheValue } from '../../shared/cache/cache-entry.ts';
import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import { anilistFacts } from './anilist-facts.ts';

/** Its limits are a minute's. */
const MINUTE = 60_000;

/**
 * The `data` of AniList's answer to a GraphQL query; null when there is no such title. What is wrong is said in
 * `errors`, with a status of its own, in answers of status 200 and 404 alike. Data beside errors is an answer.
 */
export async function askAnilist(
  context: ProviderContext,
  query: string,
  variables: Readonly<Record<string, CacheValue>> = {},
): Promise<JsonObject | null> {
  const body = await context.http.json({
    path: '/',
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: { query, variables },
    acceptStatus: [400, 404],
  });
  if (body === null) return null;
  const answer = expectObject(anilistFacts, body);
  const data = objectAt(answer, 'data');
  if (Object.values(data).some((value) => value !== null)) return data;
  const [error] = objectsAt(answer, 'errors');
  if (error === undefined) throw unexpectedAnswer(anilistFacts);
  const status = wholeAt(error, 'status', 100);
  if (status === 404 || /^not found/i.test(lineAt(error, 'message') ?? '')) return null;
  throw failureOf(status);
}

function failureOf(status: number | null): ProviderError {
  const of = status === null ? {} : { status };
  if (status === 429)
    return new ProviderError('anilist', 'rate-limited', 'AniList had too many questions.', {
      ...of,
      retryAt: Date.now() + MINUTE,
    });
  if (status === 401 || status === 403)
    return new ProviderError('anilist', 'forbidden', 'AniList does not allow this question.', of);
  if (status !== null && status >= 500)
    return new ProviderError('anilist', 'server-error', 'AniList has a fault of its own.', of);
  return new ProviderError('anilist', 'refused', 'AniList did not take the question.', of);
}
