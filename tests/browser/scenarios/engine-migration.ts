import type { Connection } from '/src/workers/db/engine/connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import type { VfsKind } from '/src/workers/db/engine/storage-vfs.ts';
import { type Migration, orderMigrations } from '/src/workers/db/services/migration.ts';
import { MigrationService } from '/src/workers/db/services/migration-service.ts';
import { codeOf, open } from './engine-database.ts';

const ONE = 'CREATE TABLE film (\n  id INTEGER PRIMARY KEY, title TEXT\n);';
const TWO = 'ALTER TABLE film ADD COLUMN year INTEGER;';
const THREE =
  "INSERT INTO film (title, year) VALUES ('The third', 3); CREATE INDEX film_year ON film (year);";

const tablesQuery = defineQuery<Record<string, never>, { name: string }>(
  'tables',
  "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name",
);

function files(...texts: string[]): readonly Migration[] {
  return orderMigrations(
    Object.fromEntries(texts.map((sql, index) => [`/migrations/000${index + 1}_step.sql`, sql])),
  );
}

async function tables(connection: Connection): Promise<string[]> {
  return (await connection.read((statements) => statements.all(tablesQuery, {}))).map(({ name }) => name);
}

export async function applies(vfs: VfsKind) {
  const connection = await open(vfs);
  const first = new MigrationService(connection, files(ONE, TWO));
  const told: string[] = [];
  const applied = await first.migrate((name, left) => told.push(`${name} ${left}`));
  const again = await first.migrate();
  const second = new MigrationService(connection, files(ONE, TWO, THREE));
  const behind = await second.verify();
  await second.migrate();
  const result = {
    applied: applied.map(({ version, name }) => `${version} ${name}`),
    told,
    again: again.length,
    behind: behind.state,
    current: (await second.verify()).state,
    recorded: await second.recordedVersion(),
    tables: await tables(connection),
  };
  await connection.close();
  return result;
}

export async function failsWhole(vfs: VfsKind) {
  const connection = await open(vfs);
  const broken = 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);';
  const service = new MigrationService(connection, files(ONE, broken, TWO));
  const message = await service.migrate().then(
    () => 'none',
    (error: Error & { code: string }) => `${error.code}: ${error.message}`,
  );
  const result = { message, tables: await tables(connection), recorded: await service.recordedVersion() };
  // The next build mends it, and goes on from where this one stopped.
  const mended = await new MigrationService(connection, files(ONE, TWO)).migrate();
  await connection.close();
  return { ...result, mended: mended.length };
}

export async function refusesContradictions(vfs: VfsKind) {
  const connection = await open(vfs);
  await new MigrationService(connection, files(ONE, TWO)).migrate();
  const before = JSON.stringify(await tables(connection));
  const migrate = (migrations: readonly Migration[]) =>
    codeOf(() => new MigrationService(connection, migrations).migrate());
  const renamed = files(ONE, TWO, THREE).map((migration) =>
    migration.version === 1 ? { ...migration, name: '0001_other' } : migration,
  );
  const codes = {
    changed: await migrate(files(ONE, `${TWO} -- edited`, THREE)),
    renamed: await migrate(renamed),
    newer: await migrate(files(ONE)),
    lineEndings: await migrate(files(ONE.replaceAll('\n', '\r\n'), TWO)),
  };
  await connection.write((statements) => statements.exec('DELETE FROM schema_migration WHERE version = 1'));
  const missing = await migrate(files(ONE, TWO, THREE));
  const untouched = before === JSON.stringify(await tables(connection));
  await connection.close();
  return { ...codes, missing, untouched };
}

export async function refusesForeign(vfs: VfsKind) {
  const connection = await open(vfs);
  await connection.write((statements) => statements.exec('CREATE TABLE bookmark (url TEXT)'));
  const code = await codeOf(() => new MigrationService(connection, files(ONE)).migrate());
  const left = await tables(connection);
  await connection.close();
  return { code, left };
}

export async function atOnce(vfs: VfsKind) {
  const connections = [await open(vfs), await open(vfs)];
  const applied = await Promise.all(
    connections.map((connection) => new MigrationService(connection, files(ONE, TWO, THREE)).migrate()),
  );
  const films = defineQuery<Record<string, never>, { films: number }>(
    'films',
    'SELECT count(*) AS films FROM film',
  );
  const counts: (number | undefined)[] = [];
  for (const connection of connections) {
    await connection.write((statements) => counts.push(statements.get(films, {})?.films));
    await connection.close();
  }
  return { applied: applied.flat().length, counts };
}
