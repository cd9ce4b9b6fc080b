import { Observable } from '../observable.ts';

/** How a value is written as text. */
export interface LocalFormat<T> {
  /** Takes any text; null: nothing is stored. */
  readonly parse: (text: string | null) => T;
  /** @param stored what is stored now, which another version may have written */
  readonly print: (value: T, stored: string | null) => string;
}

/**
 * A value in local storage, the same in every tab. One that cannot be stored, because there is no room or the browser
 * refuses, holds in this tab until it is closed, and {@link unsaved} says so.
 */
export class LocalValue<T> extends Observable<T> {
  /** True while what holds here is not what is stored. */
  readonly unsaved = new Observable(false);
  readonly #storage: Storage;
  readonly #key: string;
  readonly #format: LocalFormat<T>;

  /**
   * @param key name under which it is stored, with the app's prefix
   * @param tabs tells of other tabs' changes by `storage` events
   */
  constructor(
    storage: Storage,
    key: string,
    format: LocalFormat<T>,
    tabs: Pick<EventTarget, 'addEventListener'> = window,
  ) {
    super(format.parse(read(storage, key)));
    this.#storage = storage;
    this.#key = key;
    this.#format = format;
    tabs.addEventListener('storage', (event) => {
      const { key: changed, newValue } = event as StorageEvent;
      // Null: everything was removed.
      if (changed === key || changed === null) this.set(format.parse(newValue));
    });
  }

  /** Replaces the value by what `next` makes of the newest one, and keeps it. */
  protected write(next: (present: T) => T): void {
    const stored = read(this.#storage, this.#key);
    const value = next(this.unsaved.value ? this.value : this.#format.parse(stored));
    const isStored = this.#store(this.#format.print(value, stored));
    this.set(value);
    this.unsaved.set(!isStored);
  }

  #store(text: string): boolean {
    try {
      this.#storage.setItem(this.#key, text);
      return true;
    } catch {
      return false;
    }
  }
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}
