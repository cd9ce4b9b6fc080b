import { expect, test } from '@playwright/test';
import { QUERY_KINDS, readJudgedQueries } from '../../bench/quality/judged-query.ts';
import { rankOf, scoreRanks } from '../../bench/quality/score-queries.ts';

const alien = { query: 'alien 1979', want: { title: 'Alien', year: 1979 } };

test('the place of a wanted item is that of the first with its title and year', () => {
  const found = [
    { title: 'Aliens', year: 1986 },
    { title: 'Alien', year: 2003 },
    { title: 'ALIEN', year: 1979 },
    { title: 'Alien', year: 1979 },
  ];
  expect(rankOf(alien, found)).toBe(3);
  expect(rankOf({ query: 'alien', want: { title: 'Alien' } }, found)).toBe(2);
  expect(rankOf(alien, found.slice(0, 2))).toBeUndefined();
});

test('titles that differ by accents and signs only are the same', () => {
  const want = { title: 'Spider-Man' };
  expect(rankOf({ query: 'spiderman', want }, [{ title: 'Spider Man', year: null }])).toBe(1);
  expect(rankOf({ query: 'spiderman', want }, [{ title: 'Spider-Man 2', year: 2004 }])).toBeUndefined();
  expect(rankOf({ query: 'pele', want: { title: 'Pelé' } }, [{ title: 'Pele', year: null }])).toBe(1);
});

test('the score counts the first, the first five, and all that were asked', () => {
  const score = scoreRanks([1, 1, 5, 6, undefined]);
  expect(score).toEqual({ queries: 5, first: 0.4, inFirstFive: 0.6 });
});

test('there are 300 judged queries, no two of a kind the same, about as many of each', () => {
  const kinds = QUERY_KINDS.map((kind) => readJudgedQueries(kind));
  expect(kinds.flat()).toHaveLength(300);
  for (const queries of kinds) {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    for (const { query, want } of queries) {
      expect(query.trim()).not.toBe('');
      expect(want.title).not.toBe('');
    }
  }
});
