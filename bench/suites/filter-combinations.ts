import type { Page } from '@playwright/test';
import { ITEM_SORTS, type ItemCriteria } from '../../src/shared/item-criteria.ts';
import type { ItemFilter } from '../../src/shared/item-filter.ts';

const YEARS = [1950, 1960, 1970, 1980, 1990, 2000, 2010] as const;
const SORTS = ITEM_SORTS.filter((sort) => sort !== 'relevance');

/** Names that some conditions are made of: the library's own. */
export interface FilterNames {
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly people: readonly string[];
  readonly companies: readonly string[];
}

/** Reads the names the library has the most of. */
export async function readFilterNames(page: Page): Promise<FilterNames> {
  return page.evaluate(async () => {
    const app = document.querySelector('rs-app')?.app;
    if (!app) throw new Error('The app is not there.');
    const names = async (field: 'genre' | 'country' | 'person' | 'company') =>
      (await app.backend.search.suggest(field, field === 'person' ? 'ma' : '', 20)).map(({ name }) => name);
    const genres = await names('genre');
    const countries = await names('country');
    const people = await names('person');
    return { genres, countries, people, companies: await names('company') };
  });
}

/** So many different combinations of one to five conditions, in every sort, both ways; `from` goes on counting. */
export function filterCombinations(names: FilterNames, count: number, from = 0): ItemCriteria[] {
  return Array.from({ length: count }, (_, at) => combination(names, from + at));
}

function combination(names: FilterNames, at: number): ItemCriteria {
  const pool = conditions(names, at);
  const parts = Array.from({ length: 1 + (at % 5) }, (_, part) => pool[(at + part * 3) % pool.length]).filter(
    (part) => part !== undefined,
  );
  const sort = SORTS[at % SORTS.length] ?? 'title';
  const [only] = parts;
  return {
    sort,
    descending: sort !== 'random' && at % 2 === 1,
    filter: parts.length === 1 && only ? only : { all: parts },
    ...(sort === 'random' ? { seed: at } : {}),
  };
}

/** Of each round other values, so that no combination comes twice. */
function conditions({ genres, countries, people, companies }: FilterNames, at: number): ItemFilter[] {
  const pick = (list: readonly string[], step: number) => list[(at * step) % Math.max(1, list.length)] ?? '';
  const year = YEARS[at % YEARS.length] ?? 1950;
  return [
    { field: 'genre', anyOf: [pick(genres, 1)] },
    { field: 'year', from: year, to: year + 5 + (at % 20) },
    { field: 'rating', from: 5 + (at % 40) / 10 },
    { not: { field: 'genre', anyOf: [pick(genres, 3)] } },
    { field: 'country', anyOf: [pick(countries, 1), pick(countries, 2)] },
    { field: 'runtime', from: 60 + at, to: 130 + at },
    { field: 'type', anyOf: at % 2 === 0 ? ['movie'] : ['movie', 'series'] },
    { not: { field: 'is', state: 'watched' } },
    { field: 'person', anyOf: [pick(people, 1)] },
    {
      any: [
        { field: 'company', anyOf: [pick(companies, 1)] },
        { field: 'genre', anyOf: [pick(genres, 5)] },
      ],
    },
    { field: 'is', state: 'no-poster' },
  ];
}
