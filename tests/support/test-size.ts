/** How often a property is tried: `usual`, or as often as `TEST_RUNS` says. */
export function runs(usual: number): number {
  return Number(process.env.TEST_RUNS ?? usual);
}

/** How many titles, files or rows there are in a large test: `usual`, or `TEST_ITEMS` of them, for measuring. */
export function items(usual: number): number {
  return Number(process.env.TEST_ITEMS ?? usual);
}
