import { openAppDirectory } from '../engine/storage-choice.ts';
import { findDatabase } from './database-location.ts';
import type { Migration } from './migration.ts';
import { type OpenedDatabase, openAsReader } from './open-database.ts';

/**
 * Opens the live database as a reader before the page has said hello. Undefined where a first hello
 * decides more than that: without a database, or where the first worker does everything. Never
 * throws: what is wrong comes up again, and is told, when the page asks.
 */
export async function openAhead(
  prefix: string,
  migrations: readonly Migration[],
): Promise<OpenedDatabase | undefined> {
  try {
    const found = await findDatabase(await openAppDirectory(prefix));
    if (!found.exists || found.vfs !== 'write-ahead') return undefined;
    return await openAsReader({ prefix, migrations, anyway: false }, { ...found, vfs: found.vfs });
  } catch {
    return undefined;
  }
}
