import { expect, test } from '@playwright/test';
import { formatDay } from '../../src/shared/format-date.ts';
import { formatDuration } from '../../src/shared/format-duration.ts';
import { formatCount, formatRating } from '../../src/shared/format-number.ts';
import { formatSize } from '../../src/shared/format-size.ts';
import { coverLook } from '../../src/ui/elements/cover-colour.ts';

// Node's locale decides the words; the digits are the same in every Western locale.
test('durations are told in hours and minutes', () => {
  expect(formatDuration(134)).toMatch(/^2\D+14\D+$/);
  expect(formatDuration(45)).toMatch(/^45\D+$/);
  expect(formatDuration(180)).toMatch(/^3\D+$/);
  expect(formatDuration(0)).toMatch(/^0\D+$/);
});

test('sizes are told in the unit that suits them', () => {
  expect(formatSize(0)).toMatch(/^0\b/);
  expect(formatSize(12)).toMatch(/^12\D*bytes$/);
  expect(formatSize(1)).toMatch(/^1\D*byte$/);
  expect(formatSize(700e6)).toMatch(/^700\D*MB$/);
  expect(formatSize(4.34e9)).toMatch(/^4[.,]3\D*GB$/);
  expect(formatSize(5e15)).toMatch(/TB$/);
});

test('numbers have their separators and ratings one digit', () => {
  expect(formatCount(1_000_000).replace(/\D/g, '')).toBe('1000000');
  expect(formatRating(7)).toMatch(/^7[.,]0$/);
});

test('a day has its year, and a time that is no date has no text', () => {
  expect(formatDay(Date.UTC(2026, 10, 21, 12))).toContain('2026');
  expect(formatDay(Number.NaN)).toBe('');
  expect(formatDay(1e300)).toBe('');
});

test('a title always has the same cover, and titles share the palette evenly', () => {
  expect(coverLook('Metropolis')).toEqual(coverLook('Metropolis'));
  const counts = new Map<number, number>();
  for (let title = 0; title < 12_000; title += 1) {
    const { colour } = coverLook(`Title ${title}`);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  expect(counts.size).toBe(12);
  expect(Math.min(...counts.values())).toBeGreaterThan(700);
});
