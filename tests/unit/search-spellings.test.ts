import { expect, test } from '@playwright/test';
import { answersOf } from '../support/search-fixture.ts';

/** Titles, and what is typed for them. */
const SPELLINGS: readonly (readonly [title: string, ...typed: string[]])[] = [
  ['Amélie', 'amelie', 'AMÉLIE', 'ame\u0301lie'],
  ['WALL·E', 'walle', 'wall e', 'wall-e', 'WALL•E'],
  ['Spider-Man', 'spiderman', 'spider man', 'spider-man'],
  ['Spider Man', 'spiderman', 'spider-man'],
  ['Spiderman', 'spider man', 'spider-man'],
  ['S.W.A.T.', 'swat', 's w a t', 's.w.a.t'],
  ['SWAT', 's.w.a.t.'],
  ['Se7en', 'se7en', 'seven'],
  ['Seven', 'se7en'],
  ['Thir13en Ghosts', 'thirteen ghosts'],
  ['S1m0ne', 'simone'],
  ['Ocean’s Eleven', "ocean's 11", 'oceans eleven', 'ocean s eleven'],
  ["Ocean's 11", 'oceans eleven'],
  ['The Godfather Part II', 'godfather part 2', 'godfather part two'],
  ['Rocky 2', 'rocky ii', 'rocky two'],
  ['Malcolm X', 'malcolm x'],
  ['One Hundred and One Dalmatians', '101 dalmatians'],
  ['101 Dalmatians', 'one hundred and one dalmatians'],
  ['Nineteen Eighty-Four', '1984'],
  ['1984', 'nineteen eighty four'],
  ['Friday the 13th', 'friday the thirteenth'],
  ['Fast & Furious', 'fast and furious', 'fast & furious'],
  ["L'Avventura", 'avventura', 'l avventura', 'lavventura'],
  ['Straße', 'strasse'],
  ['Солярис', 'солярис', 'СОЛЯРИС', 'solaris', 'solyaris'],
  ['Ёлки', 'елки'],
  ['Ζορμπάς', 'ζορμπας', 'ΖΟΡΜΠΑΣ', 'zormpas'],
  ['千と千尋の神隠し', '千と千尋の神隠し'],
  ['ハリー・ポッター', 'ハリーポッター', 'はりーぽったー'],
  ['기생충', '기생충'],
];

for (const [title, ...typed] of SPELLINGS)
  test(`${title} is found by ${typed.join(', ')}`, () => {
    for (const text of typed)
      expect(answersOf(text, [{ title }, { title: 'Casablanca' }])).toEqual([`exact ${title}`]);
  });

test('a Roman numeral counts behind other words only', () => {
  expect(answersOf('1', [{ title: 'I, Robot' }])).toEqual([]);
  expect(answersOf('i', [{ title: 'Part 1' }])).toEqual([]);
});

test('Chinese, Japanese and Korean titles are found by any part of two signs, by the first sign alone', () => {
  const spirited = [{ title: '千と千尋の神隠し' }];
  for (const typed of ['千と', '千尋の', '神隠し', '隠し', 'し'])
    expect(answersOf(typed, spirited)).toHaveLength(1);
  expect(answersOf('隠千', spirited)).toEqual([]);
  expect(answersOf('生충', [{ title: '기생충' }])).toEqual([]);
  expect(answersOf('생충', [{ title: '기생충' }])).toEqual(['part 기생충']);
  expect(answersOf('무서운 기', [{ title: '기생충 무서운' }])).toEqual(['words 기생충 무서운']);
});
