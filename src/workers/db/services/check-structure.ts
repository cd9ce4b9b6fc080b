import { AppError } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { openMemoryConnection } from '../engine/open-connection.ts';
import { defineQuery } from '../engine/query.ts';
import { readDropped } from '../repositories/bulk-load-repository.ts';
import listSchemaSql from '../sql/list-schema.sql?raw';
import { compareStructure, type SchemaObject } from './compare-structure.ts';
import type { Migration } from './migration.ts';
import { MigrationService } from './migration-service.ts';

const listSchema = defineQuery<Record<string, never>, SchemaObject>('list-schema', listSchemaSql);

/**
 * Holds a database's tables, indexes, triggers and views against those that migrations make in an empty
 * one; what an unfinished first load has taken down counts as there. Throws `migration-history` with what
 * differs.
 * @param applied The migrations that the database says it has had.
 */
export async function checkStructure(connection: Connection, applied: readonly Migration[]): Promise<void> {
  const expected = await structureOf(applied);
  const found = await connection.read((statements) => statements.all(listSchema, {}));
  const isLoadNoted = found.some(({ type, name }) => type === 'table' && name === 'bulk_load');
  const dropped = isLoadNoted ? await connection.read(readDropped) : [];
  const taken = dropped.map(({ kind, name, sql }) => ({ type: kind, name, sql }));
  const difference = compareStructure([...found, ...taken], expected);
  if (difference === null) return;
  throw new AppError(
    'migration-history',
    `This file was changed by another program: its structure ${difference}.`,
  );
}

async function structureOf(migrations: readonly Migration[]): Promise<readonly SchemaObject[]> {
  const model = await openMemoryConnection();
  try {
    await new MigrationService(model, migrations).migrate();
    return await model.read((statements) => statements.all(listSchema, {}));
  } finally {
    await model.close();
  }
}
