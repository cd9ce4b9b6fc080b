import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import endOriginsSql from '../sql/import/end-origins.sql?raw';
import insertOriginSql from '../sql/import/insert-origin.sql?raw';
import lengthenOriginSql from '../sql/import/lengthen-origin.sql?raw';
import originOfSql from '../sql/import/origin-of.sql?raw';
import shortenOriginsSql from '../sql/import/shorten-origins.sql?raw';

type From = { firstId: number };
type Origin = From & { lastId: number; name: string; startedAt: number };

const END = defineQuery<From, never>('import/end-origins', endOriginsSql);
const SHORTEN = defineQuery<From, never>('import/shorten-origins', shortenOriginsSql);
const LENGTHEN = defineQuery<Origin, never>('import/lengthen-origin', lengthenOriginSql);
const INSERT = defineQuery<Origin, never>('import/insert-origin', insertOriginSql);
const ORIGIN_OF = defineQuery<{ itemId: number }, { name: string; importedAt: number; lastId: number }>(
  'import/origin-of',
  originOfSql,
);

/** Which files titles were imported from: a row for each stretch of ids that an import gave out. */
export const importOrigins = {
  /** Notes that the items with these ids, all of them new, came from a file, by a job that began then: ms since the epoch. */
  note(statements: Statements, origin: Origin): void {
    const { firstId } = origin;
    statements.run(END, { firstId });
    statements.run(SHORTEN, { firstId });
    if (statements.run(LENGTHEN, origin) === 0) statements.run(INSERT, origin);
  },

  /** The file an item came from, and when; undefined where nobody noted it. */
  of(
    statements: Statements,
    itemId: number,
  ): { readonly name: string; readonly importedAt: number } | undefined {
    const found = statements.get(ORIGIN_OF, { itemId });
    return found === undefined || found.lastId < itemId
      ? undefined
      : { name: found.name, importedAt: found.importedAt };
  },
};
