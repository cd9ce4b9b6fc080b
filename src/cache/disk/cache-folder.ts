import type { CacheEntryFacts, StoredEntry } from '../../shared/cache/cache-entry.ts';
import { bytesOf, fileOf, isMissing, readChecked, writeChecked } from './checked-file.ts';
import { readFacts, writeFacts } from './entry-facts.ts';
import { readEntryFile, writeEntryFile } from './entry-file.ts';

const INDEX = 'index';

/** Facts of the entries in a folder, by key. */
export type FolderFacts = ReadonlyMap<string, CacheEntryFacts>;

const NOTHING: FolderFacts = new Map();

/**
 * One of the folders that entries are spread over: a file for each entry, and an index of their facts. An entry is
 * there when the index has it and its file is whole. The index is written first when entries come and last when they
 * go, so that what is interrupted leaves no file that nobody knows of. A damaged index is made anew from the files.
 */
export class CacheFolder {
  readonly #name: string;
  readonly #lock: string;
  readonly #root: () => Promise<FileSystemDirectoryHandle>;
  /** As last read or written, by time and size of the index. */
  #known: { readonly stamp: string; readonly facts: FolderFacts } | undefined;

  /** @param lock name of the lock that writers hold */
  constructor(name: string, lock: string, root: () => Promise<FileSystemDirectoryHandle>) {
    this.#name = name;
    this.#lock = lock;
    this.#root = root;
  }

  /** Facts of all entries. */
  async facts(): Promise<FolderFacts> {
    const folder = await this.#open();
    if (!folder) return NOTHING;
    const facts = await this.#read(folder);
    // Being written just now, or damaged: whoever holds the lock knows.
    return facts ?? this.#locked(() => this.#readOrMend(folder));
  }

  /** The entry; null when it is not there or damaged. */
  async entry(key: string): Promise<StoredEntry | null> {
    const facts = (await this.facts()).get(key);
    const folder = facts && (await this.#open());
    if (!folder) return null;
    const bytes = await readChecked(folder, key);
    const entry = bytes && readEntryFile(key, bytes);
    if (entry) return { ...entry, lastAccessedAt: facts.lastAccessedAt, hitCount: facts.hitCount };
    return this.#locked(() => this.#settled(folder, key));
  }

  async put(entries: readonly StoredEntry[]): Promise<void> {
    await this.#locked(async () => {
      const root = await this.#root();
      const folder = await root.getDirectoryHandle(this.#name, { create: true });
      const facts = new Map(await this.#readOrMend(folder));
      for (const { body: _body, params: _params, encoding: _encoding, ...own } of entries)
        facts.set(own.key, own);
      await this.#write(folder, facts);
      const waiting = new Set(entries.map(({ key }) => key));
      try {
        for (const entry of entries) {
          await writeChecked(folder, entry.key, writeEntryFile(entry));
          waiting.delete(entry.key);
        }
      } finally {
        for (const key of waiting) facts.delete(key);
        if (waiting.size > 0) await this.#write(folder, facts).catch(() => undefined);
      }
    });
  }

  /** Changes facts; those that become null go with their files. @returns what is gone */
  async change(to: (facts: CacheEntryFacts) => CacheEntryFacts | null): Promise<readonly CacheEntryFacts[]> {
    if (!(await this.#open())) return [];
    return this.#locked(async () => {
      const folder = await this.#open();
      if (!folder) return [];
      const before = await this.#readOrMend(folder);
      const after = new Map<string, CacheEntryFacts>();
      const gone: CacheEntryFacts[] = [];
      let isChanged = false;
      for (const [key, facts] of before) {
        const changed = to(facts);
        if (changed) after.set(key, changed);
        else gone.push(facts);
        isChanged ||= changed !== facts;
      }
      if (after.size === 0) await this.#removeAll();
      else if (isChanged) {
        for (const { key } of gone) await remove(folder, key);
        await this.#write(folder, after);
      }
      return gone;
    });
  }

  /** What a file that could not be read comes to when nobody writes: an entry after all, or none. */
  async #settled(folder: FileSystemDirectoryHandle, key: string): Promise<StoredEntry | null> {
    const facts = await this.#readOrMend(folder);
    const own = facts.get(key);
    if (!own) return null;
    const bytes = await readChecked(folder, key);
    const entry = bytes && readEntryFile(key, bytes);
    if (entry) return { ...entry, lastAccessedAt: own.lastAccessedAt, hitCount: own.hitCount };
    await remove(folder, key);
    const rest = new Map(facts);
    rest.delete(key);
    await this.#write(folder, rest).catch(() => undefined);
    return null;
  }

  async #readOrMend(folder: FileSystemDirectoryHandle): Promise<FolderFacts> {
    const facts = await this.#read(folder);
    if (facts) return facts;
    const found = new Map<string, CacheEntryFacts>();
    const names: string[] = [];
    for await (const name of folder.keys()) if (name !== INDEX) names.push(name);
    for (const name of names) {
      const bytes = await readChecked(folder, name);
      const entry = bytes && readEntryFile(name, bytes);
      if (!entry) {
        await folder.removeEntry(name, { recursive: true }).catch(() => undefined);
        continue;
      }
      const { body: _body, params: _params, encoding: _encoding, ...own } = entry;
      found.set(name, own);
    }
    // Without room for it, it is made anew each time: reading goes on.
    await this.#write(folder, found).catch(() => undefined);
    return found;
  }

  /** Null when the index is damaged, or not there in a folder that is. */
  async #read(folder: FileSystemDirectoryHandle): Promise<FolderFacts | null> {
    const file = await fileOf(folder, INDEX);
    if (!file) return null;
    const stamp = `${file.lastModified} ${file.size}`;
    if (this.#known?.stamp === stamp) return this.#known.facts;
    const bytes = await bytesOf(file);
    const facts = bytes && readFacts(bytes);
    if (facts) this.#known = { stamp, facts };
    return facts;
  }

  async #write(folder: FileSystemDirectoryHandle, facts: FolderFacts): Promise<void> {
    this.#known = undefined;
    await writeChecked(folder, INDEX, writeFacts(facts));
    const file = await fileOf(folder, INDEX);
    if (file) this.#known = { stamp: `${file.lastModified} ${file.size}`, facts };
  }

  async #removeAll(): Promise<void> {
    this.#known = undefined;
    const root = await this.#root();
    await root.removeEntry(this.#name, { recursive: true }).catch(ignoreMissing);
  }

  async #open(): Promise<FileSystemDirectoryHandle | null> {
    const root = await this.#root();
    return root.getDirectoryHandle(this.#name).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#lock, work);
  }
}

function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  return folder.removeEntry(name).catch(ignoreMissing);
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
