import { expect, test } from '@playwright/test';
import { migrationChecksum, orderMigrations } from '../../src/workers/db/services/migration.ts';

test('files are ordered by number', () => {
  const migrations = orderMigrations({ '/migrations/0002_b.sql': 'B', '/migrations/0001_a.sql': 'A' });
  expect(migrations).toEqual([
    { version: 1, name: '0001_a', sql: 'A' },
    { version: 2, name: '0002_b', sql: 'B' },
  ]);
});

test('a gap, a double number and a wrong name are refused by name', () => {
  expect(() => orderMigrations({ '/migrations/0002_b.sql': '' })).toThrow('0002_b.sql should be number 1');
  expect(() => orderMigrations({ '/m/0001_a.sql': '', '/m/0001_b.sql': '' })).toThrow('should be number 2');
  expect(() => orderMigrations({ '/migrations/first.sql': '' })).toThrow('first.sql is not named');
});

test('line endings do not change a checksum, anything else does', async () => {
  const checksum = await migrationChecksum('CREATE TABLE a (\n);\n');
  expect(await migrationChecksum('CREATE TABLE a (\r\n);\r\n')).toBe(checksum);
  expect(await migrationChecksum('CREATE TABLE a ( \n);\n')).not.toBe(checksum);
});
