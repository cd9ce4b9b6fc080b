const FIRST_MS = 500;
const LONGEST_MS = 8000;

/**
 * How long to wait before trying again, in ms: exponential with full jitter, so that those who failed together do
 * not come back together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 * @param tried times it has failed, from 1
 * @param random from 0 to less than 1
 */
export function backoffMs(tried: number, random: number): number {
  return random * Math.min(LONGEST_MS, FIRST_MS * 2 ** (tried - 1));
}
