/** The name itself, or with the first number from 2 on that makes it unlike all taken ones (case aside). */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((other) => other.toLowerCase()));
  let candidate = name;
  for (let number = 2; known.has(candidate.toLowerCase()); number += 1) candidate = `${name} (${number})`;
  return candidate;
}
