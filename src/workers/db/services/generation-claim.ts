/**
 * Makes a generation this worker's alone, over all tabs: nobody else then writes or deletes its files.
 * Resolves to what gives it back, or to null when it is another's. A worker that ends gives it back.
 */
export function claimGeneration(prefix: string, generation: number): Promise<(() => void) | null> {
  const claimed = Promise.withResolvers<(() => void) | null>();
  const name = `${prefix}~generation-${generation}`;
  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return claimed.resolve(null);
      const released = Promise.withResolvers<void>();
      claimed.resolve(released.resolve);
      return released.promise;
    })
    .catch(claimed.reject);
  return claimed.promise;
}
