import { expect, test } from '@playwright/test';
import type { MatchedWord } from '../../src/shared/item-match.ts';
import { markText } from '../../src/shared/search/mark-text.ts';
import { parseSearchText } from '../../src/shared/search/parse-search-text.ts';
import { explainMatch } from '../../src/workers/db/search/explain-match.ts';
import { matchItems } from '../../src/workers/db/search/match-items.ts';
import { buildPersonItems, PersonItems } from '../../src/workers/db/search/person-items.ts';
import { SlotBits } from '../../src/workers/db/search/slot-bits.ts';
import { type SearchedItem, sourcesOf } from '../support/search-fixture.ts';

const marked = (text: string, words: readonly MatchedWord[]) =>
  markText(text, words)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

/** A title as it is marked for what was typed. */
function markedTitle(typed: string, title: string): string {
  const query = parseSearchText(typed);
  return query === null ? title : marked(title, matchItems(query, sourcesOf([{ title }]), null).words);
}

function reasonOf(typed: string, items: readonly SearchedItem[]) {
  const query = parseSearchText(typed);
  const sources = sourcesOf(items);
  return query === null ? null : explainMatch(query, sources, matchItems(query, sources, null), 0);
}

test('the folded word is marked in the text as it is written', () => {
  expect(markedTitle('amel', 'Le fabuleux destin d’Amélie')).toBe('Le fabuleux destin d’[Amél]ie');
  expect(markedTitle('strasse', 'Die Straße')).toBe('Die [Straße]');
  expect(markedTitle('walle', 'WALL·E')).toBe('[WALL·E]');
  expect(markedTitle('spider man', 'Spider-Man')).toBe('[Spider-Man]');
  expect(markedTitle('spiderman', 'The Spider Man')).toBe('The [Spider] [Man]');
  expect(markedTitle('seven', 'Se7en')).toBe('[Se7en]');
  expect(markedTitle('oceans 11', 'Ocean’s Eleven')).toBe('[Ocean’s] [Eleven]');
  expect(markedTitle('千尋の', '千と千尋の神隠し')).toBe('千と[千尋の]神隠し');
});

test('parts and typos are marked where they are', () => {
  expect(markedTitle('atri', 'The Matrix')).toBe('The M[atri]x');
  expect(markedTitle('matirx', 'The Matrix')).toBe('The [Matrix]');
});

test('the reason names the text it was found in', () => {
  const item = {
    title: 'Downfall',
    original: 'Der Untergang',
    file: 'bunker.mkv',
    people: ['Oliver Hirschbiegel', 'Bruno Ganz'],
  };
  expect(reasonOf('down', [item])).toEqual({ tier: 'prefix', field: 'title', nameOrdinal: 0 });
  expect(reasonOf('untergang', [item])).toEqual({ tier: 'words', field: 'original-title', nameOrdinal: 1 });
  expect(reasonOf('bunker', [item])).toEqual({ tier: 'mixed', field: 'file-name', nameOrdinal: 2 });
  expect(reasonOf('bruno ganz', [item])).toEqual({ tier: 'person', field: 'person', personSlot: 1 });
  expect(reasonOf('downfall ganz', [item])).toEqual({ tier: 'mixed', field: 'person', personSlot: 1 });
  expect(reasonOf('hirschbigel', [item])).toEqual({ tier: 'typo', field: 'person', personSlot: 0 });
});

test('people keep their items while single items change', () => {
  const items = new PersonItems(
    buildPersonItems(3, Uint32Array.of(4, 0, 4, 1, 4), Uint32Array.of(1, 0, 1, 1, 2)),
  );
  expect([...items.items(1)]).toEqual([1, 4]);
  items.update(4, [0, 0, 3]);
  items.update(5, [1]);
  expect([0, 1, 2, 3].map((person) => [...items.items(person)])).toEqual([[0, 4], [1, 5], [], [4]]);
  const people = new SlotBits();
  people.clear(4);
  for (const person of [0, 1, 2, 3]) people.add(person, 1 << person);
  const bits = new SlotBits();
  bits.clear(6);
  items.spread(people, 0, 0, bits);
  expect([...bits.bits.subarray(0, 6)]).toEqual([1, 2, 0, 0, 9, 2]);
});
