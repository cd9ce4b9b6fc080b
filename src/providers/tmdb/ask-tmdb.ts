import { askWithKeys } from '../ask-with-keys.ts';
import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, numberAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRequest } from '../provider-http.ts';
import { tmdbFacts } from './tmdb-facts.ts';

/** Statuses of TMDB's own that are about the key, and "not found"; https://developer.themoviedb.org/docs/errors. */
const KEY_STATUSES = new Set([3, 7, 10, 14, 33, 35]);
const NOT_FOUND = 34;

/** Parameters of a question to TMDB, but the key. */
export type TmdbQuery = NonNullable<ProviderRequest['query']>;

/** What TMDB answers, asked with the key it takes. Null: it has no such thing. */
export function askTmdb(
  context: ProviderContext,
  path: string,
  query: TmdbQuery = {},
): Promise<JsonObject | null> {
  return askWithKeys(tmdbFacts, context, (key) => askTmdbWithKey(context, key, path, query));
}

/** The same, asked with this key. */
export async function askTmdbWithKey(
  context: ProviderContext,
  key: string,
  path: string,
  query: TmdbQuery = {},
): Promise<JsonObject | null> {
  const body = await context.http.json(
    isToken(key)
      ? { path, query, headers: { Authorization: `Bearer ${key}` } }
      : { path, query: { ...query, api_key: key } },
  );
  if (body === null) return null;
  const answer = expectObject(tmdbFacts, body);
  if (answer.success !== false) return answer;
  if (answer.status_code === NOT_FOUND) return null;
  if (KEY_STATUSES.has(numberAt(answer, 'status_code') ?? 0))
    throw new ProviderError('tmdb', 'key-refused', 'TMDB refuses the key.');
  throw unexpectedAnswer(tmdbFacts);
}

/** A read access token is a JWT; an API key has 32 characters and no dots. */
function isToken(key: string): boolean {
  return key.includes('.') || key.length > 64;
}
