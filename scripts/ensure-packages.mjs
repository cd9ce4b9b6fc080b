// Runs before any package is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './fail.mjs';

/** The project's folder, as an absolute path. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * The packages a lock file names, by their folder.
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Whether node_modules holds every package of the lock file at its version. Compares content, not
 * times, so that a fresh checkout over an installed tree asks nothing of the network.
 * @param {string} root the project's folder
 */
export function packagesAreCurrent(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(installedList);
  return Object.entries(wanted).every(
    ([folder, entry]) => folder === '' || entry.optional || installed[folder]?.version === entry.version,
  );
}

/** Stops with a message when this Node is older than package.json's `engines.node`. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (isOlder(process.versions.node, wanted)) {
    fail(`Reelshelf needs Node ${wanted} or newer; this is ${process.versions.node}.`, [
      'Install a current Node from https://nodejs.org, or run `nvm install` in this folder.',
    ]);
  }
}

/**
 * Compares two versions of three numbers.
 * @param {string} version
 * @param {string} wanted
 */
export function isOlder(version, wanted) {
  const have = version.split('.').map(Number);
  const need = wanted.split('.').map(Number);
  const differing = need.findIndex((part, index) => part !== have[index]);
  return differing >= 0 && (have[differing] ?? 0) < (need[differing] ?? 0);
}

/** Installs the locked packages when they are missing or differ from the lock file. */
export function ensurePackages() {
  requireNode();
  if (packagesAreCurrent(projectRoot)) return;
  console.log('Installing packages (npm ci) …');
  const options = {
    cwd: projectRoot,
    stdio: /** @type {const} */ ('inherit'),
    shell: process.platform === 'win32',
  };
  const result = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], options);
  if (result.status === 0) return;
  if (result.error)
    fail(`npm could not be started: ${result.error.message}`, ['npm comes with Node; is it in PATH?']);
  fail('npm ci did not succeed; its own message is above.', [
    'Packages have to be fetched once: check that this machine reaches its npm registry, then try again.',
    'Afterwards everything works without network.',
  ]);
}
