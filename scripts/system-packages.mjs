import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './ensure-packages.mjs';

/** Whether this process may do everything. */
export const isRoot = process.getuid?.() === 0;

/** How the system's package managers install Chromium, in the order they are looked for. */
const packageManagers = [
  {
    name: 'apt-get',
    chromium: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  { name: 'dnf', chromium: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'apk', chromium: [['apk', 'add', '--no-cache', 'chromium']] },
  { name: 'pacman', chromium: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { name: 'zypper', chromium: [['zypper', '--non-interactive', 'install', 'chromium']] },
];

/** This system's package manager; nothing without the rights to install. */
export function packageManager() {
  return isRoot ? packageManagers.find(({ name }) => inPath(name).length > 0) : undefined;
}

/**
 * Every place of a command in PATH, and in further folders.
 * @param {string} name
 * @param {readonly string[]} folders
 */
export function inPath(name, folders = []) {
  return [...(process.env.PATH ?? '').split(delimiter), ...folders]
    .map((folder) => join(folder, name))
    .filter(existsSync);
}

/**
 * Runs a command and shows it.
 * @param {readonly string[]} command
 * @param {number} minutes given to it before it counts as failed
 */
export function succeeds([name = '', ...args], minutes) {
  console.log(`$ ${[name, ...args].join(' ')}`);
  const result = spawnSync(name, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}
