import { expect, test } from '@playwright/test';
import { parseSearchText } from '../../src/shared/search/parse-search-text.ts';
import { matchItems } from '../../src/workers/db/search/match-items.ts';
import { matchPeople } from '../../src/workers/db/search/match-people.ts';
import { answersOf, sourcesOf, titleIndexOf } from '../support/search-fixture.ts';

const titles = (...names: readonly string[]) => names.map((title) => ({ title }));

test('a whole title comes before a beginning, that before words within', () => {
  expect(answersOf('dune', titles('The Dunes', 'Return to Dune', 'Dune Messiah', 'Dune'))).toEqual([
    'exact Dune',
    'prefix The Dunes',
    'prefix Dune Messiah',
    'words Return to Dune',
  ]);
});

test('a leading article does not matter on either side', () => {
  expect(answersOf('matrix', titles('The Matrix'))).toEqual(['exact The Matrix']);
  expect(answersOf('the matrix', titles('Matrix'))).toEqual(['exact Matrix']);
  expect(answersOf('the the', titles('The The'))).toEqual(['exact The The']);
  expect(answersOf('a', titles('A', 'The'))).toEqual(['exact A']);
});

test('words are found in any order, the last one by its beginning', () => {
  expect(answersOf('samurai sev', titles('Seven Samurai', 'Seven'))).toEqual(['words Seven Samurai']);
});

test('one person has all words, or words are spread over title, person and year', () => {
  const items = [
    { title: 'Inception', year: 2010, people: ['Christopher Nolan'] },
    { title: 'Stranger', year: 1999, people: ['Christopher Lee', 'Ann Nolan'] },
  ];
  expect(answersOf('christopher nolan', items)).toEqual(['person Inception', 'mixed Stranger']);
  expect(answersOf('nolan inception', items)).toEqual(['mixed Inception']);
  expect(answersOf('stranger 1999', items)).toEqual(['exact Stranger']);
  expect(answersOf('1999', items)).toEqual(['mixed Stranger']);
});

test('a title with its year comes before the others of that name', () => {
  const items = [
    { title: 'Dune', year: 2021 },
    { title: 'Dune', year: 1984 },
    { title: 'Dune 1984 Revisited', year: 2020 },
  ];
  expect(answersOf('dune 1984', items)).toEqual(['exact Dune', 'prefix Dune 1984 Revisited']);
  expect(answersOf('dune 198', items)).toEqual(['prefix Dune', 'prefix Dune 1984 Revisited']);
});

test('words in original and alternative titles count as in titles, those in the file name come later', () => {
  const items = [
    { title: 'Downfall', original: 'Der Untergang', alternative: 'La Caduta', file: 'untergang.german.mkv' },
    { title: 'Holiday', file: 'Untergang.2004.mkv' },
  ];
  expect(answersOf('untergang', items)).toEqual(['words Downfall', 'mixed Holiday']);
  expect(answersOf('la caduta', items)).toEqual(['exact Downfall']);
});

test('three letters are found inside of words', () => {
  expect(answersOf('atri', titles('The Matrix'))).toEqual(['part The Matrix']);
  expect(answersOf('atri loaded', titles('Matrix Reloaded'))).toEqual(['part Matrix Reloaded']);
});

test('overviews come after parts and before nearly', () => {
  const sources = sourcesOf(titles('Ocean', 'Oceanic', 'Sea'));
  const query = parseSearchText('oceam');
  const matches = query && matchItems(query, sources, Uint32Array.of(2));
  expect([...(matches?.tiers ?? [])]).toEqual([8, 0, 7]);
});

test('a wrong, missing, added or swapped letter is forgiven, two in long words', () => {
  for (const typed of ['imception', 'incption', 'incception', 'inecption', 'onception', 'imceptoin'])
    expect(answersOf(typed, titles('Inception', 'Interstellar'))).toEqual(['typo Inception']);
  expect(answersOf('sevan samurei', titles('Seven Samurai'))).toEqual(['typo Seven Samurai']);
  expect(answersOf('nolan incepton', [{ title: 'Inception', people: ['Christopher Nolan'] }])).toEqual([
    'typo Inception',
  ]);
  expect(answersOf('cristopher nolam', [{ title: 'Inception', people: ['Christopher Nolan'] }])).toEqual([
    'typo Inception',
  ]);
});

test('numbers are no typos of each other', () => {
  expect(answersOf('1985', titles('1984'))).toEqual([]);
});

test('people are found by name', () => {
  const people = titleIndexOf(['Greta Gerwig', 'Greta Garbo', 'Margreta Berg']);
  const tiers = (text: string) => {
    const query = parseSearchText(text);
    return query === null ? [] : [...matchPeople(query, people).tiers];
  };
  expect(tiers('greta garbo')).toEqual([8, 1, 0].map((tier) => (tier === 8 ? 0 : tier)));
  expect(tiers('greta')).toEqual([2, 2, 6]);
  expect(tiers('gerwig')).toEqual([3, 0, 0]);
  expect(tiers('gerwih')).toEqual([8, 0, 0]);
});

test('more than twelve words are cut, and a long title is still found by itself', () => {
  const long = 'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb Again and Again';
  expect(parseSearchText(long)?.isCut).toBe(true);
  expect(answersOf(long, titles(long, `${long} 2`))).toEqual([`exact ${long}`, `prefix ${long} 2`]);
});

test('what all file names end in is not searched', () => {
  const items = [{ title: 'Holiday', file: 'Beach.2004.mkv' }];
  expect(answersOf('mkv', items)).toEqual([]);
  expect(answersOf('beach 2004', items)).toEqual(['mixed Holiday']);
});

test('a single letter counts in people only beside the rest of the name', () => {
  const items = [{ title: 'Dune', people: ['Max von Sydow'] }];
  expect(answersOf('dune m', items)).toEqual([]);
  expect(answersOf('dune ma', items)).toEqual(['mixed Dune']);
  expect(answersOf('sydow m', items)).toEqual(['person Dune']);
});
