import { expect, test } from '@playwright/test';
import { nameFromFile } from '../../src/app/import/library-name.ts';
import { freeName } from '../../src/shared/free-name.ts';
import { creditGroups } from '../../src/ui/views/item/credit-groups.ts';
import { externalPage, sourceName } from '../../src/ui/views/item/external-link.ts';

const credit = (role: string, order: number, name = `${role} ${order}`) => ({
  personId: order,
  name,
  role,
  character: null,
  order,
});

test('people stand by role, the usual roles first, each in billing order', () => {
  const groups = creditGroups([
    credit('stunts', 0),
    credit('actor', 1),
    credit('actor', 0),
    credit('director', 0),
    credit('writer', 0),
    credit('writer', 1),
  ]);
  expect(groups.map(({ name }) => name)).toEqual(['Director', 'Writers', 'Cast', 'Stunts']);
  expect(groups[2]?.credits.map(({ order }) => order)).toEqual([0, 1]);
});

test('ids of other catalogues link there only when they are plain', () => {
  expect(externalPage('imdb', 'tt0133093')).toBe('https://www.imdb.com/title/tt0133093/');
  expect(externalPage('imdb', '../evil?x=1')).toBeUndefined();
  expect(externalPage('somewhere', '7')).toBeUndefined();
  expect(sourceName('imdb')).toBe('IMDb');
  expect(sourceName('somewhere')).toBe('somewhere');
});

test('a library takes its name from the file, with a number when it is taken', () => {
  expect(nameFromFile('my_films.jsonl.gz')).toBe('my films');
  expect(nameFromFile('.csv')).toBe('Imported');
  expect(freeName('Films', ['Series'])).toBe('Films');
  expect(freeName('Films', ['films', 'Films (2)'])).toBe('Films (3)');
});
