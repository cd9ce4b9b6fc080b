import type { ProviderUses } from '../../rpc/cache-api.ts';
import { PROVIDER_IDS, type ProviderId } from '../../shared/metadata/provider-id.ts';
import { addUses } from '../add-uses.ts';
import { readChecked, writeChecked } from './checked-file.ts';

const FILE = 'uses';

/** What was asked of each provider, in a file; nothing when it is damaged. */
export class UseCounts {
  readonly #lock: string;
  readonly #root: () => Promise<FileSystemDirectoryHandle>;

  /** @param lock name of the lock that writers hold */
  constructor(lock: string, root: () => Promise<FileSystemDirectoryHandle>) {
    this.#lock = lock;
    this.#root = root;
  }

  async read(): Promise<ReadonlyMap<ProviderId, ProviderUses>> {
    const bytes = await readChecked(await this.#root(), FILE);
    // Being written just now, or not there.
    return usesOf(bytes ?? (await this.#locked(async () => readChecked(await this.#root(), FILE))));
  }

  async add(more: readonly ProviderUses[]): Promise<void> {
    if (more.length === 0) return;
    await this.#change((uses) => {
      for (const own of more) addUses(uses, own);
    });
  }

  async clear(provider?: ProviderId): Promise<void> {
    await this.#change((uses) => {
      if (provider === undefined) uses.clear();
      else uses.delete(provider);
    });
  }

  #change(change: (uses: Map<ProviderId, ProviderUses>) => void): Promise<void> {
    return this.#locked(async () => {
      const root = await this.#root();
      const uses = usesOf(await readChecked(root, FILE));
      change(uses);
      await writeChecked(root, FILE, new TextEncoder().encode(JSON.stringify([...uses.values()])));
    });
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#lock, work);
  }
}

function usesOf(bytes: Uint8Array<ArrayBuffer> | null): Map<ProviderId, ProviderUses> {
  if (bytes === null) return new Map();
  const uses: ProviderUses[] = JSON.parse(new TextDecoder().decode(bytes));
  return new Map(
    uses.filter(({ provider }) => PROVIDER_IDS.includes(provider)).map((own) => [own.provider, own]),
  );
}
