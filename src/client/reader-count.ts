const FEWEST = 2;
const MOST = 4;

/**
 * How many readers to have: one a core, but never fewer than two, so that the order of a million
 * titles being read does not hold up a page, and never more than four, each of which costs a
 * SQLite with 16 MB of page cache (docs/decisions/0002-pool.md).
 * @param cores `navigator.hardwareConcurrency`.
 * @param setting What a person chose, if anything.
 */
export function readerCount(cores: number, setting?: number): number {
  if (setting !== undefined) return Math.max(1, Math.floor(setting));
  return Math.min(MOST, Math.max(FEWEST, cores));
}
