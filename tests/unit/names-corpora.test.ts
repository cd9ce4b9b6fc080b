import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const shared = join(import.meta.dirname, '../../../shared');
const corpora = join(shared, 'data/names');
const scorer = join(shared, 'tools/score-names.mjs');

/** A point below what was reached. */
const LEAST_PERCENT = 87;

test('labelled names are read as rightly as before', () => {
  test.skip(!existsSync(corpora) || !existsSync(scorer), `${corpora} or ${scorer} is not here.`);
  const { stdout } = spawnSync(process.execPath, [scorer, corpora, '--', 'npm', 'run', '-s', 'parse:names'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  const { accuracyPercent } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    accuracyPercent: number;
  };
  expect(accuracyPercent).toBeGreaterThanOrEqual(LEAST_PERCENT);
});
