import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/sidecar-personal.ts';

const SCENARIOS = '/tests/browser/scenarios/sidecar-personal.ts';
type Outcome = Awaited<ReturnType<(typeof Scenarios)['personal']>>;

/** One title in a line. */
function lines(rows: readonly Record<string, unknown>[]): readonly string[] {
  return rows.map(({ title, tags, sets, watched, plays }) =>
    [title, tags, sets, watched, plays].map((value) => value ?? '').join(' | '),
  );
}

test('tags, sets and what was watched come from NFO files once, and what a person made of them stays', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome>(SCENARIOS, 'personal');
  const odd = 'Disk/Odd (2003)/Odd (2003).nfo: Left out: ';
  expect(found.first.report).toEqual([
    `${odd}the number of plays “abc”.`,
    `${odd}the tag “ab”, which holds control characters.`,
    `${odd}the tag “${'x'.repeat(40)}”, which is longer than 100 characters.`,
    `${odd}the time it was last played, “0000-01-02”.`,
  ]);
  expect(lines(found.atFirst)).toEqual([
    'Half |  |  | 0 0 2022-01-02 | 2022-01-02',
    'Harbour | Night, Sea | Harbours | 1 2 2021-05-06 | 2021-05-06',
    'Low Tide |  |  | 1 1 2023-02-03 | 2023-02-03',
    'Mine |  |  |  | ',
    'Odd | Sea |  | 1 1 - | ',
    'Right |  |  |  | ',
    'Signals | Slow |  |  | ',
    'Wrong | Rare |  | 1 1 2020-01-01 | 2020-01-01',
  ]);
  expect(found.unchanged).toMatchObject({ told: [], report: [] });
  const harbour = (rows: typeof found.atFirst) => lines(rows).find((line) => line.startsWith('Harbour'));
  expect(harbour(found.afterUnchanged)).toBe('Harbour | Sea | Harbours | 0 0 2021-05-06 | 2021-05-06');
  // Two files of one film: the first one’s NFO counts.
  expect(found.changed.report).toEqual([expect.stringContaining('Wrong (2005).nfo: Another file says')]);
  expect(lines(found.afterChange)).toEqual([
    // Played to its end since, and nobody has said otherwise.
    'Half |  |  | 1 1 2024-01-02 | 2022-01-02, 2024-01-02',
    'Harbour | Fog, Sea | Harbours | 0 0 2021-05-06 | 2021-05-06',
    'Low Tide |  |  | 1 1 2023-02-03 | 2023-02-03',
    'Mine | Kept |  | 0 0 - | ',
    'Odd | Sea |  | 1 1 - | ',
    // The other film was its NFO's alone, and went with it.
    'Right |  |  |  | ',
    'Signals | Slow |  |  | ',
  ]);
  expect(found.moved.report).toEqual([]);
  expect(lines(found.afterMove)).toEqual(lines(found.afterChange));
});
