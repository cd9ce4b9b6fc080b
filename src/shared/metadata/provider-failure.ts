import type { ProviderId } from './provider-id.ts';

/** Why a provider gave no answer. What is said of each is in `providers/http/failure-message.ts`. */
export type ProviderFailureCode =
  | 'offline'
  /** No connection: refused, no such host, or blocked on the way. */
  | 'unreachable'
  /** It answers, but does not let this site read its answers. */
  | 'cors'
  | 'timeout'
  | 'key-missing'
  /** 401. */
  | 'key-refused'
  /** 403. */
  | 'forbidden'
  /** 404 where there should be something. */
  | 'not-found'
  /** 429, or our own count of its limits is used up. */
  | 'rate-limited'
  /** 5xx. */
  | 'server-error'
  /** Another status that is no success. */
  | 'refused'
  /** A page instead of data. */
  | 'not-json'
  /** JSON that ends too early or is otherwise broken. */
  | 'malformed'
  /** JSON, but not what the provider documents. */
  | 'unexpected'
  | 'too-large'
  /** The address is not one this provider may be asked at. */
  | 'address-refused'
  /** It failed so often that it is left alone for a while. */
  | 'resting'
  /** The question cannot be asked of it (a language, an id it has no notion of). */
  | 'unsupported'
  | 'cancelled'
  | 'internal';

/** A provider's failure as a value. Never holds a key, nor an address with one. */
export interface ProviderFailure {
  readonly provider: ProviderId;
  readonly code: ProviderFailureCode;
  /** One sentence for a person, naming the provider. */
  readonly message: string;
  /** HTTP status, if there was one. */
  readonly status?: number;
  /** When it may be asked again: ms since the epoch. */
  readonly retryAt?: number;
}
