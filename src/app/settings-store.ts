import { Observable } from './observable.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The settings of this browser: kept in local storage, the same in every tab. */
export class SettingsStore extends Observable<Settings> {
  readonly #storage: Storage;
  readonly #key: string;

  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    super(parseSettings(storage.getItem(key)));
    this.#storage = storage;
    this.#key = key;
    window.addEventListener('storage', (event) => {
      if (event.key === key) this.set(parseSettings(event.newValue));
    });
  }

  /** Changes some settings and keeps them. */
  change(changes: Partial<Settings>): void {
    const settings = { ...this.value, ...changes };
    this.#storage.setItem(this.#key, JSON.stringify(settings));
    this.set(settings);
  }
}
