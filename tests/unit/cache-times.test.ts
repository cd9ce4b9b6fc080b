import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { CACHE_LIMITS } from '../../src/shared/cache/cache-settings.ts';
import { sayTime, TIME_UNITS, timeInUnit } from '../../src/ui/views/settings/cache/time-unit.ts';
import { everyLanguage, everyRegion } from '../../src/ui/views/settings/providers/language-names.ts';

test('a time is shown in the largest unit that says it wholly', () => {
  fc.assert(
    fc.property(fc.integer(CACHE_LIMITS.ttlOverrideMinutes), (minutes) => {
      const { count, unit } = timeInUnit(minutes);
      expect(Number.isInteger(count)).toBe(true);
      expect(count * TIME_UNITS[unit]).toBe(minutes);
      if (unit !== 'days') expect(minutes % TIME_UNITS.days).not.toBe(0);
    }),
  );
  expect([60, 90, 1440, 43_200].map(sayTime)).toEqual(['1 hour', '90 minutes', '1 day', '30 days']);
});

test('languages and countries are those that have names, each once', () => {
  for (const [list, some, none] of [
    [everyLanguage(), ['de', 'ja', 'pt-BR', 'zh-TW'], ['iw', 'zz']],
    [everyRegion(), ['DE', 'JP', 'US', 'BR'], ['DD', 'SU', 'UK', 'ZZ', 'EU']],
  ] as const) {
    const codes = list.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...some]));
    expect(codes.filter((code) => (none as readonly string[]).includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(150);
  }
});
