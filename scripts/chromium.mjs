import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { fail } from './fail.mjs';
import { inPath, isRoot, packageManager, succeeds } from './system-packages.mjs';

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
    ...commandNames.flatMap((name) => inPath(name)),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find(starts);
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

  if (packageManager()?.chromium.every((command) => succeeds(command, 10))) {
    const installed = findChromium();
    if (installed) return installed;
  }
  return fail('The tests need a Chromium, and none could be found or installed.', [
    'Install Chromium or Google Chrome (on Debian: sudo apt-get install chromium),',
    'or name one you have: CHROMIUM_PATH=/path/to/chromium npm test',
  ]);
}
