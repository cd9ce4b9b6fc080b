/**
 * How likely samples of one and the same distribution are to lie as far above each other as these, or
 * farther: the exact one-sided Mann–Whitney test, 0 to 1. Equal values count against a difference. For
 * up to 25 samples each: beyond, the numbers of orders are no longer exact.
 */
export function chanceOfExceeding(lower: readonly number[], upper: readonly number[]): number {
  const inversions = lower.flatMap((value) => upper.filter((other) => other <= value)).length;
  const ways = waysByInversions(lower.length, upper.length);
  return sum(ways.slice(0, inversions + 1)) / sum(ways);
}

/**
 * In how many orders of `a` and `b` values there are 0, 1, 2 … pairs of the wrong order: the coefficients
 * of the Gaussian binomial, which is the product of (1 − qᵇ⁺ⁱ) / (1 − qⁱ) for i from 1 to a.
 */
function waysByInversions(a: number, b: number): readonly number[] {
  const ways = new Array<number>(a * b + 1).fill(0);
  ways[0] = 1;
  const add = (to: number, from: number, sign: number) => {
    ways[to] = (ways[to] ?? 0) + sign * (ways[from] ?? 0);
  };
  for (let i = 1; i <= a; i += 1) {
    for (let power = a * b; power >= b + i; power -= 1) add(power, power - b - i, -1);
    for (let power = i; power <= a * b; power += 1) add(power, power - i, 1);
  }
  return ways;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
