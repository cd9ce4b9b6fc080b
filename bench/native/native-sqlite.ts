import { spawnSync } from 'node:child_process';
import type { SqlParams } from '../../src/workers/db/engine/query.ts';

/** KiB of a reader's page cache in the app, nearly. */
const CACHE_KB = 64 * 1024;

/** The version of the `sqlite3` on this machine's path; undefined where there is none. */
export function nativeVersion(): string | undefined {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split(' ')[0] : undefined;
}

/**
 * Runs a statement with each of some parameters, `rounds` times over, in one process of `sqlite3` on a
 * file; rows are written to nowhere. ms of one run on average, the first round and the start of the process
 * not counted; or why this `sqlite3` cannot run it.
 */
export function timeNative(
  file: string,
  sql: string,
  parameters: readonly SqlParams[],
  rounds: number,
): { readonly took: number } | { readonly fault: string } {
  const once = parameters.map((values) => `${withLiterals(sql, values)};`).join('\n');
  const mark = ".output stdout\nSELECT (julianday('now') - 2440587.5) * 86400000;\n.output /dev/null";
  const script = [
    `PRAGMA cache_size = -${CACHE_KB};`,
    '.mode list',
    ...['.output /dev/null', once, mark],
    ...Array.from({ length: rounds }, () => once),
    mark,
  ].join('\n');
  const { status, stdout, stderr } = spawnSync('sqlite3', ['-bail', '-readonly', file], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) return { fault: stderr.trim().split('\n').at(-1) ?? 'unknown' };
  const [start = Number.NaN, end = Number.NaN] = stdout.trim().split('\n').map(Number);
  return { took: (end - start) / (rounds * parameters.length) };
}

/** A statement whose named parameters are written out. */
export function withLiterals(sql: string, values: SqlParams): string {
  // A colon in a comment is no parameter.
  const bare = sql.replace(/^--.*$/gm, '').trim();
  return bare.replace(/:(\w+)/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
    return value === undefined ? whole : String(value);
  });
}
