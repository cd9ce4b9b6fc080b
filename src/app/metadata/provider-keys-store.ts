import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { ProviderKeys, ProviderSecrets } from '../../shared/metadata/provider-keys.ts';
import { Observable } from '../observable.ts';

/** What a person entered for each provider: kept in local storage, apart from all other settings. */
export class ProviderKeysStore extends Observable<ProviderKeys> {
  readonly #storage: Storage;
  readonly #key: string;

  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    super({});
    this.#storage = storage;
    this.#key = key;
  }

  /** Keeps what was entered for a provider. */
  change(provider: ProviderId, secrets: ProviderSecrets): void {
    const keys = { ...this.value, [provider]: secrets };
    this.#storage.setItem(this.#key, JSON.stringify(keys));
    this.set(keys);
  }
}
