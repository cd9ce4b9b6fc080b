/**
 * The name itself, or with the first number from 2 on that makes it unlike all taken ones (case aside). What
 * would be longer than `longest` UTF-16 units loses letters before the number.
 */
export function freeName(name: string, taken: Iterable<string>, longest = Number.POSITIVE_INFINITY): string {
  const known = new Set(Array.from(taken, foldName));
  let candidate = name;
  for (let number = 2; known.has(foldName(candidate)); number += 1) {
    const mark = ` (${number})`;
    candidate = `${name.slice(0, longest - mark.length).trimEnd()}${mark}`;
  }
  return candidate;
}

/** Names that differ by case alone fold to the same; SQLite's NOCASE knows of ASCII letters only. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
