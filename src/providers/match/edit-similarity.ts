/** What is behind it in a title tells no titles apart, and would make long ones slow. */
const LONGEST = 120;

/** Three rows of the table of distances; every comparison writes them anew. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * How alike two texts are, from 0 to 1: one less the share of characters that have to be put in, left out, changed
 * or swapped with their neighbour (optimal string alignment distance). The same either way round.
 */
export function editSimilarity(first: string, second: string): number {
  if (first === second) return 1;
  const a = Array.from(first).slice(0, LONGEST);
  const b = Array.from(second).slice(0, LONGEST);
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    const sign = a[row - 1];
    for (let column = 1; column <= b.length; column++) {
      const change = at(last, column - 1) + (sign === b[column - 1] ? 0 : 1);
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, change);
      if (row > 1 && column > 1 && sign === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return at(last, b.length);
}

function at(row: Uint8Array, column: number): number {
  return row[column] as number;
}
