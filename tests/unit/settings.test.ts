import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, numberIn, parseSettings, SETTING_LIMITS } from '../../src/app/settings.ts';

test('settings that were stored are read again', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    readers: 3,
    networkConcurrency: 12,
    batchSize: 500,
    pageSize: 250,
    theme: 'dark',
    accent: 'rose',
    view: 'table',
    posterSize: 'huge',
    density: 'compact',
    beginsAtHome: true,
    narrowSideBar: true,
  };
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
});

for (const text of [
  null,
  '',
  'no json',
  '[]',
  '7',
  'null',
  '{"theme":"pink","pageSize":"many","readers":null}',
]) {
  test(`${text === null ? 'nothing stored' : `the text ${text}`} gives the defaults`, () => {
    expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
  });
}

test('any JSON gives settings within their limits', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const settings = parseSettings(text);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
    }),
  );
});

test('numbers are rounded and kept within their limits', () => {
  const { min, max } = SETTING_LIMITS.pageSize;
  expect(numberIn('pageSize', 99.6)).toBe(100);
  expect(numberIn('pageSize', -1)).toBe(min);
  expect(numberIn('pageSize', 1e9)).toBe(max);
  expect(numberIn('pageSize', Number.NaN)).toBeUndefined();
  expect(numberIn('pageSize', '100')).toBeUndefined();
});
