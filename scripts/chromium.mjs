import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from './ensure-packages.mjs';
import { fail } from './fail.mjs';

const isRoot = process.getuid?.() === 0;

/** What every Chromium of tests and benchmarks is started with. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ]
        : [],
  ),
};

/** How the system's package managers install Chromium, in the order they are looked for. */
const packageManagers = [
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'apk', commands: [['apk', 'add', '--no-cache', 'chromium']] },
  { name: 'pacman', commands: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { name: 'zypper', commands: [['zypper', '--non-interactive', 'install', 'chromium']] },
];

/**
 * Every place of a command in PATH.
 * @param {string} name
 */
function inPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter(existsSync);
}

/**
 * Whether the browser's program starts at all: a downloaded one may lack the system's libraries, and
 * a distribution's may be a stub that asks for a snap. Windows opens a window instead of answering.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * The Chromium to use: CHROMIUM_PATH, else one of this machine, else Playwright's own.
 * @returns {string | undefined} its path, or nothing when there is none that starts
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    fail(`CHROMIUM_PATH names ${chosen}, which does not exist.`, [
      'Correct it, or unset it to have one found.',
    ]);
  }
  const candidates = [
    ...commandNames.flatMap(inPath),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find(starts);
}

/**
 * @param {readonly string[]} command
 * @param {number} minutes given to it before it counts as failed
 */
function succeeds([name = '', ...args], minutes) {
  console.log(`$ ${[name, ...args].join(' ')}`);
  const result = spawnSync(name, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/**
 * Like {@link findChromium}, and installs one where there is none: Playwright's own, else, as root,
 * the system's package. Ends the process with advice when nothing works.
 * @returns {string}
 */
export function ensureChromium() {
  const present = findChromium();
  if (present) return present;

  console.log('No Chromium on this machine yet; fetching one for the tests …');
  succeeds(['npx', 'playwright', 'install', '--no-shell', 'chromium'], 5);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  const manager = isRoot ? packageManagers.find(({ name }) => inPath(name).length > 0) : undefined;
  if (manager?.commands.every((command) => succeeds(command, 10))) {
    const installed = findChromium();
    if (installed) return installed;
  }
  return fail('The tests need a Chromium, and none could be found or installed.', [
    'Install Chromium or Google Chrome (on Debian: sudo apt-get install chromium),',
    'or name one you have: CHROMIUM_PATH=/path/to/chromium npm test',
  ]);
}
