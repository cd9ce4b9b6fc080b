import type { ArtworkSize, StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError } from '../../../shared/reply.ts';
import type { EncodedPicture } from './re-encode.ts';

/** Beside the folders: since when a picture has been known to be in no use, by key. */
const UNUSED_NAME = 'unused.json';
const KEY = /^[0-9a-f]{32}$/;
/** Folders the pictures are spread over: by so many digits of their keys. */
const FOLDER_DIGITS = 2;
/** ms; a picture in no use stays for a week. */
const RENEWED_AFTER = 24 * 60 * 60 * 1000;

/**
 * Pictures as files of this site, in a folder of their own (OPFS): `ab/<key>-small.webp` and so on. A description
 * beside them is written last, so that a picture is there wholly or not at all.
 */
export class ArtworkFiles {
  readonly #folderName: string;
  #root: Promise<FileSystemDirectoryHandle> | undefined;

  /** @param folderName with the app's prefix */
  constructor(folderName: string) {
    this.#folderName = folderName;
  }

  /** What is stored under a key; null when it is not there wholly. */
  async describe(key: string): Promise<StoredArtwork | null> {
    const file = await this.#file(key, `${key}.json`);
    if (file === null) return null;
    try {
      return JSON.parse(await file.text()) as StoredArtwork;
    } catch {
      return null;
    }
  }

  /**
   * What is stored under a key, which counts as stored just now: somebody wants it again. To the day: writing that down
   * for each of many titles takes longer than all else.
   */
  async wanted(key: string): Promise<StoredArtwork | null> {
    const known = await this.describe(key);
    if (known === null) return null;
    const storedAt = (await this.storedAt(key)) ?? 0;
    // Where there is no room for it, what is stored can be shown all the same.
    if (Date.now() - storedAt > RENEWED_AFTER) await this.#renew(known).catch(() => undefined);
    return known;
  }

  /** When a picture was stored, in ms since the epoch; null when it is not there wholly. */
  async storedAt(key: string): Promise<number | null> {
    return (await this.#file(key, `${key}.json`))?.lastModified ?? null;
  }

  /** Since when pictures have been known to be in no use, by key, in ms since the epoch. */
  async unusedSince(): Promise<ReadonlyMap<string, number>> {
    try {
      const file = await (await (await this.#open()).getFileHandle(UNUSED_NAME)).getFile();
      const stored = Object.entries(JSON.parse(await file.text()) as object);
      return new Map(stored.filter(([key, since]) => KEY.test(key) && Number.isFinite(since)));
    } catch {
      // Not written yet, or damaged: then they are counted from now on.
      return new Map();
    }
  }

  async noteUnused(since: ReadonlyMap<string, number>): Promise<void> {
    await writeFile(await this.#open(), UNUSED_NAME, JSON.stringify(Object.fromEntries(since)));
  }

  /** One size of a picture; null when it is not there. */
  read(key: string, size: ArtworkSize): Promise<File | null> {
    return this.#file(key, nameOf(key, size));
  }

  /** Rejects with `storage-full` when there is no room. */
  async write(artwork: StoredArtwork, pictures: readonly EncodedPicture[]): Promise<void> {
    const folder = await this.#folder(artwork.key, true);
    try {
      for (const { size, blob } of pictures) await writeFile(folder, nameOf(artwork.key, size), blob);
      await writeFile(folder, `${artwork.key}.json`, JSON.stringify(artwork));
    } catch (error) {
      await this.remove(artwork.key);
      throw isQuota(error) ? new AppError('storage-full', 'There is no room for another picture.') : error;
    }
  }

  async remove(key: string): Promise<void> {
    const folder = await this.#folder(key, false).catch(() => null);
    if (folder === null) return;
    const names = [
      `${key}.json`,
      ...(['small', 'medium', 'large'] as const).map((size) => nameOf(key, size)),
    ];
    for (const name of names) await folder.removeEntry(name).catch(() => undefined);
  }

  /** The keys of everything that is stored. */
  async *keys(): AsyncIterable<string> {
    for await (const folder of (await this.#open()).values()) {
      if (folder.kind !== 'directory') continue;
      for await (const name of folder.keys())
        if (name.endsWith('.json') && KEY.test(name.slice(0, -'.json'.length)))
          yield name.slice(0, -'.json'.length);
    }
  }

  async #renew(artwork: StoredArtwork): Promise<void> {
    await writeFile(await this.#folder(artwork.key, true), `${artwork.key}.json`, JSON.stringify(artwork));
  }

  async #file(key: string, name: string): Promise<File | null> {
    try {
      return await (await (await this.#folder(key, false)).getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  }

  async #folder(key: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    if (!KEY.test(key)) throw new AppError('invalid-argument', 'That is no name of a picture.');
    return (await this.#open()).getDirectoryHandle(key.slice(0, FOLDER_DIGITS), { create });
  }

  #open(): Promise<FileSystemDirectoryHandle> {
    this.#root ??= navigator.storage
      .getDirectory()
      .then((origin) => origin.getDirectoryHandle(this.#folderName, { create: true }));
    this.#root.catch(() => {
      this.#root = undefined;
    });
    return this.#root;
  }
}

function nameOf(key: string, size: ArtworkSize): string {
  return `${key}-${size}.webp`;
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob | string,
): Promise<void> {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
