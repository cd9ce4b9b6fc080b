import { claimLock } from './claim-lock.ts';

/**
 * Makes a generation this worker's alone, over all tabs: nobody else then writes or deletes its files.
 * Resolves to what gives it back, or to null when it is another's. A worker that ends gives it back.
 */
export function claimGeneration(prefix: string, generation: number): Promise<(() => void) | null> {
  return claimLock(`${prefix}~generation-${generation}`);
}
