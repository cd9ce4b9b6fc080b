/** Name of the lock that a job that writes holds, one at a time over all tabs. */
export function jobLockName(prefix: string): string {
  return `${prefix}~job`;
}
