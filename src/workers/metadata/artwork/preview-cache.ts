/** Small pictures of candidates, the newest of them, so that what was looked up shows offline as well. */
export class PreviewCache {
  /** Some 20 MB of small pictures. */
  static readonly MOST = 2000;
  readonly #name: string;
  #cache: Promise<Cache> | undefined;
  #puts = 0;

  /** @param name of the cache, with the app's prefix */
  constructor(name: string) {
    this.#name = name;
  }

  async get(url: string): Promise<Blob | undefined> {
    const response = await (await this.#open())?.match(addressOf(url)).catch(() => undefined);
    return response?.blob();
  }

  /** Keeps a picture if there is room; a full disk is no failure here. */
  async put(url: string, picture: Blob): Promise<void> {
    const cache = await this.#open();
    await cache?.put(addressOf(url), new Response(picture)).catch(() => undefined);
    this.#puts += 1;
    if (this.#puts % 100 === 0) await this.#trim(cache);
  }

  /** Keys come in the order they were put. */
  async #trim(cache: Cache | undefined): Promise<void> {
    const keys = (await cache?.keys()) ?? [];
    for (const key of keys.slice(0, Math.max(0, keys.length - PreviewCache.MOST))) await cache?.delete(key);
  }

  #open(): Promise<Cache | undefined> {
    this.#cache ??= caches.open(this.#name);
    return this.#cache.catch(() => undefined);
  }
}

/** An address of this site that is never asked for; the picture's own stands in it. */
function addressOf(url: string): string {
  return `/preview?of=${encodeURIComponent(url)}`;
}
