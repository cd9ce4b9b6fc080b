import type { ArtworkFiles } from './artwork-files.ts';

/** Younger pictures stay: they may be stored and not shown yet, or wanted again by an Undo. */
const YOUNG = 7 * 24 * 60 * 60 * 1000;
const AT_ONCE = 200;

/**
 * Removes stored pictures that no title shows any more, a week after they were stored. While it cannot be said which
 * are in use, none is removed.
 * @param usedKeys those of the keys that are in use; nothing is removed when it rejects
 * @param now ms since the epoch
 * @returns number of pictures removed
 */
export async function tidyArtwork(
  files: ArtworkFiles,
  usedKeys: (keys: readonly string[]) => Promise<readonly string[]>,
  now: number,
): Promise<number> {
  let removed = 0;
  const tidy = async (keys: readonly string[]) => {
    if (keys.length === 0) return;
    const used = new Set(await usedKeys(keys));
    for (const key of keys) {
      if (used.has(key) || now - ((await files.storedAt(key)) ?? now) < YOUNG) continue;
      await files.remove(key);
      removed += 1;
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
  } catch {
    // The database cannot be read, or a folder went away meanwhile: another time.
  }
  return removed;
}
