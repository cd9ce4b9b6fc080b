import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countTablesSql from '../sql/count-tables.sql?raw';
import createMigrationTableSql from '../sql/create-migration-table.sql?raw';
import getVersionsSql from '../sql/get-versions.sql?raw';
import insertMigrationSql from '../sql/insert-migration.sql?raw';
import listMigrationsSql from '../sql/list-migrations.sql?raw';
import { APPLICATION_ID } from './application-id.ts';
import { checkMigrationHistory, type HistoryVerdict } from './check-migration-history.ts';
import { type AppliedMigration, type Migration, migrationChecksum } from './migration.ts';

type AppliedRow = {
  version: number;
  name: string;
  checksum: string;
  applied_at: number;
  duration_ms: number;
};
type Versions = { user_version: number; application_id: number };
type TableCounts = { tables: number; migration_tables: number };

const listMigrations = defineQuery<Record<string, never>, AppliedRow>('list-migrations', listMigrationsSql);
const getVersions = defineQuery<Record<string, never>, Versions>('get-versions', getVersionsSql);
const countTables = defineQuery<Record<string, never>, TableCounts>('count-tables', countTablesSql);
const insertMigration = defineQuery<AppliedRow, never>('insert-migration', insertMigrationSql);

/** Brings a database to this build's schema and tells where it stands. */
export class MigrationService {
  readonly #connection: Connection;
  readonly #migrations: readonly Migration[];

  constructor(connection: Connection, migrations: readonly Migration[]) {
    this.#connection = connection;
    this.#migrations = migrations;
  }

  /** The schema version this build needs. */
  get target(): number {
    return this.#migrations.length;
  }

  /** The version the database says it has, without a look at its history: fast enough for every start. */
  async recordedVersion(): Promise<number> {
    const versions = await this.#connection.read((statements) => statements.get(getVersions, {}));
    return versions?.application_id === APPLICATION_ID ? versions.user_version : 0;
  }

  /** The recorded history, oldest first. Throws `database-not-ours` for another program's database. */
  history(): Promise<readonly AppliedMigration[]> {
    return this.#connection.read(readHistory);
  }

  /** Holds the recorded history against this build's files; changes nothing. */
  async verify(): Promise<HistoryVerdict> {
    const checksums = await this.#checksums();
    return checkMigrationHistory(await this.history(), this.#migrations, checksums);
  }

  /**
   * Applies what is missing, each file in one transaction with its record.
   * @param onApplied Told after each file.
   * @throws {AppError} `migration-history` or `database-newer` before anything was touched;
   *   `migration-failed` with that file rolled back and the ones before it kept.
   */
  async migrate(onApplied?: (name: string, left: number) => void): Promise<readonly AppliedMigration[]> {
    const checksums = await this.#checksums();
    const pending = pendingOf(checkMigrationHistory(await this.history(), this.#migrations, checksums));
    const applied: AppliedMigration[] = [];
    for (const [index, migration] of pending.entries()) {
      const record = await this.#apply(migration, checksums);
      if (record) applied.push(record);
      onApplied?.(migration.name, pending.length - index - 1);
    }
    return applied;
  }

  /** Applies one file; null when another tab was first. */
  async #apply(migration: Migration, checksums: readonly string[]): Promise<AppliedMigration | null> {
    try {
      return await this.#connection.write((statements) => {
        const verdict = checkMigrationHistory(readHistory(statements), this.#migrations, checksums);
        if (pendingOf(verdict)[0]?.version !== migration.version) return null;
        return applyWithin(statements, migration, checksums[migration.version - 1] as string);
      });
    } catch (error) {
      if (error instanceof AppError && KEEP_CODE.has(error.code)) throw error;
      const cause = error instanceof AppError ? (error.detail ?? error.message) : String(error);
      throw new AppError(
        'migration-failed',
        `The library could not be brought up to date: migration ${migration.name} failed. Nothing was changed by it.`,
        cause,
      );
    }
  }

  #checksums(): Promise<string[]> {
    return Promise.all(this.#migrations.map((migration) => migrationChecksum(migration.sql)));
  }
}

/** Failures that say more than that the migration failed. */
const KEEP_CODE: ReadonlySet<string> = new Set([
  'busy',
  'storage-full',
  'storage-unavailable',
  'database-damaged',
  'migration-history',
  'database-newer',
]);

function readHistory(statements: Statements): readonly AppliedMigration[] {
  const counts = statements.get(countTables, {});
  if (!counts || counts.tables === 0) return [];
  if (counts.migration_tables === 0) {
    throw new AppError('database-not-ours', 'This database was not made by Reelshelf.');
  }
  return statements.all(listMigrations, {}).map((row) => ({
    version: row.version,
    name: row.name,
    checksum: row.checksum,
    appliedAt: row.applied_at,
    durationMs: row.duration_ms,
  }));
}

function applyWithin(statements: Statements, migration: Migration, checksum: string): AppliedMigration {
  const appliedAt = Date.now();
  const start = performance.now();
  statements.exec(createMigrationTableSql);
  statements.exec(migration.sql);
  const durationMs = performance.now() - start;
  const { version, name } = migration;
  statements.run(insertMigration, {
    version,
    name,
    checksum,
    applied_at: appliedAt,
    duration_ms: durationMs,
  });
  statements.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
  return { version, name, checksum, appliedAt, durationMs };
}

function pendingOf(verdict: HistoryVerdict): readonly Migration[] {
  switch (verdict.state) {
    case 'current':
      return [];
    case 'behind':
      return verdict.pending;
    case 'newer':
      throw new AppError(
        'database-newer',
        `This library was last used by a newer Reelshelf (${verdict.newest.name}).`,
      );
    case 'contradiction':
      throw new AppError(
        'migration-history',
        `The library’s history does not fit this Reelshelf. ${verdict.problem}`,
      );
  }
}
