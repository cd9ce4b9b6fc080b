import { INDEXED_SORTS } from '/src/shared/item-criteria.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { defineQuery, type SqlParams } from '/src/workers/db/engine/query.ts';
import {
  itemWalkQuery,
  type SortKeyRow,
  segmentsOf,
  type WalkScope,
  type WalkStep,
} from '/src/workers/db/repositories/item-walk-query.ts';
import { openLibrary } from './library-database.ts';

/** A statement as its file has it. */
interface SqlFile {
  readonly name: string;
  readonly sql: string;
  /** Without their colon. */
  readonly parameters: readonly string[];
}

/** What SQLite means to do for a statement, line by line. */
interface Plan {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Plans of the files and of walks, against the migrated schema without statistics; and its indexes that are not keys. */
export async function explainAll(files: readonly SqlFile[]) {
  const connection = await openLibrary();
  const plans = await explainFiles(connection, files);
  const walks = await explainWalks(connection);
  const indexes = await indexNames(connection);
  await connection.close();
  return { plans, walks, indexes };
}

async function explainFiles(connection: Connection, files: readonly SqlFile[]): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (const { name, sql, parameters } of files) {
    const params = Object.fromEntries(parameters.map((parameter) => [parameter, null]));
    plans.push({ name, lines: await explain(connection, name, sql, params) });
  }
  return plans;
}

/** Plans of walks: every sort, direction, scope and place to go on from. */
async function explainWalks(connection: Connection): Promise<readonly (Plan & { sparse: boolean })[]> {
  const plans: (Plan & { sparse: boolean })[] = [];
  for (const scope of walkScopes()) {
    for (const step of walkSteps(scope)) {
      const { query, params } = itemWalkQuery(scope, step);
      const name = JSON.stringify({ ...scope, ...step, after: step.after?.id });
      plans.push({ name, sparse: scope.sparse, lines: await explain(connection, name, query.sql, params) });
    }
  }
  return plans;
}

async function indexNames(connection: Connection): Promise<readonly string[]> {
  const query = defineQuery<Record<never, never>, { name: string }>(
    'indexes',
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`,
  );
  const rows = await connection.read((statements) => statements.all(query, {}));
  return rows.map(({ name }) => name);
}

async function explain(
  connection: Connection,
  name: string,
  sql: string,
  params: SqlParams,
): Promise<readonly string[]> {
  const query = defineQuery<SqlParams, { detail: string }>(name, `EXPLAIN QUERY PLAN ${sql}`);
  // SQLite counts the explanation of a change as a change.
  const rows = await connection.write((statements) => statements.all(query, params));
  return rows.map(({ detail }) => detail);
}

function walkScopes(): readonly WalkScope[] {
  const libraries = [
    { libraryIds: [1], everyLibrary: false },
    { libraryIds: [1, 2, 3], everyLibrary: false },
    { libraryIds: [1, 2, 3], everyLibrary: true },
  ];
  const types = [
    { sparse: false },
    { sparse: false, mediaType: 'movie' },
    { sparse: true, mediaType: 'movie' },
  ] as const;
  return INDEXED_SORTS.flatMap((sort) =>
    libraries.flatMap((library) => types.map((type) => ({ sort, ...library, ...type }))),
  );
}

function walkSteps(scope: WalkScope): readonly WalkStep[] {
  const key: SortKeyRow = {
    sort_title: 'm',
    year: 2000,
    rating: 5,
    added_at: 1,
    runtime_min: 90,
    media_type: 'movie',
    library_id: 2,
  };
  return segmentsOf(scope.sort).flatMap((segment) =>
    [false, true].flatMap((descending) => [
      { segment, descending, limit: 100 },
      { segment, descending, limit: 100, after: { id: 7, key } },
    ]),
  );
}
