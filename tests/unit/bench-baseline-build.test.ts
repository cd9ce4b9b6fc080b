import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildBaseline } from '../../bench/gate/baseline-build.ts';
import { buildHash } from '../../bench/gate/build-hash.ts';

const hasGit = spawnSync('git', ['--version'], { stdio: 'ignore' }).status === 0;
test.skip(!hasGit, 'There is no Git here to compare commits with.');

let root = '';

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reelshelf-gate-test-'));
});

test.afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the commit before is built in a tree of its own, which leaves nothing behind', () => {
  makeProject();
  expect(builtVersion()).toBe('two');
  expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  expect(readFileSync(join(root, 'version'), 'utf8')).toBe('three');
});

test('what is not committed is compared with what is', () => {
  makeProject();
  writeFileSync(join(root, 'version'), 'four');
  expect(builtVersion()).toBe('three');
});

test('a branch is compared with the commit where it left the other', () => {
  makeProject();
  git('checkout', '-b', 'side', 'HEAD~2');
  commit('another');
  expect(builtVersion('main')).toBe('one');
  expect(builtVersion('main~1')).toBe('one');
});

test('where there is no build the reason is told', () => {
  expect(reasonOf()).toContain('no Git history');
  git('init', '--quiet', '--initial-branch=main');
  makeFiles();
  commit('one');
  expect(reasonOf()).toContain('no commit HEAD~1');
  expect(reasonOf('nowhere')).toContain('no commit nowhere');
  writeFileSync(join(root, 'build.mjs'), 'process.exit(1);');
  commit('broken');
  commit('after');
  expect(reasonOf()).toContain('could not be built');
  expect(git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('equal builds have equal hashes, whatever Vite notes about them', () => {
  const [one, other] = ['one', 'other'].map((name) => join(root, name)) as [string, string];
  for (const folder of [one, other]) {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'assets', 'a.js'), 'text');
  }
  expect(buildHash(one)).toBe(buildHash(other));
  writeFileSync(join(other, 'assets', 'a.js'), 'other text');
  expect(buildHash(one)).not.toBe(buildHash(other));
  writeFileSync(join(other, 'assets', 'a.js'), 'text');
  mkdirSync(join(other, '.vite'));
  writeFileSync(join(other, '.vite', 'manifest.json'), '{}');
  expect(buildHash(one)).toBe(buildHash(other));
  writeFileSync(join(other, 'b.js'), '');
  expect(buildHash(one)).not.toBe(buildHash(other));
});

/** A project of three commits whose build is a copy of its file `version`. */
function makeProject(): void {
  git('init', '--quiet', '--initial-branch=main');
  makeFiles();
  for (const version of ['one', 'two', 'three']) commit(version);
}

function makeFiles(): void {
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n');
  writeFileSync(join(root, 'package.json'), '{ "type": "module", "scripts": { "build": "node build.mjs" } }');
  writeFileSync(
    join(root, 'build.mjs'),
    `import { cpSync, existsSync } from 'node:fs';
     if (!existsSync('node_modules/marker')) throw new Error('There are no packages.');
     cpSync('version', 'dist/version');`,
  );
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'marker'), '');
}

function commit(version: string): void {
  writeFileSync(join(root, 'version'), version);
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', version);
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function builtVersion(ref?: string): string {
  const build = buildBaseline(root, ref);
  if (!build.isThere) throw new Error(build.reason);
  try {
    return readFileSync(join(build.directory, 'version'), 'utf8');
  } finally {
    build.remove();
    expect(existsSync(build.directory)).toBe(false);
  }
}

function reasonOf(ref?: string): string {
  const build = buildBaseline(root, ref);
  if (build.isThere) throw new Error('There is a build.');
  return build.reason;
}
