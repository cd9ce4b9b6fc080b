import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/name-rereading.ts';

const SCENARIOS = '/tests/browser/scenarios/name-rereading.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('titles that are only what names say are what they say by other rules; a plain scan changes none', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'pending'>>(SCENARIOS, 'pending');
  expect(found.faults).toEqual([]);
  expect(found.plain).toMatchObject({ processed: 13, updated: 0, skipped: 13, adjusted: 0 });
  expect(found.isUntouched).toBe(true);
  expect(found.reread).toEqual({
    counts: {
      ...{ status: 'completed', processed: 13, added: 0, updated: 0, skipped: 13, adjusted: 0 },
      retitled: 11,
    },
    left: [],
  });
  expect(found.stored).toEqual([
    'episode Harbour S1 E1 Episode 1: Root/B/h1.mkv',
    'episode Harbour S1 E2 Episode 2: Root/B/h2.mkv',
    'episode Harbour S1 E3 Episode 3: Root/B/h3.mkv',
    'episode Harbour S1 E6 Episode 6: Root/B/h5.mkv',
    'episode Harbour S1 E7 Episode 7: Root/B/h7.mkv',
    'episode Harbour S1 E8 Episode 8: Root/B/h7.mkv',
    'episode Show S1 E2 Episode 2: Root/B/show 102.mkv',
    'movie Fourth 1984: Root/B/f.mkv',
    'movie Pack One: Root/A/pack1.mkv',
    'movie Pack Two: Root/A/pack2.mkv',
    'movie Same 1950: Root/A/same.mkv',
    'movie The Long Shore 1987: Root/A/x17.mkv',
    'movie Versions 2000: Root/A/v1.mkv, Root/A/v2.mkv',
    'series Harbour: -',
    'series Show: -',
  ]);
  // What a person has made of them went along, and nothing of them is new, or to be read from the files again.
  expect(found.watched).toEqual(['The Long Shore', 'Episode 2']);
  expect(found.lately).toEqual([]);
  expect(found.others).toEqual([{ files: 13 }]);
  expect(found.again).toMatchObject({ retitled: 0, adjusted: 0 });
  expect(found.isSettled).toBe(true);
});

test('what a person or an NFO has said stays, and the report says why', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'decided'>>(SCENARIOS, 'decided');
  expect(found.isUntouched).toBe(true);
  expect(found.reread.counts).toMatchObject({ processed: 8, adjusted: 7, retitled: 0 });
  const other = 'Its name says “Other (1990)” now.';
  const made =
    'What you have made of this title (watched, rated, tags, collections, favourites) would not go with the file.';
  expect(found.reread.left).toEqual([
    `Root/Chosen.mkv (Chosen): ${other} You have said what this title is.`,
    `Root/Aside.mkv (Aside): ${other} You have set this title aside.`,
    `Root/Written.mkv (Written): ${other} An NFO file says what this title is.`,
    `Root/Tagged.mkv (Tagged): ${other} ${made}`,
    `Root/Described.mkv (Described): ${other} More is known of this title than its file’s name says.`,
    `Root/Pending.mkv (Pending): Its name says “There (1990)” now. ${made}`,
    'Root/S/s1.mkv (Episode 1): Its name says “Knight · S1 E1” now. You have said what this title is.',
  ]);
});

test('a title that was matched by itself stays as long as its name says the same, and waits again when it does not', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'matched'>>(SCENARIOS, 'matched');
  expect(found.faults).toEqual([]);
  expect(found.same).toMatchObject({ retitled: 0, adjusted: 0 });
  expect(found.sameAfterUpdate).toMatchObject({ retitled: 0, adjusted: 0 });
  expect(found.kept).toEqual(found.before);
  // The film and the first episode: from then on it is known what the series' files are called.
  expect(found.untold.counts).toMatchObject({ retitled: 0, adjusted: 2 });
  expect(found.untold.left[0]).toMatch(
    /Its name says “Unknown \(1998\)” now\. It was matched before the app kept/,
  );
  expect(found.untoldAgain).toEqual([]);
  expect(found.reread).toMatchObject({
    counts: { retitled: 2, adjusted: 1 },
    left: [
      expect.stringMatching(
        /^Root\/S\/s2\.mkv \(Episode 2\): Its name says “Signals · S1 E4” now\. What you have/,
      ),
    ],
  });
  expect(found.after).toEqual([
    'series Northern Signals matched',
    'episode Episode 2 matched',
    'movie Unknown pending',
    'episode Episode 3 pending',
  ]);
  expect(found.series).toEqual([
    { title: 'Northern Signals', episode: 2, status: 'matched' },
    { title: 'Northern Signals', episode: 3, status: 'pending' },
  ]);
  expect(found.people).toEqual([{ credits: 0 }]);
});

test('reading names again that was cancelled goes on, and tells of all of it as one', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'resumed'>>(SCENARIOS, 'resumed');
  expect(found.faults).toEqual([]);
  expect(found.code).toBe('cancelled');
  expect(found.words).toContain('Reading names in Root/Fn');
  expect(found.then).toBeGreaterThan(0);
  expect(found.then).toBeLessThan(400);
  expect(found.again.counts).toMatchObject({ processed: 400, retitled: 400 });
  expect(found.all).toBe(400);
  expect(found.items).toEqual([{ items: 400 }]);
});

test('titles whose names say by now that they are one become one', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'ids'>>(SCENARIOS, 'ids');
  expect(found.faults).toEqual([]);
  expect(found.reread).toMatchObject({ retitled: 2 });
  expect(found.stored).toEqual(['movie Gray Hill 1990: Root/a.mkv, Root/b.mkv']);
  expect(found.ids).toEqual([{ source: 'tmdb', external_id: '42' }]);
});
