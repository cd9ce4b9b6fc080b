/** Typos are looked for when fewer answers than that are there. */
export const FEW = 50;

/** Gives a tier to all slots that have none and all of the bits; returns how many. */
export function takeSlots(tiers: Uint8Array, bits: Uint16Array, all: number, tier: number): number {
  let taken = 0;
  for (let slot = 0; slot < tiers.length; slot++)
    if (((bits[slot] as number) & all) === all && tiers[slot] === 0) {
      tiers[slot] = tier;
      taken++;
    }
  return taken;
}

/** How many slots have a tier. */
export function countTiers(tiers: Uint8Array): number {
  let count = 0;
  for (let slot = 0; slot < tiers.length; slot++) if (tiers[slot] !== 0) count++;
  return count;
}
