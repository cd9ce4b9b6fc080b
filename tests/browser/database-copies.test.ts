import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { runInPage, runnerOf } from '../support/run-in-page.ts';

const SCENARIOS = '/tests/browser/scenarios/database-copies.ts';
const CLIENT = '/tests/browser/scenarios/database-client.ts';
const TAMPER = '/tests/browser/scenarios/engine-database.ts';
/** The system's own SQLite, where there is one. */
const NATIVE_SQLITE = 'sqlite3';

/** Runs a function of the scenarios in the page. */
const run = runnerOf(SCENARIOS);

for (const [lacks, sole] of [
  ['nothing', false],
  ['unsafe handles', true],
] as const) {
  test.describe(`a browser that lacks ${lacks}`, () => {
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
          askNative(
            file,
            'PRAGMA integrity_check; SELECT name FROM library WHERE id > 0; PRAGMA journal_mode;',
          ),
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
      const tabs = 2;
      const { codes, libraries } = await run<{ codes: string[]; libraries: number[] }>(
        page,
        'writesWhileReopening',
        lacks,
        tabs,
      );
      // Each of a tab's workers opens it.
      expect(codes.length).toBeGreaterThanOrEqual(sole ? tabs : tabs * 3);
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

test('each exported copy stays until it is discarded, or until a start after its tab is gone', async ({
  page,
}) => {
  expect(await run(page, 'exportCopies')).toEqual({
    both: ['first', 'second'],
    whileOpen: ['second'],
    isReadable: true,
    afterwards: [],
  });
});

test('a copy that a closed tab left waiting is deleted at the next start', async ({ page }) => {
  expect(await run(page, 'leaveWaiting')).toBe(2);
  expect(await run(page, 'startAfterLeaving')).toEqual({ names: ['Stays'], files: 1 });
});

test('a file of a newer build is refused when it is checked', async ({ page, runInWorker }) => {
  await runInPage(page, CLIENT, 'makeLibrary');
  await runInWorker(
    TAMPER,
    'tamper',
    `INSERT INTO schema_migration SELECT max(version) + 1, '9999_later', 'x', 0, 0 FROM schema_migration`,
  );
  expect(await run(page, 'receiveNewer')).toEqual({ code: 'database-newer', files: 1 });
});

test('an export and a replacement can be cancelled', async ({ page }) => {
  expect(await run(page, 'cancelsCopies')).toEqual({
    out: 'cancelled',
    back: 'cancelled',
    after: 'none',
    files: 1,
  });
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
