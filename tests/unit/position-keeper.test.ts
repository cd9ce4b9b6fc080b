import { expect, test } from '@playwright/test';
import { PositionKeeper } from '../../src/app/playback/position-keeper.ts';
import { resumeIn, resumePoint, seenOf, seenPart } from '../../src/app/playback/resume-point.ts';

const HOUR = 3_600_000;

/** A keeper whose writes are noted: positions with whether they pass, and finished plays. */
function keeper() {
  const noted: unknown[] = [];
  const clock = { now: 0 };
  const errors: unknown[] = [];
  const keep = new PositionKeeper({
    itemId: 1,
    fileId: 2,
    writes: {
      setPosition: async (_id, _file, positionMs, isPassing) => void noted.push([positionMs, isPassing]),
      finish: async (_id, _file, play) => void noted.push(play),
    },
    onError: (error) => errors.push(error),
    now: () => clock.now,
  });
  const at = (wallMs: number, positionMs: number) => {
    clock.now = wallMs;
    return keep.at(positionMs, HOUR);
  };
  return { keep, at, clock, noted, errors };
}

test('a position is kept every five seconds while it plays, and when it is left', async () => {
  const { keep, at, noted } = keeper();
  for (let ms = 0; ms <= 12_000; ms += 250) await at(ms, 600_000 + ms);
  await keep.leave(612_100, HOUR);
  expect(noted).toEqual([
    [605_000, true],
    [610_000, true],
    [612_100, false],
  ]);
});

test('it counts as played once from 90 % on, and again when somebody goes back to the beginning', async () => {
  const { keep, at, noted } = keeper();
  await at(1000, 0.899 * HOUR);
  await at(2000, 0.91 * HOUR);
  await at(3000, 0.95 * HOUR);
  await keep.leave(0.97 * HOUR, HOUR);
  await keep.ended(HOUR);
  expect(noted).toEqual([{ startedAt: 0, endedAt: 2000, positionMs: 0.91 * HOUR }]);
  // Back to a scene is no new play, back to the beginning is one.
  await at(4000, 0.5 * HOUR);
  await at(5000, 0.92 * HOUR);
  expect(noted).toHaveLength(1);
  await at(6000, 1000);
  await at(7000, 0.92 * HOUR);
  expect(noted.at(-1)).toEqual({ startedAt: 6000, endedAt: 7000, positionMs: 0.92 * HOUR });
});

test('where nobody knows how long it is, its end alone counts', async () => {
  const { keep, clock, noted } = keeper();
  await keep.leave(5_000_000, null);
  clock.now = 9000;
  await keep.ended(5_100_000);
  expect(noted).toEqual([[5_000_000, false], { startedAt: 0, endedAt: 9000, positionMs: 5_100_000 }]);
});

test('a look at the beginning leaves the place that was kept before', async () => {
  const { keep, at, clock, noted } = keeper();
  await at(900, 900);
  await keep.leave(900, HOUR);
  expect(noted).toEqual([]);
  // Who stays begins anew, and so does who goes back to the beginning.
  clock.now = 5000;
  await keep.leave(4900, HOUR);
  await at(12_000, 600_000);
  await keep.leave(0, HOUR);
  expect(noted).toEqual([
    [null, false],
    [600_000, true],
    [null, false],
  ]);
});

test('what cannot be kept is told once, and does not stop the film', async () => {
  const errors: unknown[] = [];
  const failing = async () => {
    throw new Error('full');
  };
  const keep = new PositionKeeper({
    ...{ itemId: 1, fileId: 2, now: () => 0 },
    writes: { setPosition: failing, finish: failing },
    onError: (error) => errors.push(error),
  });
  await keep.leave(600_000, HOUR);
  await keep.leave(700_000, HOUR);
  expect(errors).toHaveLength(1);
});

test('a play whose end could not be kept is kept when it is tried again', async () => {
  const finished: number[] = [];
  const clock = { now: 0, fails: true };
  const keep = new PositionKeeper({
    ...{ itemId: 1, fileId: 2, now: () => clock.now, onError: () => undefined },
    writes: {
      setPosition: async () => undefined,
      finish: async () => {
        if (clock.fails) throw new Error('The worker ended.');
        finished.push(clock.now);
      },
    },
  });
  await keep.at(0.91 * HOUR, HOUR);
  clock.fails = false;
  // Not with every frame: whoever is told of it is asked again as often as a position is kept.
  clock.now = 4999;
  await keep.at(0.92 * HOUR, HOUR);
  expect(finished).toEqual([]);
  clock.now = 5000;
  await keep.at(0.92 * HOUR, HOUR);
  await keep.ended(HOUR);
  expect(finished).toEqual([5000]);
});

test('a play that is left while its end could not be kept is kept then', async () => {
  const finished: number[] = [];
  let fail: (() => void) | undefined;
  const keep = new PositionKeeper({
    ...{ itemId: 1, fileId: 2, now: () => 0, onError: () => undefined },
    writes: {
      setPosition: async () => undefined,
      finish: async (_id, _file, { positionMs }) => {
        if (fail !== undefined) return void finished.push(positionMs);
        await new Promise((_, reject) => {
          fail = () => reject(new Error('The worker ended.'));
        });
      },
    },
  });
  const playing = keep.at(0.91 * HOUR, HOUR);
  const leaving = keep.leave(0.92 * HOUR, HOUR);
  fail?.();
  await Promise.all([playing, leaving]);
  expect(finished).toEqual([0.92 * HOUR]);
});

test('nearly nothing and nearly all are no places to go on at', () => {
  expect([4999, 5000, 0.5 * HOUR, 0.9 * HOUR, HOUR].map((ms) => resumePoint(ms, HOUR))).toEqual([
    null,
    5000,
    0.5 * HOUR,
    null,
    null,
  ]);
  // Of a short video less is enough, but not a glance.
  expect([resumePoint(2000, 20_000), resumePoint(1999, 20_000), resumePoint(900, 4000)]).toEqual([
    2000,
    null,
    null,
  ]);
  expect([
    seenPart(null, HOUR),
    seenPart(HOUR, null),
    seenPart(0.25 * HOUR, HOUR),
    seenPart(2 * HOUR, HOUR),
  ]).toEqual([null, null, 0.25, 1]);
});

test('a place in a part is one of that part, and counts with those before it', () => {
  const files = [1, 2, 3].map((part) => ({ name: `Tide cd${part}.avi`, durationMs: HOUR }));
  const place = { resumeMs: HOUR / 2, resumePart: 2 };
  expect(files.map(({ name }) => resumeIn(place, name, files))).toEqual([null, HOUR / 2, null]);
  // From before parts were kept: nobody knows.
  expect(resumeIn({ ...place, resumePart: null }, 'Tide cd1.avi', files)).toBe(HOUR / 2);
  expect(seenOf(place, files, null)).toBe(0.5);
  expect(seenOf({ resumeMs: HOUR / 2, resumePart: null }, files.slice(0, 1), null)).toBe(0.5);
  expect(seenOf({ resumeMs: HOUR / 2, resumePart: null }, [], 2 * HOUR)).toBe(0.25);
  expect(seenOf({ resumeMs: null, resumePart: null }, files, null)).toBe(null);
});
