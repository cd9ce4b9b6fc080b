import { expect, test } from '@playwright/test';
import { samplesFor } from '../../bench/suite.ts';
import { parseSuites, SUITE_NAMES } from '../../bench/suites.ts';

test('suites run in the order they are registered, the one that fills the library first', () => {
  expect(SUITE_NAMES[0]).toBe('import');
  expect(parseSuites('seed, page')).toEqual(['page', 'seed']);
  expect(() => parseSuites('page,pages')).toThrow('There is no suite "pages"');
});

test('a share of the effort takes a share of the samples, but never too few of them', () => {
  expect(samplesFor(1, 15, 5)).toBe(15);
  expect(samplesFor(1 / 3, 60, 20)).toBe(20);
  expect(samplesFor(1 / 3, 9, 5)).toBe(5);
  expect(samplesFor(1 / 3, 3, 5)).toBe(3);
});
