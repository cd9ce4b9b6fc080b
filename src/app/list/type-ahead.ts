/** A pause of so many ms begins a new word. */
export const TYPE_AHEAD_PAUSE_MS = 1000;

/** Gathers letters typed quickly one after the other into the beginning of a title. */
export class TypeAhead {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  /** True while the next letter would be added to what was typed. */
  isOpen(now: number): boolean {
    return this.#text !== '' && now - this.#lastAt <= TYPE_AHEAD_PAUSE_MS;
  }

  /**
   * The text typed so far with this key (`KeyboardEvent.key`), or undefined when the key is no letter.
   * `now` in ms, of any clock. A space counts only within a word.
   */
  press(key: string, now: number): string | undefined {
    if ([...key].length !== 1) return undefined;
    const open = this.isOpen(now);
    if (key === ' ' && !open) return undefined;
    this.#text = open ? this.#text + key : key;
    this.#lastAt = now;
    return this.#text;
  }
}
