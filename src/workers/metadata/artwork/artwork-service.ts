import type { ArtworkApi } from '../../../rpc/artwork-api.ts';
import type { ArtworkType } from '../../../shared/artwork.ts';
import type { ArtworkSize, StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError, asReply, ok, type Reply } from '../../../shared/reply.ts';
import type { RunningCalls } from '../../../shared/running-calls.ts';
import { sha256Hex } from '../../../shared/sha256-hex.ts';
import type { ArtworkFiles } from './artwork-files.ts';
import { fetchPicture, type PictureSources } from './fetch-picture.ts';
import { createPictureKeeper } from './keep-picture.ts';
import type { PreviewCache } from './preview-cache.ts';
import { reEncode, reEncodeAt } from './re-encode.ts';

/** What the pictures' service needs; asked for with every call. */
export interface ArtworkParts {
  readonly files: ArtworkFiles;
  readonly previews: PreviewCache;
  /** Where pictures may be fetched from. */
  readonly sources: PictureSources;
}

/** Pictures, fetched once, re-encoded and kept; see {@link ArtworkApi}. */
export class ArtworkService implements ArtworkApi {
  readonly #parts: () => ArtworkParts;
  readonly #calls: RunningCalls;
  /** By key. */
  readonly #storing = new Map<string, Promise<StoredArtwork>>();

  constructor(parts: () => ArtworkParts, calls: RunningCalls) {
    this.#parts = parts;
    this.#calls = calls;
  }

  preview(url: string, width: number, requestId: string): Promise<Reply<Blob>> {
    return asReply(
      this.#calls.run(requestId, async (signal) => {
        const { previews, sources } = this.#parts();
        const kept = await previews.get(url);
        if (kept !== undefined) return kept;
        const blob = await encoded(reEncodeAt(await fetchPicture(url, sources, signal), width), url);
        await previews.put(url, blob);
        return blob;
      }),
    );
  }

  store(url: string, type: ArtworkType, requestId: string): Promise<Reply<StoredArtwork>> {
    return asReply(this.#calls.run(requestId, (signal) => this.fetch(url, type, signal)));
  }

  /** The same for this thread. Rejects with an `AppError`, an `OutOfReachError` when nobody answered. */
  async fetch(url: string, type: ArtworkType, signal: AbortSignal): Promise<StoredArtwork> {
    const key = await keyOf(url, type);
    const known = await this.#parts().files.wanted(key);
    return { ...(known ?? (await this.#storeOnce(key, url, type, signal))), type };
  }

  keep(picture: Blob, url: string, type: ArtworkType): Promise<Reply<StoredArtwork>> {
    return createPictureKeeper(() => this.#parts().files).keep(picture, url, type);
  }

  async read(keys: readonly string[], size: ArtworkSize): Promise<Reply<readonly (Blob | null)[]>> {
    const { files } = this.#parts();
    return ok(await Promise.all(keys.map((key) => files.read(key, size).catch(() => null))));
  }

  async remove(keys: readonly string[]): Promise<Reply<void>> {
    for (const key of keys) await this.#parts().files.remove(key);
    return ok(undefined);
  }

  /** The same picture is fetched once at a time, and again when whoever it was fetched for does not want it any more. */
  async #storeOnce(key: string, url: string, type: ArtworkType, signal: AbortSignal): Promise<StoredArtwork> {
    for (let other = this.#storing.get(key); other !== undefined; other = this.#storing.get(key)) {
      try {
        return await other;
      } catch (error) {
        const isWithdrawn = error instanceof AppError && error.code === 'cancelled';
        if (!isWithdrawn || signal.aborted) throw error;
      }
    }
    const storing = this.#store(key, url, type, signal).finally(() => this.#storing.delete(key));
    this.#storing.set(key, storing);
    return storing;
  }

  async #store(key: string, url: string, type: ArtworkType, signal: AbortSignal): Promise<StoredArtwork> {
    const { files, sources } = this.#parts();
    const picture = await fetchPicture(url, sources, signal);
    const { pictures, ...facts } = await encoded(reEncode(picture, type), url);
    const bytes = pictures.reduce((sum, { blob }) => sum + blob.size, 0);
    const artwork: StoredArtwork = { type, url, key, bytes, ...facts };
    await files.write(artwork, pictures);
    return artwork;
  }
}

async function encoded<T>(work: Promise<T>, url: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { host } = new URL(url);
    throw new AppError(
      'provider-failed',
      `What ${host} sent is no picture that can be shown.`,
      String(error),
    );
  }
}

/** The name a picture is stored under: 32 hex digits of its address and, where its sizes are others, of its type. */
async function keyOf(url: string, type: ArtworkType): Promise<string> {
  const isOfOtherSizes = type === 'fanart' || type === 'thumbnail';
  return (await sha256Hex(isOfOtherSizes ? `${type} ${url}` : url)).slice(0, 32);
}
