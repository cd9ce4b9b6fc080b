import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { MATCH_TIERS } from '../../src/shared/item-match.ts';
import { markText } from '../../src/shared/search/mark-text.ts';
import { parseSearchText } from '../../src/shared/search/parse-search-text.ts';
import { explainMatch } from '../../src/workers/db/search/explain-match.ts';
import { matchItems } from '../../src/workers/db/search/match-items.ts';
import { nameIndexOf, namesOf, type SearchedItem, sourcesOf, tiersOf } from '../support/search-fixture.ts';
import { runs } from '../support/test-size.ts';

const word = fc
  .oneof(
    fc.constantFrom(
      'the',
      'a',
      'part',
      'ii',
      'two',
      '11',
      'star',
      'wars',
      'se7en',
      'spider-man',
      'l’amour',
      'Ёлки',
    ),
    fc.string({ unit: fc.constantFrom(...'abcdeinorst'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'千尋神隠しガ기생충éß'), minLength: 1, maxLength: 5 }),
  )
  .filter((text) => parseSearchText(text) !== null);
const title = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', ' ', ' ', '-', ': '))
  .map(([words, gap]) => words.join(gap));
const titles = fc.array(title, { minLength: 1, maxLength: 12 });
const asItems = (names: readonly string[]) => names.map((name): SearchedItem => ({ title: name }));
const tierNumber = (tier: string | undefined) =>
  (MATCH_TIERS as readonly (string | undefined)[]).indexOf(tier);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  title,
  fc.constantFrom(
    '"',
    "'; DROP TABLE item",
    '.*[',
    '-x OR y*',
    '🎬🍿',
    'a'.repeat(10_000),
    'ab '.repeat(3000),
  ),
);

test('every title is found by itself, and by any beginning of it', () => {
  fc.assert(
    fc.property(titles, fc.nat(), fc.nat(), (names, which, cut) => {
      const slot = which % names.length;
      const own = names[slot] as string;
      const sources = sourcesOf(asItems(names));
      equal(tiersOf(own, sources).get(slot), 'exact');
      const beginning = own.slice(0, 1 + (cut % own.length));
      if (parseSearchText(beginning) === null) return;
      const tier = tierNumber(tiersOf(beginning, sources).get(slot));
      ok(tier >= 0 && tier <= tierNumber('prefix'), `${tier}`);
    }),
    { numRuns: runs(300) },
  );
});

test('every title is found by any word of it, and by any three letters of one', () => {
  fc.assert(
    fc.property(titles, fc.nat(), fc.nat(), (names, which, cut) => {
      const slot = which % names.length;
      const sources = sourcesOf(asItems(names));
      const words = parseSearchText(names[slot] as string)?.texts ?? [];
      const own = words[cut % words.length] as string;
      const tier = tierNumber(tiersOf(own, sources).get(slot));
      ok(tier >= 0 && tier <= tierNumber('words'), `${tier}`);
      if (own.length < 4) return;
      const from = cut % (own.length - 2);
      ok(tiersOf(own.slice(from, from + 3), sources).has(slot));
    }),
    { numRuns: runs(300) },
  );
});

test('every title is found with one letter wrong in a word of five or more', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghinorst'), minLength: 5, maxLength: 12 });
  const edit = fc.record({
    place: fc.nat(),
    kind: fc.constantFrom('drop', 'add', 'change', 'swap'),
    letter: fc.constantFrom(...'xyzw'),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(letters, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      edit,
      (names, which, { place, kind, letter }) => {
        const slot = which % names.length;
        const words = [...(names[slot] as readonly string[])];
        const index = place % words.length;
        const own = words[index] as string;
        const at = place % (own.length - 1);
        const changed = {
          drop: own.slice(0, at) + own.slice(at + 1),
          add: own.slice(0, at) + letter + own.slice(at),
          change: own.slice(0, at) + letter + own.slice(at + 1),
          swap: own.slice(0, at) + own[at + 1] + own[at] + own.slice(at + 2),
        }[kind] as string;
        words[index] = changed;
        const sources = sourcesOf(asItems(names.map((all) => all.join(' '))));
        ok(tiersOf(words.join(' '), sources).has(slot));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('any text at all gives an answer, each with its reason', () => {
  const items = [
    { title: 'The Matrix', year: 1999, people: ['Keanu Reeves'], file: 'The.Matrix.1999.mkv' },
    { title: '千と千尋の神隠し', original: 'ab ab ab', alternative: 'a'.repeat(5000) },
  ];
  const sources = sourcesOf(items);
  fc.assert(
    fc.property(anyText, (text) => {
      const query = parseSearchText(text);
      if (query === null) return;
      const matches = matchItems(query, sources, Uint32Array.of(1));
      equal(matches.count, matches.tiers.filter((tier) => tier > 0).length);
      for (const [slot, tier] of matches.tiers.entries())
        equal(explainMatch(query, sources, matches, slot)?.tier, MATCH_TIERS[tier - 1]);
    }),
    { numRuns: runs(700) },
  );
});

test('marked pieces joined are the text', () => {
  const kinds = fc.constantFrom('whole' as const, 'prefix' as const, 'part' as const);
  const words = fc.array(fc.record({ word: fc.oneof(word, fc.string({ maxLength: 3 })), kind: kinds }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(anyText, words, (text, marked) => {
      equal(
        markText(text, marked)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    }),
    { numRuns: runs(700) },
  );
});

test('an index that was changed slot by slot answers as one that was built anew', () => {
  const change = fc.record({ slot: fc.nat(20), title: fc.option(title) });
  fc.assert(
    fc.property(
      titles,
      fc.array(change, { maxLength: 30 }),
      fc.array(fc.oneof(word, title), { minLength: 1, maxLength: 4 }),
      (names, changes, texts) => {
        const now: (string | null)[] = [...names];
        const changed = sourcesOf(asItems(names));
        for (const { slot, title: next } of changes) {
          while (now.length <= slot) now.push(null);
          now[slot] = next;
          changed.items.update(slot, next === null ? null : namesOf({ title: next }));
          // Searching between changes makes segments of different sizes.
          if (slot % 3 === 0) tiersOf('a', changed);
        }
        const built = {
          ...changed,
          items: nameIndexOf(now.map((name) => (name === null ? [] : namesOf({ title: name })))),
        };
        for (const text of texts) deepEqual([...tiersOf(text, changed)], [...tiersOf(text, built)]);
      },
    ),
    { numRuns: runs(150) },
  );
});
