/** A table, index, trigger or view as `sqlite_schema` has it. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * What of a database's structure is not as the migrations make it, as the end of a sentence that begins
 * with "its structure"; null when it is the same. Space and line ends do not count. Pure.
 */
export function compareStructure(
  found: readonly SchemaObject[],
  expected: readonly SchemaObject[],
): string | null {
  const rest = new Map(found.map((object) => [object.name, object]));
  const virtualTables = expected.filter(isVirtual).map(({ name }) => name);
  for (const { type, name, sql } of expected) {
    const object = rest.get(name);
    if (!object) return `lacks the ${type} ${name}`;
    rest.delete(name);
    // The tables that a virtual one keeps itself in are written by SQLite, whose version may be another.
    const isKept = virtualTables.some((table) => name.startsWith(`${table}_`));
    if (object.type !== type || (!isKept && normalised(object.sql) !== normalised(sql)))
      return `has another ${type} ${name}`;
  }
  const [more] = rest.values();
  return more ? `has the ${more.type} ${more.name} besides` : null;
}

function isVirtual({ sql }: SchemaObject): boolean {
  return sql !== null && /^create virtual table /i.test(sql);
}

function normalised(sql: string | null): string {
  return (sql ?? '').replace(/\s+/g, ' ').trim();
}
