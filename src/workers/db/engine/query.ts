/** A value SQLite stores. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** Named parameters without their colon, as in `{ id: 1 }` for `:id`. */
export type SqlParams = Readonly<Record<string, SqlValue>>;

/**
 * One SQL statement with the types of what goes in and what comes out. `name` is its file's name
 * and stands in plan tests, traces and error details.
 */
export interface Query<Params extends SqlParams, Row> {
  readonly name: string;
  readonly sql: string;
  /** Never set: carries the types only. */
  readonly types?: { readonly params: Params; readonly row: Row };
}

/** Names and types a statement that was imported from a `.sql` file. */
export function defineQuery<Params extends SqlParams, Row>(name: string, sql: string): Query<Params, Row> {
  return { name, sql };
}
