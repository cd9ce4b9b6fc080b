import type { SessionState } from '../../../rpc/session-api.ts';
import { AppError, type Failure } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { openConnection } from '../engine/open-connection.ts';
import { chooseVfs, openAppDirectory } from '../engine/storage-choice.ts';
import { RETIRED_VERSION } from './application-id.ts';
import { type DatabaseLocation, deleteAllButLive, findDatabase, markAsLive } from './database-location.ts';
import { deleteAbandonedExports } from './export-copies.ts';
import type { Migration } from './migration.ts';
import { MigrationService } from './migration-service.ts';
import { refuseWrites, writeGuard } from './write-guard.ts';

/** How to open the app's database. */
export interface OpenDatabaseOptions {
  readonly prefix: string;
  readonly role: 'reader' | 'writer';
  readonly migrations: readonly Migration[];
  /** As a reader, take an older schema too. */
  readonly anyway: boolean;
  readonly onMigration: (name: string, left: number) => void;
}

/** The opened database. */
export interface OpenedDatabase {
  readonly state: SessionState;
  /** Absent with the state `writer-first`. */
  readonly connection: Connection | undefined;
  readonly guard: (statements: Statements) => void;
  /** How many migrations were applied. */
  readonly migrated: number;
}

/** Opens the live database in the given role; the writer makes it when there is none and migrates it. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const directory = await openAppDirectory(options.prefix);
  const found = await findDatabase(directory);
  const vfs = found.vfs ?? (await chooseVfs(directory));
  const location = { ...found, vfs };
  // Where a second connection only gets in the way, the first worker does everything.
  const sole = vfs === 'coop-sync';
  const role = sole ? 'writer' : options.role;
  if (role === 'reader') return openAsReader(options, location);
  const opened = await openAsWriter(options, location, sole);
  if (opened.state.state === 'ready') {
    await markAsLive(directory, location);
    await deleteAllButLive(directory, options.prefix);
    await deleteAbandonedExports(directory, options.prefix);
  }
  return opened;
}

/** Opens a database that may be there; it is never made or changed. */
export async function openAsReader(
  options: Pick<OpenDatabaseOptions, 'prefix' | 'migrations' | 'anyway'>,
  location: DatabaseLocation,
): Promise<OpenedDatabase> {
  const needed = options.migrations.length;
  const stateOf = (state: SessionState['state'], version: number): SessionState => ({
    state,
    sole: false,
    generation: location.generation,
    schema: { found: version, needed },
  });
  const writerFirst = {
    state: stateOf('writer-first', 0),
    connection: undefined,
    guard: noGuard,
    migrated: 0,
  };
  if (!location.exists) return writerFirst;
  const path = `${options.prefix}/${location.file}`;
  const connection = await openConnection({ path, vfs: location.vfs, role: 'reader' });
  try {
    const found = await new MigrationService(connection, options.migrations).recordedVersion();
    if (found < needed && !options.anyway) {
      await connection.close();
      return writerFirst;
    }
    const state =
      found > needed ? { ...stateOf('read-only', found), problem: newerDatabase() } : stateOf('ready', found);
    return { state, connection, guard: noGuard, migrated: 0 };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
}

async function openAsWriter(
  options: OpenDatabaseOptions,
  location: DatabaseLocation,
  sole: boolean,
): Promise<OpenedDatabase> {
  const path = `${options.prefix}/${location.file}`;
  const connection = await openConnection({ path, vfs: location.vfs, role: 'writer', create: true });
  try {
    const service = new MigrationService(connection, options.migrations);
    if (location.exists && (await service.recordedVersion()) === 0) throw lostDatabase();
    const { migrated, problem } = await migrateOrExplain(service, options.onMigration);
    const found = await reinstate(connection, service, await service.recordedVersion());
    const described = { sole, generation: location.generation, schema: { found, needed: service.target } };
    const state: SessionState = problem
      ? { ...described, state: 'read-only', problem }
      : { ...described, state: 'ready' };
    return { state, connection, guard: problem ? refuseWrites(problem) : writeGuard(found), migrated };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
}

/** A library was here, and its file reads as new: a damaged write-ahead file does that. */
function lostDatabase(): AppError {
  return new AppError('database-damaged', 'The library’s database cannot be read: its file is damaged.');
}

/**
 * A live database that is marked as retired: the browser died while it was being replaced, before
 * the new one became the live one. Whoever replaces holds the job lock, so this one is still it.
 */
async function reinstate(connection: Connection, service: MigrationService, found: number): Promise<number> {
  if (found !== RETIRED_VERSION) return found;
  const version = (await service.history()).length;
  await connection.write((statements) => statements.exec(`PRAGMA user_version = ${version}`));
  return version;
}

/** A database that cannot be brought up to date can still be read and exported. */
async function migrateOrExplain(
  service: MigrationService,
  onMigration: (name: string, left: number) => void,
): Promise<{ migrated: number; problem?: Failure }> {
  try {
    // Making a database is no news: only one that was there is brought up to date.
    const isNew = (await service.history()).length === 0;
    return { migrated: (await service.migrate(isNew ? undefined : onMigration)).length };
  } catch (error) {
    if (error instanceof AppError && READABLE.has(error.code))
      return { migrated: 0, problem: error.toFailure() };
    throw error;
  }
}

const READABLE: ReadonlySet<string> = new Set(['migration-failed', 'migration-history', 'database-newer']);

function newerDatabase(): Failure {
  return {
    code: 'database-newer',
    message: 'This library was last used by a newer Reelshelf.',
  };
}

/** A reader's connection refuses writes by itself. */
function noGuard(): void {}
