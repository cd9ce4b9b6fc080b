import { spawnSync } from 'node:child_process';

/** What Git prints, without the last line's end; undefined when it fails or is not there. */
export function git(root: string, ...args: readonly string[]): string | undefined {
  const result = spawnSync('git', [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
