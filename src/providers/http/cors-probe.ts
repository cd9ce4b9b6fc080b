import type { HttpEnvironment } from './http-environment.ts';

const VALID_MS = 60_000;
const TIMEOUT_MS = 5000;

/**
 * Tells a server that answers without letting this site read from one that is not there: to a script both look the
 * same. It asks the origin something the browser need not let it read; what it found holds for a minute.
 */
export class CorsProbe {
  readonly #environment: HttpEnvironment;
  readonly #found = new Map<string, { readonly answers: Promise<boolean>; readonly until: number }>();

  constructor(environment: HttpEnvironment) {
    this.#environment = environment;
  }

  /** Whether anything answers there. Nothing of the path or the query is sent. */
  answers(origin: string): Promise<boolean> {
    const now = this.#environment.clock.elapsed();
    const found = this.#found.get(origin);
    if (found !== undefined && now < found.until) return found.answers;
    const answers = this.#ask(origin);
    this.#found.set(origin, { answers, until: now + VALID_MS });
    return answers;
  }

  async #ask(origin: string): Promise<boolean> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), TIMEOUT_MS);
    try {
      await this.#environment.fetch(`${origin}/`, {
        method: 'HEAD',
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: limit.signal,
      });
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
