/** What is behind it in a title tells no titles apart, and would make long ones slow. */
const LONGEST = 120;

/**
 * How alike two texts are, from 0 to 1: one less the share of characters that have to be put in, left out, changed
 * or swapped with their neighbour (optimal string alignment distance). The same either way round.
 */
export function editSimilarity(first: string, second: string): number {
  if (first === second) return 1;
  const a = [...first].slice(0, LONGEST);
  const b = [...second].slice(0, LONGEST);
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++)
      current.push(cheapest(a, b, row, column, { beforeLast, last, current }));
    beforeLast = last;
    last = current;
  }
  return last[b.length] as number;
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function cheapest(
  a: readonly string[],
  b: readonly string[],
  row: number,
  column: number,
  rows: Rows,
): number {
  const { beforeLast, last, current } = rows;
  const isSame = a[row - 1] === b[column - 1];
  const changed = (last[column - 1] as number) + (isSame ? 0 : 1);
  const cost = Math.min((last[column] as number) + 1, (current[column - 1] as number) + 1, changed);
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(cost, (beforeLast[column - 2] as number) + 1) : cost;
}
