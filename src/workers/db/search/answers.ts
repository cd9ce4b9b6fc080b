import type { SlotBits } from './slot-bits.ts';

/** The slots that answer a query so far, and how well. */
export class Answers {
  /** By slot: 0 or the tier. */
  readonly tiers: Uint8Array<ArrayBuffer>;
  /** How many slots have a tier. */
  count = 0;

  constructor(slots: number) {
    this.tiers = new Uint8Array(slots);
  }

  /** Gives a slot a tier, if it has no better one. */
  raise(slot: number, tier: number): void {
    const before = this.tiers[slot] as number;
    if (before === 0) this.count++;
    else if (before <= tier) return;
    this.tiers[slot] = tier;
  }

  /** Gives a tier to all slots of the list that have all of the bits, if they have none; returns how many. */
  take({ bits, list, count }: SlotBits, all: number, tier: number): number {
    const { tiers } = this;
    let taken = 0;
    for (let index = 0; index < count; index++) {
      const slot = list[index] as number;
      if (((bits[slot] as number) & all) !== all || tiers[slot] !== 0) continue;
      tiers[slot] = tier;
      taken++;
    }
    this.count += taken;
    return taken;
  }
}
