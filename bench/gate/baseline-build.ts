import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { git } from './git.ts';

/** The build to compare with, or why there is none. */
export type BaselineBuild =
  | {
      readonly isThere: true;
      /** For a person: the commit and its subject. */
      readonly name: string;
      /** The built app. */
      readonly directory: string;
      remove(): void;
    }
  | { readonly isThere: false; readonly reason: string };

/**
 * Builds another commit in a work tree of its own, beside this one and with its packages. Without
 * `ref`: the commit itself when something is not committed yet, else the one before. With it: the
 * commit where this branch left `ref`.
 */
export function buildBaseline(root: string, ref: string | undefined): BaselineBuild {
  const wanted = chooseCommit(root, ref);
  if ('reason' in wanted) return { isThere: false, ...wanted };
  const parent = mkdtempSync(join(tmpdir(), 'reelshelf-baseline-'));
  const tree = join(parent, 'tree');
  const remove = () => {
    git(root, 'worktree', 'remove', '--force', tree);
    rmSync(parent, { recursive: true, force: true });
    git(root, 'worktree', 'prune');
  };
  const name = git(root, 'log', '-1', '--format=%h “%s”', wanted.commit) ?? wanted.commit;
  const reason = makeBuild(root, tree, wanted.commit);
  if (reason === undefined) return { isThere: true, name, directory: join(tree, 'dist'), remove };
  remove();
  return { isThere: false, reason: `${name}: ${reason}` };
}

function chooseCommit(root: string, ref: string | undefined): { commit: string } | { reason: string } {
  if (git(root, 'rev-parse', 'HEAD') === undefined) return { reason: 'there is no Git history here.' };
  const isDirty = git(root, 'status', '--porcelain') !== '';
  const wanted = ref ?? (isDirty ? 'HEAD' : 'HEAD~1');
  const found = git(root, 'rev-parse', '--verify', '--quiet', `${wanted}^{commit}`);
  if (found === undefined) return { reason: `this clone has no commit ${wanted}.` };
  return { commit: git(root, 'merge-base', found, 'HEAD') ?? found };
}

/** Makes the work tree and the build in it; what went wrong, or undefined. */
function makeBuild(root: string, tree: string, commit: string): string | undefined {
  if (git(root, 'worktree', 'add', '--detach', tree, commit) === undefined)
    return 'Git could not make a work tree of it.';
  if (!giveItPackages(root, tree))
    return 'its packages, which differ from this tree’s, could not be installed.';
  return buildApp(tree) ? undefined : 'it could not be built.';
}

/** The packages of this tree, where the other has locked the same ones; else its own. */
function giveItPackages(root: string, tree: string): boolean {
  const [here, there] = [root, tree].map((folder) => {
    const file = join(folder, 'package-lock.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  if (here === there) {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    return true;
  }
  const install = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: tree,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return install.status === 0;
}
