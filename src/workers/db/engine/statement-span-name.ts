const LONGEST = 60;

const names = new Map<string, string>();

/** What spans of a statement are called: `sql.item-rows`, `sql.begin-immediate`. Statements have few names. */
export function statementSpanName(statement: string): string {
  const known = names.get(statement);
  if (known !== undefined) return known;
  const words = statement.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const name = `sql.${words.replace(/^-|-$/g, '').slice(0, LONGEST)}`;
  names.set(statement, name);
  return name;
}
