import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

/** The system's own SQLite, where there is one. */
const NATIVE_SQLITE = 'sqlite3';

/** Runs a function of the scenarios in the page. */
function run<Result>(page: Page, exportName: string, ...args: unknown[]): Promise<Result> {
  return page.evaluate(
    async ([name, values]) => {
      const scenarios: Record<string, (...given: unknown[]) => Promise<unknown>> = await import(
        '/tests/browser/scenarios/database-client.ts' as string
      );
      return scenarios[name]?.(...values);
    },
    [exportName, args] as const,
  ) as Promise<Result>;
}

for (const [lacks, sole] of [
  ['nothing', false],
  ['unsafe handles', true],
] as const) {
  test.describe(`a browser that lacks ${lacks}`, () => {
    test('the first start makes the database, and calls wait for it', async ({ page }) => {
      expect(await run(page, 'firstStart', lacks)).toEqual({
        applied: true,
        states: ['opening', 'ready'],
        sole,
        workers: sole ? 1 : 3,
        verified: 'current',
      });
    });

    test('every reader sees what this page has written', async ({ page }) => {
      expect(await run(page, 'readsOwnWrites', lacks)).toEqual({ missed: 0, clash: 'constraint' });
    });

    for (const role of ['reader', 'writer']) {
      test(`a killed ${role} is noticed, told and replaced`, async ({ page }) => {
        const result = await run<Record<string, unknown>>(page, 'heals', role, lacks);
        expect(result).toMatchObject({
          told: true,
          restarted: true,
          names: ['After', 'Before'],
          state: 'ready',
        });
        expect(result.during).toBe(role === 'writer' ? 'worker-died' : 'none');
      });
    }

    test('an exported file opens in native SQLite', async ({ page }) => {
      const copy = await run<{ size: number; told: number; base64: string; last: object; discarded: string }>(
        page,
        'exportCopy',
        lacks,
      );
      expect(copy.told).toBe(copy.size);
      expect(copy.last).toEqual({ phase: 'Copying', bytes: copy.size, totalBytes: copy.size });
      expect(copy.discarded).toBe('none');
      const folder = mkdtempSync(join(tmpdir(), 'reelshelf-export-'));
      try {
        const file = join(folder, 'library.sqlite');
        writeFileSync(file, Buffer.from(copy.base64, 'base64'));
        expect(
          askNative(file, 'PRAGMA integrity_check; SELECT name FROM library; PRAGMA journal_mode;'),
        ).toBe('ok\nExported\ndelete');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    test('an export taken back replaces the library in every tab', async ({ page }) => {
      expect(await run(page, 'exportAndReplace', lacks)).toEqual({
        libraries: 1,
        before: ['Gone', 'Kept'],
        otherTold: true,
        names: [['Kept'], ['Kept']],
        after: ['Kept', 'New'],
        generation: 2,
        state: 'ready',
      });
    });

    test('a write waits while its tab opens the library that was taken back', async ({ page }) => {
      // Two tabs that open at the same moment can fail with plain handles, for another reason: both
      // instances of OPFSCoopSyncVFS delete the same temporary directories.
      const tabs = sole ? 1 : 2;
      const { codes, libraries } = await run<{ codes: string[]; libraries: number[] }>(
        page,
        'writesWhileReopening',
        lacks,
        tabs,
      );
      // Each of a tab's workers opens it.
      expect(codes.length).toBeGreaterThanOrEqual(sole ? 1 : tabs * 3);
      expect(codes.filter((code) => code !== 'none')).toEqual([]);
      expect(libraries).toEqual(Array.from({ length: tabs }, () => codes.length + 1));
    });

    test('a checked copy waits beside the library until it is accepted or discarded', async ({ page }) => {
      expect(await run(page, 'waitingCopies', lacks)).toEqual({
        waiting: 3,
        discarded: { files: 2, accept: 'not-found' },
        busy: 'busy',
        theirs: ['First', 'Second'],
        mine: ['First'],
        files: 1,
      });
    });

    test('a file that cannot be the library is refused and changes nothing', async ({ page }) => {
      expect(await run(page, 'refusals', lacks)).toEqual({
        codes: {
          text: 'database-not-ours',
          empty: 'database-not-ours',
          foreign: 'database-not-ours',
          cutShort: 'database-damaged',
          holes: 'database-damaged',
          walMode: 'none',
        },
        names: ['Stays'],
        databases: 1,
      });
    });
  });
}

test('two tabs read and write in turns and hear of each other’s commits', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await run(page, 'openTab');
  await run(other, 'openTab');
  const seen = run(other, 'waitForLibrary', 'From the first');
  await run(page, 'addInTab', 'From the first');
  expect(await seen).toContain('From the first');
  const back = run(page, 'waitForLibrary', 'From the second');
  await run(other, 'addInTab', 'From the second');
  expect(await back).toEqual(['From the first', 'From the second']);
});

const TAMPER = '/tests/browser/scenarios/engine-database.ts';

test('a database of a newer build is read and exported, not written', async ({ page, runInWorker }) => {
  await run(page, 'makeLibrary');
  const later = `
    INSERT INTO schema_migration SELECT max(version) + 1, '9999_later', 'x', 0, 0 FROM schema_migration;
    PRAGMA user_version = 9999`;
  await runInWorker(TAMPER, 'tamper', later);
  expect(await run(page, 'openAsFound')).toEqual({
    state: 'read-only',
    reason: 'database-newer',
    write: 'database-newer',
    names: ['Made'],
    copy: 'none',
  });
});

test('a database whose history was edited is read, not written', async ({ page, runInWorker }) => {
  await run(page, 'makeLibrary');
  await runInWorker(TAMPER, 'tamper', `UPDATE schema_migration SET checksum = 'edited' WHERE version = 1`);
  expect(await run(page, 'openAsFound')).toMatchObject({
    write: 'migration-history',
    names: ['Made'],
    copy: 'none',
  });
});

test('a browser that died while the database was being replaced goes on with the old one', async ({
  page,
  runInWorker,
}) => {
  await run(page, 'makeLibrary');
  await runInWorker(TAMPER, 'tamper', 'PRAGMA user_version = -1');
  expect(await run(page, 'openAsFound')).toEqual({
    state: 'ready',
    reason: null,
    write: 'none',
    names: ['Made', 'Written'],
    copy: 'none',
  });
});

test('a copy that a closed tab left waiting is deleted at the next start', async ({ page }) => {
  expect(await run(page, 'leaveWaiting')).toBe(2);
  expect(await run(page, 'startAfterLeaving')).toEqual({ names: ['Stays'], files: 1 });
});

test('a file of a newer build is refused when it is checked', async ({ page, runInWorker }) => {
  await run(page, 'makeLibrary');
  await runInWorker(
    TAMPER,
    'tamper',
    `INSERT INTO schema_migration SELECT max(version) + 1, '9999_later', 'x', 0, 0 FROM schema_migration`,
  );
  expect(await run(page, 'receiveNewer')).toEqual({ code: 'database-newer', files: 1 });
});

test('without OPFS the page is told so', async ({ page }) => {
  const result = await run<{ status: object; read: string }>(page, 'refused');
  expect(result.status).toMatchObject({ state: 'failed', reason: { code: 'storage-unavailable' } });
  expect(result.read).toBe('storage-unavailable');
});

test('a cancelled read is taken out of the queue or forgotten', async ({ page }) => {
  expect(await run(page, 'cancels')).toEqual(['cancelled', 'cancelled', 'none']);
});

test('an export and a replacement can be cancelled', async ({ page }) => {
  expect(await run(page, 'cancelsCopies')).toEqual({
    out: 'cancelled',
    back: 'cancelled',
    after: 'none',
    files: 1,
  });
});

test('a worker of another build refuses', async ({ page }) => {
  expect(await run(page, 'mixedBuilds')).toBe('build-mismatch');
});

test('a reader that opened another database than its page asks for lets go of it', async ({ page }) => {
  expect(await run(page, 'namedForAnother')).toEqual(['reelshelf.test']);
});

test('a worker whose script is missing is told, not waited for', async ({ page }) => {
  expect(await run(page, 'brokenScript')).toBe('worker-died');
});

test('a full disk fails with its own code and loses nothing committed', async ({ page, sourceServer }) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer, quotaSize: 12_000_000 });
  const full = await run<{ code: string; acknowledged: number; seen: number }>(page, 'fillUp');
  expect(full.code).toBe('storage-full');
  expect(full.acknowledged).toBeGreaterThan(10);
  expect(full.seen).toBe(full.acknowledged);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer });
  expect(await run(page, 'afterFillUp')).toEqual({ seen: full.acknowledged, write: 'none' });
});

/** Asks the system's sqlite3; skips the test where there is none. */
function askNative(file: string, sql: string): string {
  try {
    return execFileSync(NATIVE_SQLITE, [file, sql], { encoding: 'utf8' }).trim();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    test.skip(isMissing, 'There is no sqlite3 on this machine to open the export with.');
    throw error;
  }
}
