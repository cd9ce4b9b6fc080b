import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRequest } from '../provider-http.ts';
import { omdbFacts } from './omdb-facts.ts';

/** What it says when there is no such title; "Error getting data." is about an id that nothing has. */
const NOT_FOUND = /not found|incorrect imdb id|error getting data/i;

/** An answer, or why there is none although nothing went wrong. */
export type OmdbAnswer = JsonObject | 'not-found' | 'too-many';

/**
 * What OMDb answers. It says what is wrong in a text, with status 200 or 401 alike.
 * @throws ProviderError `rate-limited` until midnight UTC when the day's requests are used up.
 */
export async function askOmdb(
  context: ProviderContext,
  query: NonNullable<ProviderRequest['query']>,
): Promise<OmdbAnswer> {
  const key = context.secrets.key?.trim();
  if (!key) throw new ProviderError('omdb', 'key-missing', 'OMDb needs a key, and none is entered.');
  const body = await context.http.json({
    path: '/',
    query: { ...query, r: 'json', v: 1, apikey: key },
    acceptStatus: [401],
  });
  if (body === null) return 'not-found';
  const answer = expectObject(omdbFacts, body);
  if (answer.Response === 'True') return answer;
  const error = lineAt(answer, 'Error') ?? '';
  if (NOT_FOUND.test(error)) return 'not-found';
  if (/too many results/i.test(error)) return 'too-many';
  if (/limit reached/i.test(error))
    throw new ProviderError('omdb', 'rate-limited', 'The day’s requests to OMDb are used up.', {
      retryAt: new Date().setUTCHours(24, 0, 0, 0),
    });
  if (/api ?key/i.test(error))
    throw new ProviderError('omdb', 'key-refused', 'OMDb refuses the key.', { status: 401 });
  throw unexpectedAnswer(omdbFacts);
}
