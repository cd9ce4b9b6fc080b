import type { CacheValue } from '../shared/cache/cache-entry.ts';

/** A request to a provider. */
export interface ProviderRequest {
  /** Path behind the provider's `apiBase`, such as `/search/movie`, `''` for the base itself; or a whole address at one of its hosts. */
  readonly path: string;
  /** Those that are undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON. */
  readonly body?: CacheValue;
  /** Statuses that are answers all the same (GraphQL errors, OMDb's 401 for a title): their JSON is returned. */
  readonly acceptStatus?: readonly number[];
}

/**
 * Asks one provider: within its limits and the allow-list of its hosts, with timeout, retries and a bound on the size
 * of an answer. Every method rejects with a `ProviderError` and nothing else.
 */
export interface ProviderHttp {
  /** The JSON of an answer, not looked at; null for 404. */
  json(request: ProviderRequest): Promise<unknown>;
  /** The text of an answer (subtitles); null for 404. */
  text(request: ProviderRequest): Promise<string | null>;
}
