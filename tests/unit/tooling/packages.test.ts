import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isOlder, packagesAreCurrent } from '../../../scripts/ensure-packages.mjs';

/** Whether a project with this lock file is taken as installed, given what node_modules lists. */
async function isCurrent(wanted: object, installed?: object): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'reelshelf-packages-'));
  try {
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (installed) {
      await mkdir(join(folder, 'node_modules'));
      await writeFile(
        join(folder, 'node_modules', '.package-lock.json'),
        JSON.stringify({ packages: installed }),
      );
    }
    return packagesAreCurrent(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const wanted = {
  '': { name: 'reelshelf' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

test('a clone without node_modules is to be installed', async () => {
  expect(await isCurrent(wanted)).toBe(false);
});

test('a tree with every package at its version is left alone', async () => {
  expect(await isCurrent(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
});

test('a package that is missing or of another version is to be installed', async () => {
  expect(await isCurrent(wanted, {})).toBe(false);
  expect(await isCurrent(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
});

test('versions compare by number', () => {
  expect(isOlder('20.9.0', '20.19.0')).toBe(true);
  expect(isOlder('18.20.0', '20.19.0')).toBe(true);
  expect(isOlder('20.19.0', '20.19.0')).toBe(false);
  expect(isOlder('22.1.0', '20.19.0')).toBe(false);
});
