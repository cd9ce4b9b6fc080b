import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { items } from '../support/test-size.ts';
import type { Change, ScanSummary, Tree, Trouble } from './scenarios/scan-walk.ts';

const scenarios = '/tests/browser/scenarios/scan-walk.ts';

test('videos are told with their folders and titles, and nothing else is', async ({ runInWorker }) => {
  const tree: Tree = {
    'The Long Dusk (1999)/The Long Dusk (1999).mkv': 5,
    'The Long Dusk (1999)/poster.jpg': 5,
    'The Long Dusk (1999)/._The Long Dusk (1999).mkv': 5,
    '.hidden/Secret.mkv': 5,
    '$recycle.bin/Old.mkv': 5,
    '...And the Rest (1980)/...And the Rest (1980).MKV': 5,
    'Series/Low Tide/Season 1/Low Tide S01E01.mp4': 5,
    'empty folder/': 0,
  };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree);
  expect(summary.files).toEqual([
    '...And the Rest (1980)/...And the Rest (1980).MKV',
    'Series/Low Tide/Season 1/Low Tide S01E01.mp4',
    'The Long Dusk (1999)/The Long Dusk (1999).mkv',
  ]);
  expect(summary.titles).toContain('The Long Dusk');
  expect(summary).toMatchObject({ finished: [7], unreachable: [], seen: 3, problems: [] });
});

test('a second look tells what is new, changed and gone, and nothing of the rest', async ({
  runInWorker,
}) => {
  const tree: Tree = { 'A/same.mkv': 3, 'A/grown.mkv': 3, 'A/gone.mkv': 3, 'B/x.mkv': 3, 'B/C/y.mkv': 3 };
  const change: Change = { write: { 'A/grown.mkv': 4, 'D/new.mkv': 3 }, remove: ['A/gone.mkv', 'B'] };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanAgain', tree, change);
  expect(summary.files).toEqual(['A/grown.mkv', 'D/new.mkv']);
  expect(summary.gone).toEqual(['A/gone.mkv', 'B/C/y.mkv', 'B/x.mkv']);
  expect(summary.seen).toBe(3);
});

test('where nothing changed, nothing is told', async ({ runInWorker }) => {
  const names = ['Ünïcode ♥ 映画.mkv', "It's “quoted”.mkv", 'Cafe\u0301.mkv', `${'x'.repeat(251)}.mkv`];
  const tree = Object.fromEntries(names.map((name, index) => [`Folder ${index}/${name}`, 9]));
  const first = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree);
  expect(first.files).toHaveLength(4);
  expect(first.files).toContain('Folder 2/Cafe\u0301.mkv');
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanAgain', tree, {});
  expect(summary).toMatchObject({ files: [], gone: [], problems: [], seen: 4, finished: [7] });
});

test('where names are read again, all files are told as their paths are read now', async ({
  runInWorker,
}) => {
  const tree: Tree = {
    'A/x17 -- Long Shore.mkv': 3,
    'A/x18 -- Grown.mkv': 3,
    'A/gone.mkv': 3,
    'Film (1999)/BDMV/STREAM/00001.m2ts': 10,
    'Film (1999)/BDMV/STREAM/00800.m2ts': 90,
  };
  const change: Change = {
    rules: { nameRules: [{ name: 'Mine', pattern: '-- (?<title>.+).mkv', enabled: true }] },
    write: { 'A/x18 -- Grown.mkv': 4, 'B/x19 -- New.mkv': 3 },
    remove: ['A/gone.mkv'],
    rereadsNames: true,
  };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanAgain', tree, change);
  expect(summary.files).toEqual([
    'A/x17 -- Long Shore.mkv',
    'A/x18 -- Grown.mkv',
    'B/x19 -- New.mkv',
    'Film (1999)/BDMV/STREAM/00800.m2ts',
  ]);
  expect([...summary.titles].sort()).toEqual(['Film', 'Grown', 'Long Shore', 'New']);
  expect(summary).toMatchObject({ gone: ['A/gone.mkv'], seen: 4, unchanged: 2, problems: [] });

  const list = new TextEncoder().encode('/nas/A (1999).mkv\n/nas/A (1999)-trailer.mkv\n/nas/B (2000).mkv\n');
  const known = { nas: ['A (1999).mkv', 'A (1999)-trailer.mkv'] };
  const listed = await runInWorker<ScanSummary>(scenarios, 'scanList', list, known, true);
  expect(listed.files).toEqual(['nas/A (1999).mkv', 'nas/B (2000).mkv']);
  // A new look would leave it out.
  expect(listed.gone).toEqual(['nas/A (1999)-trailer.mkv']);
  expect(listed).toMatchObject({ seen: 3, unchanged: 1 });
});

test('a disc is one video, its largest stream, and stays that', async ({ runInWorker }) => {
  const tree: Tree = {
    'Film (1999)/BDMV/STREAM/00001.m2ts': 10,
    'Film (1999)/BDMV/STREAM/00800.m2ts': 90,
    'Film (1999)/BDMV/BACKUP/x.m2ts': 99,
    'Other (2001)/VIDEO_TS/VIDEO_TS.VOB': 99,
    'Other (2001)/VIDEO_TS/VTS_01_0.VOB': 99,
    'Other (2001)/VIDEO_TS/VTS_01_1.VOB': 50,
    'Other (2001)/VIDEO_TS/VTS_01_2.VOB': 50,
    'Image.iso': 5,
  };
  const discs = ['Film (1999)/BDMV/STREAM/00800.m2ts', 'Other (2001)/VIDEO_TS/VTS_01_1.VOB'];
  const first = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree);
  expect(first.files).toEqual(discs);
  expect([...first.titles].sort()).toEqual(['Film', 'Other']);
  const second = await runInWorker<ScanSummary>(scenarios, 'scanAgain', tree, {
    remove: ['Film (1999)/BDMV/STREAM/00800.m2ts'],
  });
  expect(second).toMatchObject({ files: ['Film (1999)/BDMV/STREAM/00001.m2ts'], gone: [discs[0]] });
});

test('extras are left out where they are extras, and a series of that name is not', async ({
  runInWorker,
}) => {
  const tree: Tree = {
    'Film (1999)/Film (1999).mkv': 5,
    'Film (1999)/Film (1999)-trailer.mkv': 5,
    'Film (1999)/Extras/Making.mkv': 5,
    'Film (1999)/Featurettes/Talk.mkv': 5,
    'Film (1999)/Sample/s.mkv': 5,
    'Low Tide/Season 1/Low Tide S01E01.mkv': 5,
    'Low Tide/Extras/Talk.mkv': 5,
    'Extras/Season 1/Extras S01E01.mkv': 5,
  };
  const without = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree);
  expect(without.files).toEqual([
    'Extras/Season 1/Extras S01E01.mkv',
    'Film (1999)/Film (1999).mkv',
    'Low Tide/Season 1/Low Tide S01E01.mkv',
  ]);
  const withExtras = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree, { ignoresExtras: false });
  expect(withExtras.files).toHaveLength(8);
});

test('rules leave out folders, extensions, patterns and what is too small; zero bytes are a problem', async ({
  runInWorker,
}) => {
  const tree: Tree = {
    'kept.mkv': 50,
    'small.mkv': 9,
    'nothing.mkv': 0,
    'old.avi': 50,
    'PRIVATE/a.mkv': 50,
    'Kids/deep/b.mkv': 50,
    'some.draft.mkv': 50,
  };
  const rules = {
    ignoredFolders: ['private'],
    ignoredExtensions: ['.AVI'],
    ignoredPatterns: ['kids/**', '*.draft.*'],
    smallestBytes: 10,
  };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanTree', tree, rules);
  expect(summary.files).toEqual(['kept.mkv']);
  expect(summary.problems).toEqual([expect.stringMatching(/^Root\/nothing\.mkv: .*0 bytes/)]);
  const again = await runInWorker<ScanSummary>(scenarios, 'scanAgain', tree, { rules });
  expect(again.gone).toEqual(['Kids/deep/b.mkv', 'PRIVATE/a.mkv', 'old.avi', 'small.mkv', 'some.draft.mkv']);
});

test('of a root that is not there nothing is gone', async ({ runInWorker }) => {
  const change: Change = { removesRoot: true };
  const summary = await runInWorker<ScanSummary>(
    scenarios,
    'scanAgain',
    { 'A/a.mkv': 1, 'b.mkv': 1 },
    change,
  );
  expect(summary).toMatchObject({ files: [], gone: [], finished: [], unreachable: [7] });
});

test('what cannot be read is a problem and not gone', async ({ runInWorker }) => {
  const tree: Tree = { 'A/a.mkv': 1, 'A/B/b.mkv': 1, 'C/c.mkv': 1, 'C/d.mkv': 1, 'E/e.mkv': 1 };
  const trouble: Trouble = { unreadable: { A: 'NotReadableError', 'C/c.mkv': 'NotAllowedError' } };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanWithTrouble', tree, trouble, [
    'C/d.mkv',
    'E',
  ]);
  expect(summary.gone).toEqual(['C/d.mkv', 'E/e.mkv']);
  expect(summary.problems).toEqual([
    expect.stringMatching(/^Root\/A: The folder could not be read/),
    'Root/C/c.mkv: The file may not be read.',
  ]);
  expect(summary).toMatchObject({ files: [], finished: [7], unreachable: [] });
});

for (const error of ['NotAllowedError', 'NotFoundError'])
  test(`a root that is taken away in the middle (${error}) is unreachable, and nothing more is gone`, async ({
    runInWorker,
  }) => {
    const tree = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Film ${index}/a.mkv`, 1]));
    const trouble: Trouble = { allAfter: [40, error] };
    const summary = await runInWorker<ScanSummary>(scenarios, 'scanWithTrouble', tree, trouble, ['Film 3']);
    expect(summary).toMatchObject({ gone: [], finished: [], unreachable: [7] });
    expect(summary.problems).toEqual([expect.stringMatching(/^Root: The folder cannot be reached/)]);
  });

test('folders more than 64 deep are named and not entered', async ({ runInWorker }) => {
  const deep = `${'d/'.repeat(65)}deep.mkv`;
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanTree', {
    [deep]: 1,
    [`${'d/'.repeat(64)}ok.mkv`]: 1,
  });
  expect(summary.files).toEqual([`${'d/'.repeat(64)}ok.mkv`]);
  expect(summary.problems).toEqual([expect.stringContaining('more than 64 folders deep')]);
});

test('thousands of files in one folder come in batches, the first ones small', async ({ runInWorker }) => {
  const count = items(3000);
  const [first, second] = await runInWorker<readonly ScanSummary[]>(scenarios, 'scanManyInOne', count);
  expect(first).toMatchObject({ seen: count, finished: [7] });
  expect(first?.batches[0]).toBe(20);
  expect(Math.max(...(first?.batches ?? []))).toBeLessThanOrEqual(1000);
  expect(second).toMatchObject({ files: [], gone: [], seen: count });
  expect(second?.fractions.at(-1)).toBe(1);
  test.info().annotations.push({
    type: 'ms',
    description: `first look ${first?.firstAfter} of ${first?.elapsed}, second ${second?.elapsed}`,
  });
});

test('a chosen folder is looked at by its files, discs and all', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'reelshelf-scan-'));
  try {
    const tree = {
      'A (1999)/A (1999).mkv': 5,
      'B/BDMV/STREAM/1.m2ts': 5,
      'B/BDMV/STREAM/2.m2ts': 9,
      'empty.mkv': 0,
    };
    for (const [path, size] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), Buffer.alloc(size, 7));
    }
    await page.setContent('<input type="file" webkitdirectory>');
    await page.setInputFiles('input', folder);
    const known = [{ rootId: 7, path: 'C', files: [['gone.mkv', 1, 1]] }];
    const summary = await page.locator('input').evaluate(
      async (input, [path, folders]): Promise<ScanSummary> => {
        const { scanFiles } = await import(path as string);
        return scanFiles([...((input as HTMLInputElement).files ?? [])], folders);
      },
      [scenarios, known] as const,
    );
    expect(summary.files).toEqual(['A (1999)/A (1999).mkv', 'B/BDMV/STREAM/2.m2ts']);
    expect(summary.gone).toEqual(['C/gone.mkv']);
    expect(summary.problems).toEqual([expect.stringMatching(/^Root\/empty\.mkv: /)]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a list of paths is compared by its paths', async ({ runInWorker }) => {
  const text = [
    '\ufeff/mnt/films/A (1999)/A (1999).mkv',
    '/mnt/films/A (1999)/A (1999).mkv',
    '"D:\\Films\\B (2000)\\B (2000).avi"',
    '\\\\nas\\video\\C (2001).mp4',
    '',
    '/mnt/films/A (1999)/cover.jpg',
    '/mnt/films/D/known.mkv',
    '/mnt/films/Disc (1980)/VIDEO_TS/VTS_01_0.VOB',
    '/mnt/films/Disc (1980)/VIDEO_TS/VTS_01_1.VOB',
    '/mnt/films/Disc (1980)/VIDEO_TS/VTS_01_2.VOB',
  ].join('\r\n');
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  const known = { 'mnt/films/D': ['known.mkv', 'gone.mkv'], old: ['gone too.mkv'] };
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanList', bytes, known);
  expect(summary.files).toEqual([
    'D:/Films/B (2000)/B (2000).avi',
    'mnt/films/A (1999)/A (1999).mkv',
    'mnt/films/Disc (1980)/VIDEO_TS/VTS_01_1.VOB',
    'nas/video/C (2001).mp4',
  ]);
  expect(summary.gone).toEqual(['mnt/films/D/gone.mkv', 'old/gone too.mkv']);
  expect(summary).toMatchObject({ finished: [7], unreachable: [], problems: [] });
});

test('what is no list is a problem, and nothing is gone', async ({ runInWorker }) => {
  const bytes = new Uint8Array([0x89, 0x50, 0, 0, 0, 0, 1]);
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanList', bytes, { a: ['b.mkv'] });
  expect(summary).toMatchObject({ files: [], gone: [], unreachable: [7], finished: [] });
  expect(summary.problems).toHaveLength(1);
});

test('a long list is streamed', async ({ runInWorker }) => {
  const summary = await runInWorker<ScanSummary>(scenarios, 'scanLongList', items(12_000));
  expect(summary.seen).toBe(items(12_000));
  expect(Math.max(...summary.batches)).toBeLessThanOrEqual(1000);
  test.info().annotations.push({ type: 'ms', description: `${summary.elapsed}` });
});

test('a drive that does not answer does not keep a scan from being stopped', async ({ runInWorker }) => {
  expect(await runInWorker<number>(scenarios, 'closeOnSilence')).toBeLessThan(100);
});

test('a file has one fingerprint wherever it lies', async ({ runInWorker }) => {
  const [before, after, moved, other, none] = await runInWorker<readonly (string | null)[]>(
    scenarios,
    'fingerprints',
  );
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect([after, moved]).toEqual([before, before]);
  expect(other).not.toBe(before);
  expect(none).toBeNull();
});
