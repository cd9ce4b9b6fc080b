import type { EpisodeStill } from '../../rpc/metadata-writes-api.ts';
import type { App } from '../app.ts';

/** An episode whose picture can be fetched. */
export interface WantedStill {
  readonly itemId: number;
  readonly url: string;
}

/** Pictures that are fetched side by side. */
const AT_ONCE = 2;
/** What has been fetched is stored together, so that pages read anew once and not once a picture. */
const STORE_AFTER_MS = 800;
const MOST_STORED_AT_ONCE = 24;

/**
 * Fetches the pictures of episodes that a page shows, some at a time: a library has tens of thousands of episodes, whose
 * pictures nobody may ever look at, so that none is fetched before. One that cannot be had is left out until the next
 * visit.
 */
export class EpisodeStills {
  readonly #app: App;
  readonly #waiting = new Map<number, WantedStill>();
  /** Those that were asked for, whatever came of it. */
  readonly #asked = new Set<number>();
  readonly #ending = new AbortController();
  #fetched: EpisodeStill[] = [];
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** Asks for the picture of an episode that has come into view. */
  want(still: WantedStill): void {
    if (this.#asked.has(still.itemId)) return;
    this.#waiting.set(still.itemId, still);
    this.#fetchNext();
  }

  /** It has been scrolled away. */
  unwant(itemId: number): void {
    this.#waiting.delete(itemId);
  }

  /** Ends what is under way; what has been fetched is stored. */
  stop(): void {
    this.#waiting.clear();
    this.#ending.abort();
    void this.#store();
  }

  #fetchNext(): void {
    while (this.#running < AT_ONCE && this.#app.isOnline.value && !this.#ending.signal.aborted) {
      const [next] = this.#waiting.values();
      if (next === undefined) return;
      this.#waiting.delete(next.itemId);
      this.#asked.add(next.itemId);
      this.#running += 1;
      void this.#fetch(next).finally(() => {
        this.#running -= 1;
        this.#fetchNext();
      });
    }
  }

  async #fetch({ itemId, url }: WantedStill): Promise<void> {
    const { signal } = this.#ending;
    try {
      const { client } = await this.#app.metadata();
      const artwork = await client.ask((apis, id) => apis.artwork.store(url, 'thumbnail', id), { signal });
      this.#fetched.push({ itemId, artwork });
      this.#timer ??= setTimeout(() => void this.#store(), STORE_AFTER_MS);
    } catch {
      // A picture nobody can have is no reason to disturb anybody.
    }
  }

  async #store(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stills = this.#fetched.splice(0, MOST_STORED_AT_ONCE);
    if (stills.length === 0) return;
    try {
      const { writes } = await this.#app.metadata();
      await writes.setStills(stills);
    } catch {
      // They are fetched from the store the next time, without a request.
    }
    if (this.#fetched.length > 0) await this.#store();
  }
}
