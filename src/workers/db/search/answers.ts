import { isSet, type SlotBits } from './slot-bits.ts';

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
      const before = tiers[slot] as number;
      const isTaken = 1 - isSet((((bits[slot] as number) & all) ^ all) | before);
      tiers[slot] = before | (tier & -isTaken);
      taken += isTaken;
    }
    this.count += taken;
    return taken;
  }
}
