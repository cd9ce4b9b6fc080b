import { spawnSync } from 'node:child_process';

/** Builds the app in `root` into its `dist`; false when that failed, after the build's own message. */
export function buildApp(root: string): boolean {
  const build = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return build.status === 0;
}
