import { DEFAULT_SCAN_RULES } from '../../src/shared/files/scan-rules.ts';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/scan-store.ts';

const SCENARIOS = '/tests/browser/scenarios/scan-store.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('files of one film are its versions, and a film is never without a title', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'films'>>(SCENARIOS, 'films');
  expect(found.faults).toEqual([]);
  expect(found.job).toMatchObject({ ok: true, value: { jobType: 'scan', status: 'completed', added: 10 } });
  expect(found.stored).toEqual([
    'movie .mkv: Root/.mkv.mkv',
    'movie Amber Sky 2001: Root/Amber Sky (2001).mkv, Root/Amber Sky/amber 2160p.mkv',
    'movie Amber Sky 2002: Root/Amber Sky/remake.mkv',
    'movie Grey Hill 1990: Root/Ids/a.mkv, Root/Ids/b.mkv',
    'movie Grey Hill 1990: Root/Ids/c.mkv',
    'movie Long Road 1960: Root/Parts/cd1.avi, Root/Parts/cd2.avi',
    'movie Odd Year: Root/Year/Odd Year (3000).mkv',
  ]);
});

test('episodes find their series, by name, year or id, and one another', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'series'>>(SCENARIOS, 'series');
  expect(found.faults).toEqual([]);
  expect(found.stored).toEqual([
    'episode Evening Talk S2024 2024-03-05 2024-03-05: Root/C/c hd.mkv, Root/C/c.mkv',
    'episode Harbour S1 E1 Dawn: Root/A/a1.mkv, Root/A/a1b.mkv',
    'episode Harbour S1 E2 Episode 2: Root/A/a2.mkv',
    'episode Harbour S1 E3 Episode 3: Root/A/a2.mkv',
    'episode Harbour S1 E5 Episode 5: Root/A/a5.mkv',
    'episode Lantern S2 E1 Episode 1: Root/B/b1.mkv',
    'episode Lantern S2 E2 Episode 2: Root/B/b2.mkv',
    'series Evening Talk: -',
    'series Harbour 2010: -',
    'series Lantern: -',
    'video Harbour (Season 2): Root/D/pack.mkv',
  ]);
  expect(found.files).toEqual([{ path: 'Root/A/a2.mkv', isMissing: false }]);
});

test('a changed file forgets what was read from it; a gone one is missing until it is back', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'changes'>>(SCENARIOS, 'changes');
  expect(found.jobs).toMatchObject([
    { added: 0, updated: 0, skipped: 2, processed: 2 },
    { added: 0, updated: 2, skipped: 0 },
    { added: 0, updated: 1, skipped: 1 },
  ]);
  const one = {
    name: 'One (2001).mkv',
    size_bytes: 77,
    fingerprint: null,
    duration_ms: null,
    is_missing: 0,
    tracks: 0,
    watched: 1,
  };
  const two = {
    name: 'Two (2002).mkv',
    size_bytes: 1000,
    fingerprint: 'f',
    duration_ms: 9,
    is_missing: 1,
    tracks: 1,
    watched: 1,
  };
  expect(found.afterChange).toEqual([one, two]);
  expect(found.roots).toMatchObject({
    ok: true,
    value: [{ name: 'Root', files: 2, missing: 1, vanished: 0 }],
  });
  expect(found.afterReturn).toEqual([one, { ...two, is_missing: 0 }]);
  expect(found.items).toEqual({ items: 2 });
});

test('a moved file keeps its title with all that belongs to it', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'moves'>>(SCENARIOS, 'moves');
  expect(found.faults).toEqual([]);
  expect(found.job).toMatchObject({ ok: true, value: { added: 2, updated: 3, skipped: 1 } });
  // The other two are as old as well.
  expect(found.opened).toEqual(['New/Other (2013).mkv', 'New/Copied (2003).mkv']);
  expect(found.stored).toEqual([
    'movie Copied 2003: Root/New/Copied (2003).mkv',
    'movie Kept 2000: Root/Kept (2000).mkv',
    'movie Kept copy 2000: Root/New/Kept copy (2000).mkv',
    'movie Known 2002: Root/New/Unknown (2012).mkv',
    'movie Other 2013: Root/New/Other (2013).mkv',
    'movie Wrong 2011: Root/Wrong (2011).mkv',
  ]);
  expect(found.watched.map(({ title }) => title)).toEqual(['Copied', 'Kept', 'Known', 'Wrong']);
  expect(found.missing).toEqual([]);
});

test('when many files vanish at once, a person is asked before they count as missing', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'vanish'>>(SCENARIOS, 'vanish');
  expect(found.asked).toEqual([{ files: 120, missing: 0, vanished: 12 }]);
  expect(found.back).toEqual([{ files: 120, missing: 0, vanished: 0 }]);
  expect(found.kept).toEqual([{ files: 120, missing: 0, vanished: 0 }]);
  expect(found.gone).toEqual([{ files: 120, missing: 12, vanished: 0 }]);
  expect(found.few).toEqual([{ files: 120, missing: 17, vanished: 0 }]);
  expect(found.rows).toEqual([{ vanished: 0 }]);
  expect(found.unknown).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a root out of reach is offline, and nothing of it is gone', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'unreachable'>>(SCENARIOS, 'unreachable');
  expect(found.ok).toBe(true);
  expect(found.before).toMatchObject({ isOffline: false, files: 1, missing: 0 });
  expect(found.offline).toEqual({ ...found.before, isOffline: true });
  expect(found.online).toMatchObject({ isOffline: false, files: 1, missing: 0 });
});

test('a cancelled scan keeps what it stored and goes on from there', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'cancelAndResume'>>(SCENARIOS, 'cancelAndResume');
  expect(found.faults).toEqual([]);
  expect(found.first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(
    found.phases.filter((phase) => /^Looking through Root\/Folder \d+$/.test(phase)).length,
  ).toBeGreaterThan(1);
  expect(found.stored).toBeGreaterThanOrEqual(300);
  expect(found.stored).toBeLessThan(1000);
  expect(found.job).toMatchObject({ status: 'cancelled', added: found.stored });
  expect(found.known).toBe(found.stored / 25);
  expect(found.second).toMatchObject({
    ok: true,
    value: { status: 'completed', added: 1000, processed: 1000, skipped: found.stored },
  });
  expect(found.jobs).toEqual([{ jobs: 1 }]);
  expect(found.items).toEqual([{ items: 1000 }]);
});

test('files the library cannot hold are told one by one, and the rest is stored', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'badRows'>>(SCENARIOS, 'badRows');
  expect(found.faults).toEqual([]);
  expect(found.job).toMatchObject({ ok: true, value: { added: 2, rejected: 7, adjusted: 0 } });
  expect(found.stored).toEqual([
    'movie Good 2001: Root/Good (2001).mkv',
    'movie Good too 2001: Root/Good too (2001).mkv',
  ]);
  expect(found.reasons).toEqual([
    { file: 'Root/Minus (2001).mk', reason: '-1 is not a size.' },
    { file: 'Root', reason: 'It has no name that a file can have.' },
    { file: 'Root/day.mkv', reason: '“2024-19-41” is not a date.' },
    { file: 'Root/minus.mkv', reason: '-2 is not the number of a season or an episode.' },
    { file: 'Root/Halves (2001).m', reason: '1.5 is not a size.' },
    { file: 'Root/lllllllllllllll', reason: 'Its path has more than 4096 characters.' },
    { file: 'Root/locked', reason: 'It may not be read.' },
  ]);
});

for (const [titles, left] of [
  ['keep', ['Episode 1', 'Episode 2', 'Plain', 'Show', 'Watched']],
  ['remove', ['Watched']],
] as const) {
  test(`a root goes with its files; titles: ${titles}`, async ({ runInWorker }) => {
    const found = await runInWorker<Outcome<'removeRoot'>>(SCENARIOS, 'removeRoot', titles);
    expect(found.ok).toBe(true);
    expect(found.faults).toEqual([]);
    expect(found.titles).toEqual(left);
    expect(found.files).toEqual([{ files: 0 }]);
    expect(found.folders).toEqual([{ folders: 0 }]);
    expect(found.roots).toEqual({ ok: true, value: [] });
    expect(found.beneath).toBe('busy');
    // Its handle is kept, and it comes back with its files and the titles that went with it.
    expect(found.keys).toEqual(['key-1']);
    expect(found.back).toBe(true);
    expect(found.homeless).toBe('constraint');
    expect(found.filesBack).toBe(true);
    expect(found.again).toMatchObject({ kind: 'root-remove', keepsFiles: true });
    expect(found.isKeptAnew).toBe(true);
    expect(found.isBackAgain).toBe(true);
    expect(found.names).toEqual([
      { id: 1, name: 'Root', key: 'key-1' },
      { id: 7, name: 'Elsewhere', key: 'key-7' },
    ]);
  });
}

test('roots have names and keys of their own, and malformed rules are refused', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'rootsAndRules'>>(SCENARIOS, 'rootsAndRules');
  expect(found).toMatchObject({
    second: 'root (2)',
    same: 'constraint',
    nameless: 'invalid-argument',
    before: DEFAULT_SCAN_RULES,
    set: true,
    missing: { ok: false, error: { code: 'not-found' } },
  });
  expect(found.after).toEqual({
    ok: true,
    value: { ...DEFAULT_SCAN_RULES, smallestBytes: 5, ignoredPatterns: ['*/old/*'] },
  });
  expect(found.faults.map((message) => message.replace('These rules cannot be used. ', ''))).toEqual([
    '“ignoredFolders” has 201 entries; 200 are the most.',
    '“ignoredPatterns” has an entry of more than 300 characters.',
    'There are 51 rules for names; 50 are the most.',
    'The pattern of “Broken” cannot be read.',
    '“smallestBytes” is no number of bytes: -1.',
  ]);
});
