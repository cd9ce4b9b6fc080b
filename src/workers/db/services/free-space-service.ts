import type { Connection, OnOperations } from '../engine/connection.ts';
import { readFreeSpace } from '../repositories/library-removal-repository.ts';

/** Less than this is kept for what comes next, in bytes. */
const WORTHWHILE = 32 * 1024 * 1024;
/** Rewriting keeps what is in use in memory for a moment. */
const MOST_IN_USE = 256 * 1024 * 1024;

/**
 * Makes the database file smaller after much has been deleted, where it is worth the while and there is room.
 * @param onOperations Told again and again meanwhile.
 */
export async function giveBackSpace(connection: Connection, onOperations: OnOperations): Promise<void> {
  const { free, whole } = await connection.read(readFreeSpace);
  const used = whole - free;
  if (free >= WORTHWHILE && free > used && used <= MOST_IN_USE && (await hasRoom(used))) {
    // A full disk here changes nothing: the pages stay free for what comes next.
    await connection.vacuum(onOperations).catch(() => undefined);
  }
  await connection.checkpoint('truncate');
}

async function hasRoom(bytes: number): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage > bytes * 2;
}
