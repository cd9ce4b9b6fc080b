/** A CSS colour that always is the same for the same name. */
export function colorOfName(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return `oklch(0.64 0.14 ${hash})`;
}
