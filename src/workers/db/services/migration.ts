import { sha256Hex } from '../../../shared/sha256-hex.ts';
/** One file of `migrations/`. */
export interface Migration {
  /** Its number: 1, 2, … without gaps. */
  readonly version: number;
  /** The file's name without its ending, such as `0001_library`. */
  readonly name: string;
  readonly sql: string;
}

/** A migration as recorded in the database. */
export interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  /** SHA-256 of the SQL text, in hex. */
  readonly checksum: string;
  /** Ms since the epoch. */
  readonly appliedAt: number;
  readonly durationMs: number;
}

const FILE_NAME = /(\d{4})_[a-z0-9_]+(?=\.sql$)/;

/** Makes the ordered list from file paths and their texts. Throws when a number is missing or twice there. */
export function orderMigrations(files: Readonly<Record<string, string>>): readonly Migration[] {
  const migrations = Object.entries(files).map(([path, sql]) => {
    const match = FILE_NAME.exec(path);
    if (!match) throw new Error(`${path} is not named NNNN_name.sql.`);
    return { version: Number(match[1]), name: match[0], sql };
  });
  migrations.sort((a, b) => a.version - b.version);
  migrations.forEach((migration, index) => {
    if (migration.version === index + 1) return;
    throw new Error(`migrations/${migration.name}.sql should be number ${index + 1}.`);
  });
  return migrations;
}

/** What a migration's text is known by in the history. Line endings do not count. */
export function migrationChecksum(sql: string): Promise<string> {
  return sha256Hex(sql.replaceAll('\r\n', '\n'));
}
