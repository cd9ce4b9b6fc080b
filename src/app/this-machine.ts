import type { Machine } from '../shared/tuning/machine.ts';

/** What the browser says of the machine it runs on. */
export function thisMachine(): Machine {
  // Chromium's alone, and so not in TypeScript's DOM.
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return { cores: navigator.hardwareConcurrency, memoryGib: deviceMemory };
}
