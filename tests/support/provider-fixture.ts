import { AllowedAddresses, type ProviderBases } from '../../src/providers/http/allowed-addresses.ts';
import type { Clock } from '../../src/providers/http/clock.ts';
import { CorsProbe } from '../../src/providers/http/cors-probe.ts';
import { BROWSER_ENVIRONMENT, type HttpEnvironment } from '../../src/providers/http/http-environment.ts';
import { PacedHttp } from '../../src/providers/http/paced-http.ts';
import { ProviderHealth } from '../../src/providers/http/provider-health.ts';
import type { ProviderFacts } from '../../src/shared/metadata/provider-facts.ts';

/** Facts of a provider that answers at an address of a test. */
export function factsOf(apiBase: string, more: Partial<ProviderFacts> = {}): ProviderFacts {
  return {
    id: 'tmdb',
    name: 'TMDB',
    description: 'Films and series.',
    homepage: 'https://example.org',
    kinds: ['movie', 'series'],
    keyless: false,
    keyFields: ['key'],
    apiBase,
    hosts: [],
    limit: { requests: 1000, perMs: 1000, concurrent: 10 },
    terms: { attribution: 'From TMDB.', licence: 'Own', url: 'https://example.org/terms' },
    access: { cors: 'Open.', referrerPolicy: 'strict-origin-when-cross-origin' },
    ...more,
  };
}

/** A clock whose waits pass at once; `slept` is what was waited. */
export class LeapingClock implements Clock {
  readonly slept: number[] = [];
  /** The date alone. */
  date = Date.UTC(2026, 0, 15, 12);
  #elapsed = 1000;

  now(): number {
    return this.date;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.pass(ms);
  }

  /** Time goes by. */
  pass(ms: number): void {
    this.#elapsed += ms;
    this.date += ms;
  }
}

/** How a test asks; whatever is left out is the browser's own, and nothing is tried again. */
export interface AskingOptions {
  readonly facts?: Partial<ProviderFacts>;
  readonly bases?: ProviderBases;
  readonly environment?: Partial<HttpEnvironment>;
  readonly retries?: number;
  readonly timeoutMs?: number;
}

/** Asks a provider at an address. */
export function askingAt(apiBase: string, options: AskingOptions = {}) {
  const { facts = {}, bases = {}, retries = 0, timeoutMs = 5000 } = options;
  const environment = { ...BROWSER_ENVIRONMENT, ...options.environment };
  const whole = factsOf(apiBase, facts);
  const health = new ProviderHealth(whole, environment);
  const addresses = new AllowedAddresses(whole, bases);
  const shared = { health, addresses, probe: new CorsProbe(environment), environment, retries, timeoutMs };
  const http = (signal: AbortSignal = new AbortController().signal) => new PacedHttp(shared, signal);
  return { health, http };
}
