import { BodyTooLargeError, readBoundedText } from '../../shared/read-bounded.ts';
import { AppError } from '../../shared/reply.ts';
import type { RedisAddress } from './redis-address.ts';
import { commandFailure, statusFailure, strangeAnswer } from './redis-failure.ts';

/** How long an answer is waited for, in ms. */
const TIMEOUT = 3000;

/** Most bytes of an answer. */
const MOST_BYTES = 32_000_000;

/** What a command answers: JSON as Webdis writes it, `[true, text]` for a status. */
export type RedisReply = string | number | boolean | null | readonly RedisReply[];

/**
 * Sends commands to a Webdis-compatible server. A command goes as the body of a POST (`COMMAND/argument/…`, each
 * argument percent-encoded): such a request needs no leave asked beforehand (CORS), and has no bound on its length
 * but Webdis' own of 128 MB. https://github.com/nicolasff/webdis#command-format
 */
export class RedisConnection {
  readonly #address: RedisAddress;
  readonly #running = new Set<AbortController>();

  constructor(address: RedisAddress) {
    this.#address = address;
  }

  /** Host and port, for a person. */
  get name(): string {
    return this.#address.name;
  }

  /** Rejects with `storage-unavailable` or `storage-full`. */
  async command(...words: readonly (string | number)[]): Promise<RedisReply> {
    const text = await this.#post(words.map(encodeWord).join('/'));
    const reply = replyOf(text);
    if (reply === undefined) throw strangeAnswer(this.name, text);
    if (Array.isArray(reply) && reply[0] === false) throw commandFailure(this.name, String(reply[1]));
    return reply;
  }

  /** Ends what is under way. */
  close(): void {
    for (const run of this.#running) run.abort();
  }

  async #post(body: string): Promise<string> {
    const { url, authorization } = this.#address;
    const run = new AbortController();
    const timer = setTimeout(() => run.abort(new DOMException('Too late.', 'TimeoutError')), TIMEOUT);
    this.#running.add(run);
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: authorization === null ? {} : { Authorization: authorization },
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: run.signal,
      });
      if (response.type === 'opaqueredirect') throw statusFailure(this.name, 302);
      if (!response.ok) throw statusFailure(this.name, response.status);
      return await readBoundedText(response, MOST_BYTES);
    } catch (error) {
      throw error instanceof BodyTooLargeError ? strangeAnswer(this.name, '') : this.#unreached(error);
    } finally {
      clearTimeout(timer);
      this.#running.delete(run);
    }
  }

  #unreached(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const name = error instanceof Error ? error.name : '';
    const message =
      name === 'TimeoutError'
        ? `The Redis server at ${this.name} did not answer within ${TIMEOUT / 1000} seconds.`
        : `The Redis server at ${this.name} could not be reached.`;
    return new AppError('storage-unavailable', message, name);
  }
}

/** A point would be taken for the beginning of a format's name. */
function encodeWord(word: string | number): string {
  return encodeURIComponent(word).replaceAll('.', '%2E');
}

/** What stands behind the command's name; undefined when Webdis did not write this. */
function replyOf(text: string): RedisReply | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
    const values: RedisReply[] = Object.values(answer);
    return values.length === 1 ? values[0] : undefined;
  } catch {
    return undefined;
  }
}
