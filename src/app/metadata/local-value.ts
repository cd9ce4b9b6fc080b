import { Observable } from '../observable.ts';
import { writeOver } from './write-over.ts';

/** How a value, which is plain data, is written as text. */
export interface LocalFormat<T> {
  /** Takes any text; null: nothing is stored. */
  readonly parse: (text: string | null) => T;
  /** @param stored what is stored now, which another version may have written */
  readonly print: (value: T, stored: string | null) => string;
}

/**
 * A value in local storage, the same in every tab. One that cannot be stored, because there is no room or the browser
 * refuses, holds in this tab until it is closed, and {@link unsaved} says so; what other tabs store meanwhile joins it.
 */
export class LocalValue<T> extends Observable<T> {
  /** True while what holds here is not what is stored. */
  readonly unsaved = new Observable(false);
  readonly #storage: Storage;
  readonly #key: string;
  readonly #format: LocalFormat<T>;
  /** What was stored when this tab last looked. */
  #stored: T;

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
    this.#stored = this.value;
    tabs.addEventListener('storage', (event) => {
      const { key: changed, newValue } = event as StorageEvent;
      // Null: everything was removed.
      if (changed === key || changed === null) this.#hear(newValue);
    });
  }

  /** Replaces the value by what `next` makes of the newest one, and keeps it. */
  protected write(next: (present: T) => T): void {
    const stored = read(this.#storage, this.#key);
    if (!this.unsaved.value) this.#stored = this.#format.parse(stored);
    this.#keep(next(this.unsaved.value ? this.value : this.#stored), stored);
  }

  /** Another tab has stored something. */
  #hear(text: string | null): void {
    const stored = this.#format.parse(text);
    const joined = this.unsaved.value ? (writeOver(stored, this.#stored, this.value) as T) : undefined;
    this.#stored = stored;
    if (joined === undefined) this.set(stored);
    else this.#keep(joined, text);
  }

  #keep(value: T, stored: string | null): void {
    const text = this.#format.print(value, stored);
    let isStored = false;
    try {
      this.#storage.setItem(this.#key, text);
      isStored = true;
      this.#stored = value;
    } catch {
      // There is no room, or the browser refuses: `unsaved` tells.
    }
    this.set(value);
    this.unsaved.set(!isStored);
  }
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}
