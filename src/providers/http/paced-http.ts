import { timer } from '../../instrumentation/shared-instrumentation.ts';
import type { ProviderFailureCode } from '../../shared/metadata/provider-failure.ts';
import { isPrivateHost } from '../../shared/private-host.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderHttp, ProviderRequest } from '../provider-http.ts';
import type { AllowedAddresses } from './allowed-addresses.ts';
import { backoffMs } from './backoff.ts';
import type { RequestOutcome, RequestPermit } from './circuit-breaker.ts';
import type { CorsProbe } from './cors-probe.ts';
import { type FailureCircumstances, failureMessage } from './failure-message.ts';
import type { HttpEnvironment } from './http-environment.ts';
import type { ProviderHealth } from './provider-health.ts';
import { nextMidnight, TurnedAwayError } from './rate-limiter.ts';
import { parseRetryAfter } from './retry-after.ts';
import { type SendResult, sendOnce } from './send-once.ts';

/** What a provider is asked with. */
export interface PacedHttpOptions {
  readonly health: ProviderHealth;
  readonly addresses: AllowedAddresses;
  readonly probe: CorsProbe;
  readonly environment: HttpEnvironment;
  /** Times a request is tried again. */
  readonly retries: number;
  readonly timeoutMs: number;
  /** Asks even a provider that is left alone: a person wants to know. */
  readonly insists?: boolean;
}

type Answer = Extract<SendResult, { kind: 'answer' }>;

/** Asks one provider for one question: within its limits, trying again what may go better another time. */
export class PacedHttp implements ProviderHttp {
  readonly #options: PacedHttpOptions;
  readonly #signal: AbortSignal;

  /** @param signal ends the question, also while it waits */
  constructor(options: PacedHttpOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  async json(request: ProviderRequest): Promise<unknown> {
    const body = await this.text(request);
    if (body === null) return null;
    try {
      return JSON.parse(body);
    } catch {
      throw this.#noted(this.#failure(/^\s*</.test(body) ? 'not-json' : 'malformed'));
    }
  }

  async text(request: ProviderRequest): Promise<string | null> {
    const { environment, retries, health } = this.#options;
    const url = this.#options.addresses.resolve(request);
    if (url === null) throw this.#noted(this.#failure('address-refused'));
    for (let tried = 1; ; tried++) {
      try {
        const body = await this.#attempt(url, request);
        health.noteAnswer();
        return body;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        const mayRetry = tried <= retries && this.#isWorthAnother(error);
        if (!mayRetry) throw this.#noted(error);
        await this.#wait(backoffMs(tried, environment.random()));
      }
    }
  }

  /** One request, when its turn has come. */
  async #attempt(url: URL, request: ProviderRequest): Promise<string | null> {
    this.#checkWhetherToAsk(url);
    const { environment, health, insists } = this.#options;
    const release = await health.limiter.acquire(this.#signal, environment.slots).catch((reason: unknown) => {
      throw reason instanceof TurnedAwayError
        ? this.#limited(health.limiter.pausedMs)
        : this.#failure('cancelled');
    });
    let permit: RequestPermit | null = null;
    let outcome: RequestOutcome = 'neither';
    try {
      permit = health.breaker.enter() ?? (insists ? { isProbe: false } : null);
      if (permit === null) throw this.#resting();
      const body = await timer('provider.request', () => this.#send(url, request), {
        properties: { provider: health.facts.id },
      });
      outcome = 'answered';
      return body;
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      if (permit !== null) health.breaker.leave(permit, outcome);
      release();
    }
  }

  /** Throws when there is no use in waiting for a turn. */
  #checkWhetherToAsk(url: URL): void {
    const { environment, health, insists } = this.#options;
    if (this.#signal.aborted) throw this.#failure('cancelled');
    if (!environment.isOnline() && !isPrivateHost(url.hostname)) throw this.#failure('offline');
    const now = environment.clock.now();
    if (health.limiter.isDayUsedUp) throw this.#limited(nextMidnight(now) - now);
    if (health.isHeldBack) throw this.#limited(health.limiter.pausedMs);
    if (!insists && health.breaker.restingMs > 0) throw this.#resting();
  }

  async #send(url: URL, request: ProviderRequest): Promise<string | null> {
    const { environment, addresses, timeoutMs } = this.#options;
    const isWanted = (status: number) =>
      (status >= 200 && status < 300) || request.acceptStatus?.includes(status) === true;
    const result = await sendOnce(
      {
        url,
        init: this.#init(request),
        timeoutMs,
        signal: this.#signal,
        allows: (address) => addresses.allows(address),
        wantsBody: isWanted,
      },
      environment,
    );
    if (result.kind !== 'answer') throw await this.#failureOf(result.kind, url);
    if (isWanted(result.response.status)) return this.#body(result);
    if (result.response.status === 404) return null;
    throw this.#refusal(result.response);
  }

  #init({ method = 'GET', headers = {}, body }: ProviderRequest): RequestInit {
    return {
      method,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      referrerPolicy: this.#options.health.facts.access.referrerPolicy,
      cache: 'no-store',
    };
  }

  #body({ response, body }: Answer): string | null {
    if (response.status === 204) return null;
    const type = response.headers.get('content-type') ?? '';
    if (/^text\/html|^application\/xhtml/i.test(type)) throw this.#failure('not-json', response.status);
    return body;
  }

  async #failureOf(kind: Exclude<SendResult['kind'], 'answer'>, url: URL): Promise<ProviderError> {
    const { environment, probe, timeoutMs } = this.#options;
    switch (kind) {
      case 'cancelled':
      case 'too-large':
        return this.#failure(kind);
      case 'timeout':
        return this.#error('timeout', { ms: timeoutMs });
      case 'left-list':
        return this.#failure('address-refused');
      case 'broken-off':
        return this.#error('unreachable', { isAnswering: true });
      case 'network':
        if (!environment.isOnline() && !isPrivateHost(url.hostname)) return this.#failure('offline');
        return this.#failure((await probe.answers(url.origin)) ? 'cors' : 'unreachable');
    }
  }

  #refusal(response: Response): ProviderError {
    const { status, headers } = response;
    const asked = parseRetryAfter(
      headers.get('retry-after'),
      headers.get('date'),
      this.#options.environment.clock.now(),
    );
    if (asked !== null && (status === 429 || status === 503)) this.#options.health.hold(asked);
    if (status === 429) return this.#limited(asked ?? undefined, status);
    if (status === 401) return this.#failure('key-refused', status);
    if (status === 403) return this.#failure('forbidden', status);
    return this.#failure(status >= 500 ? 'server-error' : 'refused', status);
  }

  #isWorthAnother({ failure }: ProviderError): boolean {
    const { limiter, breaker, isHeldBack } = this.#options.health;
    if (!['timeout', 'unreachable', 'server-error', 'rate-limited'].includes(failure.code)) return false;
    if (limiter.isDayUsedUp || isHeldBack) return false;
    return this.#options.insists === true || breaker.restingMs === 0;
  }

  async #wait(ms: number): Promise<void> {
    await this.#options.environment.clock.sleep(ms, this.#signal).catch(() => {
      throw this.#failure('cancelled');
    });
  }

  #noted(error: ProviderError): ProviderError {
    this.#options.health.noteFailure(error.failure);
    return error;
  }

  #limited(ms: number | undefined, status?: number): ProviderError {
    return this.#error('rate-limited', { ms, status }, ms);
  }

  #resting(): ProviderError {
    const ms = this.#options.health.breaker.restingMs;
    return this.#error('resting', { ms }, ms);
  }

  #failure(code: ProviderFailureCode, status?: number): ProviderError {
    return this.#error(code, { status });
  }

  #error(
    code: ProviderFailureCode,
    about: Omit<FailureCircumstances, 'name'>,
    retryInMs?: number,
  ): ProviderError {
    const { health, environment } = this.#options;
    const { id, name, keyless } = health.facts;
    const message = failureMessage(code, { bytes: environment.longestBody, ...about, name, keyless });
    return new ProviderError(id, code, message, {
      ...(about.status === undefined ? {} : { status: about.status }),
      ...(retryInMs === undefined ? {} : { retryAt: environment.clock.now() + retryInMs }),
    });
  }
}

/** What a failure says of the provider's health. */
function outcomeOf(error: unknown): RequestOutcome {
  const code = error instanceof ProviderError ? error.failure.code : 'cancelled';
  if (code === 'server-error' || code === 'timeout' || code === 'unreachable') return 'failed';
  return code === 'cancelled' || code === 'rate-limited' || code === 'cors' || code === 'offline'
    ? 'neither'
    : 'answered';
}
