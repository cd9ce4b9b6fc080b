import { AppError, type Failure } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import getVersionsSql from '../sql/get-versions.sql?raw';
import { RETIRED_VERSION } from './application-id.ts';

type Versions = { user_version: number; application_id: number };
const getVersions = defineQuery<Record<string, never>, Versions>('get-versions', getVersionsSql);

/**
 * Looks, within each write transaction, whether the database is still the one this build may write
 * to: another tab may have replaced it, or a newer build may have changed its schema.
 */
export function writeGuard(version: number): (statements: Statements) => void {
  return (statements) => {
    const found = statements.get(getVersions, {})?.user_version;
    if (found === version) return;
    if (found === RETIRED_VERSION) {
      throw new AppError('busy', 'The library was just replaced in another tab. Try again.');
    }
    throw new AppError(
      'database-newer',
      'Another tab has brought the library to a newer Reelshelf. Reload this page.',
    );
  };
}

/** Lets nothing be written, for this reason. */
export function refuseWrites(problem: Failure): (statements: Statements) => void {
  return () => {
    throw new AppError(problem.code, problem.message, problem.detail);
  };
}
