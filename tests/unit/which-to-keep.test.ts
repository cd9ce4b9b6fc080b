import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type KeepFacts, linesOf, whichToKeep } from '../../src/shared/duplicates/which-to-keep.ts';

const PLAIN: KeepFacts = {
  id: 1,
  status: 'pending',
  files: 1,
  lines: 1080,
  hasHdr: false,
  audioLanguages: 1,
  subtitleLanguages: 0,
  bytes: 1000,
  known: 3,
  episodes: 0,
  isWatched: false,
  personal: 0,
  addedAt: 5,
};

test('the better one is kept, and it is said why', () => {
  const better = {
    ...PLAIN,
    id: 2,
    status: 'matched',
    lines: 2160,
    hasHdr: true,
    bytes: 9000,
    addedAt: 9,
  } as const;
  expect(whichToKeep([PLAIN, better])).toEqual({ id: 2, reasons: ['matched', 'higher resolution', 'HDR'] });
});

test('a title whose file is there comes before one that is better and has none', () => {
  const gone = { ...PLAIN, id: 2, files: 0, lines: 2160, status: 'matched' } as const;
  expect(whichToKeep([gone, PLAIN])).toEqual({ id: 1, reasons: ['its file is there'] });
});

test('what is the same is not said; where nothing else tells them apart, the size and the date do', () => {
  expect(whichToKeep([{ ...PLAIN, id: 2 }, PLAIN])).toEqual({ id: 1, reasons: [] });
  expect(whichToKeep([PLAIN, { ...PLAIN, id: 2, addedAt: 1 }])).toEqual({ id: 2, reasons: ['added first'] });
  expect(whichToKeep([PLAIN, { ...PLAIN, id: 2, bytes: 2000 }])).toEqual({ id: 2, reasons: ['larger file'] });
});

test('the best of several names of resolutions counts', () => {
  expect(linesOf(['720p', '2160p', null, '1080p'])).toBe(2160);
  expect(linesOf([])).toBe(0);
});

const FACTS = fc.record({
  status: fc.constantFrom('pending' as const, 'matched' as const, 'manual' as const),
  files: fc.nat(2),
  lines: fc.constantFrom(0, 1080, 2160),
  hasHdr: fc.boolean(),
  audioLanguages: fc.nat(2),
  subtitleLanguages: fc.nat(2),
  bytes: fc.nat(3),
  known: fc.nat(8),
  episodes: fc.nat(2),
  isWatched: fc.boolean(),
  personal: fc.nat(2),
  addedAt: fc.nat(3),
});
const TITLES = fc
  .array(FACTS, { minLength: 2, maxLength: 5 })
  .map((all) => all.map((facts, at): KeepFacts => ({ ...facts, id: at + 1 })));

test('the order of titles makes no difference, and what is as good in all and better in something is kept', () => {
  fc.assert(
    fc.property(TITLES, (titles) => {
      const kept = whichToKeep(titles);
      expect(whichToKeep(titles.toReversed())).toEqual(kept);
      const best = titles.find(({ id }) => id === kept.id) ?? PLAIN;
      const better = { ...best, id: 99, lines: best.lines + 1 };
      expect(whichToKeep([...titles, better]).id).toBe(99);
    }),
  );
});
