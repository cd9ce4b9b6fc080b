import { DEFAULT_METADATA_SETTINGS, type MetadataSettings } from '../../shared/metadata/metadata-settings.ts';
import { Observable } from '../observable.ts';

/** How providers are asked: kept in local storage, the same in every tab. */
export class MetadataSettingsStore extends Observable<MetadataSettings> {
  readonly #storage: Storage;
  readonly #key: string;

  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    super(DEFAULT_METADATA_SETTINGS);
    this.#storage = storage;
    this.#key = key;
  }

  /** Changes some settings and keeps them. */
  change(changes: Partial<MetadataSettings>): void {
    const settings = { ...this.value, ...changes };
    this.#storage.setItem(this.#key, JSON.stringify(settings));
    this.set(settings);
  }
}
