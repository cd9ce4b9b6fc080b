import { spawnSync } from 'node:child_process';

/** Builds the app in `root` into its `dist`; where that fails it prints what the build said and gives false. */
export function buildApp(root: string): boolean {
  const build = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) console.error(build.stdout ?? '', build.stderr ?? '');
  return build.status === 0;
}
