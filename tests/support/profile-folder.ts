import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system in memory, where Linux has one. */
const IN_MEMORY = '/dev/shm';
/** More than the largest test stores, in bytes. Containers often have 64 MB there. */
const ENOUGH = 4 * 2 ** 30;

/**
 * A new, empty folder for a browser's profile: in memory where there is enough of it, as nearly every act of a test waits for
 * the disk, and no test outlives its machine. What a killed browser had written is there all the same.
 */
export function profileFolder(): Promise<string> {
  return mkdtemp(join(hasRoom() ? IN_MEMORY : tmpdir(), 'reelshelf-profile-'));
}

function hasRoom(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ENOUGH;
}
