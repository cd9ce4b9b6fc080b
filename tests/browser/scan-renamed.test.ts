import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/scan-renamed.ts';

test('new files join titles that were renamed since, by what their other files are called', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Awaited<ReturnType<(typeof Scenarios)['renamed']>>>(
    '/tests/browser/scenarios/scan-renamed.ts',
    'renamed',
  );
  expect(found.faults).toEqual([]);
  expect(found.stored).toEqual([
    'episode Le Phare S1 E1 Episode 1: Root/A/other.mkv',
    'episode The Lighthouse S1 E1 Episode 1: Root/A/a1.mkv',
    'episode The Lighthouse S1 E2 Episode 2: Root/A/a2.mkv',
    'movie La Colline 2004: Root/C/remake.mkv',
    'movie La Route 1960: Root/C/c.mkv',
    'movie The Hill 1990: Root/B/b hd.mkv, Root/B/b.mkv',
    'series Le Phare 1975: -',
    'series The Lighthouse 2011: -',
  ]);
});
