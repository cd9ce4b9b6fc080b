import { expect, test } from '@playwright/test';
import { sortTitle } from '../../src/shared/sort-title.ts';
import { landmarkLabel, scriptLabel } from '../../src/workers/db/services/landmark-label.ts';

const letterOf = (title: string) => landmarkLabel('title', sortTitle(title));

test('titles stand under their first letter, numbers and signs under #', () => {
  expect(['The Matrix', 'Élan', '2001', '!!!', 'Øre', 'Ночь', 'Ωmega'].map(letterOf)).toEqual([
    'M',
    'E',
    '#',
    '#',
    'O',
    'Н',
    'Ω',
  ]);
});

test('scripts of thousands of signs have one label each', () => {
  expect(['七人の侍', '夜', 'さくら', 'ガンダム', '기생충'].map(letterOf)).toEqual([
    '漢',
    '漢',
    'あ',
    'あ',
    '가',
  ]);
});

test('for many scripts at once, each alphabet has one label', () => {
  const labels = ['Ночь', 'Ωmega', 'שלום', 'Matrix', '7'].map((title) =>
    scriptLabel('title', sortTitle(title)),
  );
  expect(labels).toEqual(['А–Я', 'Α–Ω', 'א–ת', 'M', '#']);
  expect(scriptLabel('year', 1984)).toBe('1980s');
});

test('years stand in decades, ratings in points, runtimes in half hours, unknown ones apart', () => {
  expect(landmarkLabel('year', 1999)).toBe('1990s');
  expect(landmarkLabel('rating', 7.9)).toBe('7');
  expect(landmarkLabel('runtime', 29)).toBe('0–29 min');
  expect(landmarkLabel('runtime', 600)).toBe('300+ min');
  expect(landmarkLabel('added', Date.UTC(2024, 5, 1))).toBe('2024');
  expect(landmarkLabel('rating', null)).toBe('?');
});
