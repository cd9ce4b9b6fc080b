/**
 * Deletes the caches of this installation's former layouts. Workbox's own `cleanupOutdatedCaches`
 * takes every cache whose name contains the scope, so an app at `/` would delete those of `/other/`.
 *
 * @param prefix what the names of this installation's app caches begin with, before a dash
 * @param current the cache to keep
 */
export async function deleteOutdatedCaches(
  caches: CacheStorage,
  prefix: string,
  current: string,
): Promise<void> {
  const names = await caches.keys();
  const outdated = names.filter((name) => name.startsWith(`${prefix}-`) && name !== current);
  await Promise.all(outdated.map((name) => caches.delete(name)));
}
