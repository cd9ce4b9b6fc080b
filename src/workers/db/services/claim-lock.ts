/**
 * Makes a lock this worker's until it is given back, or the worker ends. Resolves to what gives it back, or to
 * null when it is another's.
 */
export function claimLock(name: string): Promise<(() => void) | null> {
  const claimed = Promise.withResolvers<(() => void) | null>();
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
