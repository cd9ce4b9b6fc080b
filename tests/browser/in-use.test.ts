import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/in-use.ts';

const SCENARIOS = '/tests/browser/scenarios/in-use.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('what is in use by now of what a job brought is told, deed by deed', async ({ runInWorker }) => {
  const { found, ofImport } = await runInWorker<Outcome<'inUse'>>(SCENARIOS, 'inUse');
  // Those of an act of very many titles that holds; that of one that was undone is not, nor that of another job.
  const large = [7, 9];
  const also = (...ids: number[]) => [...large, ...ids].sort((one, other) => one - other);
  expect(found).toEqual({
    nothing: large,
    'decided on': also(1),
    moved: also(2),
    deleted: large,
    'a field of its own': also(3),
    'in an act': also(4),
    'in an act that was undone': large,
    'an episode in an act': also(11, 12),
    'a file that came later': also(5),
    'also in a file that came later': also(5, 6),
    'without its file': also(8),
    'an episode that it did not bring': also(11),
  });
  // For titles of a catalogue files were found; a series is in use by its episodes.
  expect(ofImport).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
});

test('titles of an act of more than are listed one by one are in use as long as it holds', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'largeActs'>>(SCENARIOS, 'largeActs', 1_200);
  expect(found).toEqual({ holds: 1_080, undone: 0, ranges: 121, grown: 1_200, merged: 600 });
});

test('all that goes with a folder of a library is kept with its removal', async ({ runInWorker }) => {
  const { going, emptied, known } = await runInWorker<Outcome<'rootTables'>>(SCENARIOS, 'rootTables');
  // Pictures from beside videos go by a trigger.
  expect(known).toEqual([...going, 'artwork'].sort());
  // Kept as links, and with the rows of the files themselves.
  expect(emptied).toEqual(['item_nfo.sidecar_id', 'media_file.folder_id']);
});
