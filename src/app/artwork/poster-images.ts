import type { ArtworkSize } from '../../shared/metadata/stored-artwork.ts';

/** How stored pictures are read, and how many are kept at hand. */
export interface PosterImagesOptions {
  /** In the order of the keys; null for those that are not there. */
  readonly read: (keys: readonly string[], size: ArtworkSize) => Promise<readonly (Blob | null)[]>;
  /** Calls back once before the next frame. */
  readonly nextFrame?: (work: () => void) => void;
  /** Makes a picture ready to be shown at once. */
  readonly decode?: (url: string) => Promise<void>;
  /** Pictures kept at hand. */
  readonly capacity?: number;
}

/** Told the address of a picture, or null when it cannot be read. */
export type PictureListener = (url: string | null) => void;

interface Want {
  readonly key: string;
  readonly size: ArtworkSize;
  readonly listeners: Set<PictureListener>;
}

/** Pictures that are read at once: a screen of the smallest posters. */
const BATCH = 60;
const CAPACITY = 600;

/**
 * The addresses of stored pictures, read a batch a frame and one batch at a time: what nobody wants any more by then is
 * not read, and what was wanted last comes first. The least recently used are let go of.
 */
export class PosterImages {
  readonly #read: PosterImagesOptions['read'];
  readonly #nextFrame: (work: () => void) => void;
  readonly #decode: (url: string) => Promise<void>;
  readonly #capacity: number;
  /** The least recently used first. */
  readonly #urls = new Map<string, string>();
  readonly #wanted = new Map<string, Want>();
  #isBusy = false;

  constructor(options: PosterImagesOptions) {
    this.#read = options.read;
    this.#nextFrame = options.nextFrame ?? ((work) => void requestAnimationFrame(work));
    this.#decode = options.decode ?? decodeImage;
    this.#capacity = options.capacity ?? CAPACITY;
  }

  /** The address of a picture that is at hand. */
  get(key: string, size: ArtworkSize): string | undefined {
    const name = nameOf(key, size);
    const url = this.#urls.get(name);
    if (url !== undefined) {
      this.#urls.delete(name);
      this.#urls.set(name, url);
    }
    return url;
  }

  /** Asks for a picture; returns what takes the question back. */
  want(key: string, size: ArtworkSize, listener: PictureListener): () => void {
    const name = nameOf(key, size);
    const want = this.#wanted.get(name) ?? { key, size, listeners: new Set<PictureListener>() };
    this.#wanted.delete(name);
    this.#wanted.set(name, want);
    want.listeners.add(listener);
    this.#schedule();
    return () => {
      want.listeners.delete(listener);
      if (want.listeners.size === 0 && this.#wanted.get(name) === want) this.#wanted.delete(name);
    };
  }

  #schedule(): void {
    if (this.#isBusy || this.#wanted.size === 0) return;
    this.#isBusy = true;
    this.#nextFrame(() => void this.#readNext());
  }

  async #readNext(): Promise<void> {
    const batch = this.#takeBatch();
    const [first] = batch;
    if (first !== undefined) {
      const blobs = await this.#read(
        batch.map(({ key }) => key),
        first.size,
      ).catch(() => []);
      for (const [at, want] of batch.entries()) void this.#show(want, blobs[at] ?? null);
    }
    this.#isBusy = false;
    this.#schedule();
  }

  /** The newest questions of one size. */
  #takeBatch(): Want[] {
    const newestFirst = [...this.#wanted.values()].reverse();
    const batch = newestFirst.filter(({ size }) => size === newestFirst[0]?.size).slice(0, BATCH);
    for (const { key, size } of batch) this.#wanted.delete(nameOf(key, size));
    return batch;
  }

  async #show({ key, size, listeners }: Want, blob: Blob | null): Promise<void> {
    const url = blob === null ? null : this.#keep(nameOf(key, size), blob);
    const isShowable =
      url !== null &&
      (await this.#decode(url).then(
        () => true,
        () => false,
      ));
    for (const listener of listeners) listener(isShowable ? url : null);
  }

  #keep(name: string, blob: Blob): string {
    const before = this.#urls.get(name);
    if (before !== undefined) return before;
    const url = URL.createObjectURL(blob);
    this.#urls.set(name, url);
    for (const [oldest, address] of this.#urls) {
      if (this.#urls.size <= this.#capacity) break;
      this.#urls.delete(oldest);
      URL.revokeObjectURL(address);
    }
    return url;
  }
}

function nameOf(key: string, size: ArtworkSize): string {
  return `${size}/${key}`;
}

async function decodeImage(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}
