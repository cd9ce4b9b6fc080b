import { expect, test } from '@playwright/test';
import { CatalogueSearch } from '../../bench/match/catalogue-search.ts';
import { completeTitle } from '../../bench/match/complete-title.ts';
import { judgeMatches } from '../../bench/match/judge-matches.ts';
import { madeUpSketches } from '../../bench/match/made-up-sketches.ts';
import { makeCollection } from '../../bench/match/name-collection.ts';
import { RequestLog } from '../../bench/match/request-log.ts';

const titles = madeUpSketches().slice(0, 2000).map(completeTitle);

test('a collection is the same at every run, and each of its titles is found by its own name', () => {
  const catalogue = { titles, ambiguous: titles.slice(0, 100), isReal: false };
  const collection = makeCollection(catalogue, 200);
  expect(makeCollection(catalogue, 200)).toEqual(collection);
  expect(new Set(collection.map(({ of }) => of)).size).toBe(200);
  const search = new CatalogueSearch(titles);
  for (const { of } of collection) {
    const [first] = search.search(of.title, of.kind, Number(of.date.slice(0, 4)));
    expect(first?.title.toLowerCase()).toBe(of.title.toLowerCase());
  }
});

test('the stand-in finds a title with a slip, and none of another year', () => {
  const lantern = completeTitle({ kind: 'movie', title: 'The Crooked Lantern', year: 1961 }, 0);
  const search = new CatalogueSearch([lantern]);
  expect(search.search('Croked Lantern', 'movie')).toEqual([lantern]);
  expect(search.search('The Crooked Lantern', 'movie', 1962)).toEqual([]);
});

test('a match is right where it is from the title the name was made from, and left where nothing was stored', () => {
  const [of, other, third] = titles;
  if (!of || !other || !third) throw new Error('There are no titles.');
  const named = [of, other, third].map((one, index) => ({
    of: one,
    paths: [`${index}.mkv`],
    style: 'plain',
    isAmbiguous: false,
  }));
  const found = { isMatched: true, sources: [`tmdb ${of.tmdb}`], title: of.title, year: 1990 };
  const judged = judgeMatches(named, [
    { ...found, paths: ['names/0.mkv', 'names/1.mkv'] },
    { ...found, isMatched: false, paths: ['names/2.mkv'] },
  ]);
  expect(judged.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'left']);
});

test('requests are held against every span of a limit, wherever it begins', () => {
  const log = new RequestLog();
  for (const at of [0, 900, 950, 1000, 1870]) log.note('tmdb', at);
  const limit = { requests: 2, perMs: 1000 };
  expect(log.mostInSpan('tmdb', limit)).toBe(2);
  expect(log.leastMs('tmdb', limit)).toBe(2000);
});
