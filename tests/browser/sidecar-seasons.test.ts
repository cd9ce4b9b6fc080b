import type { SeasonSummary } from '../../src/shared/series-episodes.ts';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/sidecar-seasons.ts';

const SCENARIOS = '/tests/browser/scenarios/sidecar-seasons.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

/** One season in a line. */
function lines(seasons: readonly SeasonSummary[]): readonly string[] {
  return seasons.map(({ season, title, year, overview, poster }) =>
    [season, title, year, overview, poster?.color].map((value) => value ?? '').join(' | '),
  );
}

test('seasons have the posters and texts that lie beside them, and lose them with the files alone', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'seasons'>>(SCENARIOS, 'seasons');
  expect(found.first.report).toEqual([
    'Disk/Another/Season 1/season.nfo: Left out: the year “soon”.',
    'Disk/Film/season.nfo: There is no episode of a series beneath it.',
    'Disk/Signals/Season 03/season.nfo: It is named after a season and describes none.',
  ]);
  expect(lines(found.atFirst)).toEqual([
    '1 | The Ebb | 2019 | It falls. | #20c020',
    '2 | The Flood |  | It rises. | #c0c020',
    '3 |  |  |  | ',
    '0 |  |  |  | #2020c0',
  ]);
  expect(lines(found.listed)).toEqual([
    '1 | The Ebb | 2019 | It falls. | #20c020',
    '2 | The Flood |  | It rises. | #c0c020',
    '3 | Third |  |  | ',
    '0 |  |  |  | #2020c0',
  ]);
  expect(found.used.toSorted()).toEqual(found.keys.toSorted());
  // With those that are not shown: of a season nobody has, and of one that another picture is of.
  expect(found.totals.pictures).toBe(5);
  expect(found.again).toEqual({ told: [], gone: [], report: [] });
  expect(lines(found.together).slice(0, 2)).toEqual([
    '1 | The Ebb | 2019 | It falls. | #20c020',
    '2 | The Flood |  | It rises. | #c0c020',
  ]);
  expect(found.apart).toEqual(found.listed);
  expect(found.second.gone).toEqual(['Signals/Season 01/poster.png', 'Signals/Season 01/season.nfo']);
  expect(lines(found.left)[0]).toBe('1 | Listed |  |  | #c02020');
});

test('a library of an older version reads its NFO files once more, and pictures that nothing could show', async ({
  runInWorker,
}) => {
  const unread = await runInWorker<Outcome<'upgraded'>>(SCENARIOS, 'upgraded');
  expect(unread).toEqual(['season01-poster.jpg', 'tvshow.nfo']);
});
