import { expect, test } from '@playwright/test';
import { companyLetters, orderCompanies } from '../../src/app/people/company-order.ts';
import { countYears, groupWorks, yearsText } from '../../src/app/people/work-groups.ts';
import { foldText } from '../../src/shared/fold-text.ts';
import type { PersonWork } from '../../src/shared/people.ts';

function work(
  itemId: number,
  year: number | null,
  role: string,
  character: string | null = null,
): PersonWork {
  return { itemId, title: `Title ${itemId}`, year, mediaType: 'movie', role, character };
}

test('works are grouped by role, the most frequent first, and stay in their order', () => {
  const works = [
    work(3, 1950, 'actor'),
    work(2, 1944, 'director'),
    work(1, 1944, 'actor'),
    work(4, null, 'actor'),
  ];
  const roles = [
    { role: 'actor', count: 3 },
    { role: 'director', count: 1 },
  ];
  const groups = groupWorks(works, roles);
  expect(groups.map(({ role, count, works: own }) => [role, count, own.map(({ itemId }) => itemId)])).toEqual(
    [
      ['actor', 3, [3, 1, 4]],
      ['director', 1, [2]],
    ],
  );
});

test('several parts in one title are one work with every character once', () => {
  const works = [
    work(1, 1949, 'actor', 'Ascoyne'),
    work(1, 1949, 'actor', 'Lady Agatha'),
    work(1, 1949, 'actor', 'Ascoyne'),
    work(1, 1949, 'actor'),
  ];
  const [group] = groupWorks(works, [{ role: 'actor', count: 4 }]);
  expect(group?.works.map(({ characters }) => characters)).toEqual([['Ascoyne', 'Lady Agatha']]);
  expect(group?.count).toBe(4);
});

test('years are counted by title, with those between that have none', () => {
  const works = [
    work(1, 1932, 'actor'),
    work(1, 1932, 'director'),
    work(2, 1932, 'actor'),
    work(3, 1934, 'actor'),
  ];
  const years = countYears([...works, work(4, null, 'actor')]);
  expect(years.map(({ year, count }) => [year, count])).toEqual([
    [1932, 2],
    [1933, 0],
    [1934, 1],
  ]);
  expect(yearsText(years)).toBe('1932 – 1934');
  expect(yearsText(countYears([work(1, 1932, 'actor')]))).toBe('1932');
  expect(yearsText(countYears([work(1, null, 'actor')]))).toBe('');
});

test('companies are found by the beginnings of words and ordered by name or number', () => {
  const named = [
    { id: 1, name: 'Éclair', works: 5 },
    { id: 2, name: 'Gaumont', works: 9 },
    { id: 3, name: 'Gaumont Télévision', works: 9 },
  ].map((row) => ({ row, key: foldText(row.name) }));
  const ids = (words: readonly string[], sort: 'name' | 'works', descending: boolean) =>
    orderCompanies(named, words, { sort, descending }).map(({ id }) => id);
  expect(ids([], 'name', true)).toEqual([3, 2, 1]);
  expect(ids(['gau', 'tele'], 'name', false)).toEqual([3]);
  expect(ids(['aumont'], 'name', false)).toEqual([]);
  expect(ids([], 'works', true)).toEqual([2, 3, 1]);
  expect(companyLetters(['20th century', 'eclair', 'gaumont', 'gaumont television'])).toEqual([
    { label: '#', at: 0 },
    { label: 'E', at: 1 },
    { label: 'G', at: 2 },
  ]);
});
