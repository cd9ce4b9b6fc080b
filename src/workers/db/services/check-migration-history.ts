import type { AppliedMigration, Migration } from './migration.ts';

/** What the recorded history means for this build. */
export type HistoryVerdict =
  | { readonly state: 'current' }
  /** These are still to be applied, in order. */
  | { readonly state: 'behind'; readonly pending: readonly Migration[] }
  /** A later build has applied more. */
  | { readonly state: 'newer'; readonly newest: AppliedMigration }
  /** The records and the files contradict each other. */
  | { readonly state: 'contradiction'; readonly problem: string };

/**
 * Holds the history recorded in a database against this build's migrations. Pure.
 * @param checksums Checksum of each of `migrations`, in order.
 */
export function checkMigrationHistory(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
  checksums: readonly string[],
): HistoryVerdict {
  for (const [index, record] of applied.entries()) {
    const problem = contradiction(record, index, migrations[index], checksums[index]);
    if (problem) return { state: 'contradiction', problem };
  }
  const newest = applied.at(-1);
  if (newest && applied.length > migrations.length) return { state: 'newer', newest };
  const pending = migrations.slice(applied.length);
  return pending.length === 0 ? { state: 'current' } : { state: 'behind', pending };
}

function contradiction(
  record: AppliedMigration,
  index: number,
  migration: Migration | undefined,
  checksum: string | undefined,
): string | null {
  if (record.version !== index + 1) return `Migration ${index + 1} is missing before ${record.name}.`;
  if (!migration) return null;
  if (record.name !== migration.name)
    return `Migration ${index + 1} is ${record.name}, not ${migration.name}.`;
  if (record.checksum !== checksum) return `Migration ${record.name} has changed since it was applied.`;
  return null;
}
