import type { ArtworkFiles } from './artwork-files.ts';

/** Unused pictures stay so long: they may be stored and not shown yet, or wanted again by an Undo. */
const STAY_MS = 7 * 24 * 60 * 60 * 1000;
const AT_ONCE = 200;

/**
 * Removes stored pictures that no title has shown for a week: counted from when that was first seen, since one that
 * was stored long ago may have been replaced a moment ago. While it cannot be said which are in use, none is removed.
 * @param usedKeys those of the keys that are in use; nothing is removed when it rejects
 * @param now ms since the epoch
 * @returns number of pictures removed
 */
export async function tidyArtwork(
  files: ArtworkFiles,
  usedKeys: (keys: readonly string[]) => Promise<readonly string[]>,
  now: number,
): Promise<number> {
  const known = await files.unusedSince();
  const unused = new Map<string, number>();
  let removed = 0;
  const tidy = async (keys: readonly string[]) => {
    if (keys.length === 0) return;
    const used = new Set(await usedKeys(keys));
    for (const key of keys) {
      if (used.has(key)) continue;
      const since = Math.min(known.get(key) ?? now, now);
      const unwantedSince = Math.max(since, (await files.storedAt(key)) ?? now);
      if (now - unwantedSince < STAY_MS) unused.set(key, since);
      else {
        await files.remove(key);
        removed += 1;
      }
    }
  };
  try {
    let keys: string[] = [];
    for await (const key of files.keys()) {
      keys.push(key);
      if (keys.length < AT_ONCE) continue;
      await tidy(keys);
      keys = [];
    }
    await tidy(keys);
    if (known.size > 0 || unused.size > 0) await files.noteUnused(unused);
  } catch {
    // The database cannot be read, a folder went away meanwhile, or there is no room for a note: another time.
  }
  return removed;
}
