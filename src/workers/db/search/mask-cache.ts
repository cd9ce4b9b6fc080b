import type { SlotMask } from './slot-mask.ts';

const MOST_BYTES = 24 * 1024 * 1024;
const MOST_MASKS = 64;

/** Masks of conditions that were asked for, so that more words or another condition cost little. Not to be changed. */
export class MaskCache {
  readonly #masks = new Map<string, SlotMask>();

  get bytes(): number {
    let bytes = 0;
    for (const mask of this.#masks.values()) bytes += mask.bytes.length;
    return bytes;
  }

  /** The mask of the key, made when it is not there. */
  get(key: string, make: () => SlotMask): SlotMask {
    const mask = this.#masks.get(key) ?? make();
    // The latest asked for stands last.
    this.#masks.delete(key);
    this.#masks.set(key, mask);
    const most = Math.max(4, Math.min(MOST_MASKS, Math.floor(MOST_BYTES / (mask.bytes.length + 1))));
    for (const oldest of this.#masks.keys()) {
      if (this.#masks.size <= most) break;
      this.#masks.delete(oldest);
    }
    return mask;
  }

  clear(): void {
    this.#masks.clear();
  }
}
