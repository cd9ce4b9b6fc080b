import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { portableCriteria } from '../../src/app/saved-searches/portable-criteria.ts';
import {
  MOST_SEARCHES,
  printSearchFile,
  readSearchFile,
  type SearchFileEntry,
} from '../../src/app/saved-searches/search-file.ts';
import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import type { Library } from '../../src/shared/library.ts';
import { itemCriteriaOf } from '../../src/shared/query-language/query-criteria.ts';
import { parseStoredCriteria, storeCriteria } from '../../src/shared/query-language/stored-criteria.ts';
import { cleanSearchName, searchNameFault } from '../../src/shared/saved-search.ts';
import { boxCriteria } from '../support/arbitrary-criteria.ts';

const FILMS: ItemCriteria = { mediaType: 'movie', sort: 'year', descending: true };
const stored = storeCriteria(FILMS);
const entry: SearchFileEntry = { name: 'Noir', description: null, stored, query: 'noir', isPinned: true };

/** A file with these searches, whatever they are. */
const fileOf = (searches: readonly unknown[], version: unknown = 1) =>
  JSON.stringify({ format: 'reelshelf-searches', version, searches });
const good = { name: 'Good', description: 'fine', criteria: JSON.parse(stored), query: 'q', isPinned: true };

const criteria = boxCriteria.map((query) => itemCriteriaOf(query));
const entries = fc.record({
  name: fc
    .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
    .map((name) => cleanSearchName(name).slice(0, 100))
    // Some graphemes are blank, such as an empty cell of Braille.
    .filter((name) => searchNameFault(name) === undefined),
  description: fc.option(fc.string({ minLength: 1, maxLength: 200 }).map((text) => text.trim() || 'x')),
  stored: criteria.map(storeCriteria),
  query: fc.option(fc.string()),
  isPinned: fc.boolean(),
});

test('what is exported is read again as it was, in its order', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 20 }), (list) => {
      const file = readSearchFile(printSearchFile(list));
      expect(file).toEqual({
        ok: true,
        isNewer: false,
        faults: [],
        searches: list.map(({ stored: text, query: _, ...rest }) => {
          const reading = parseStoredCriteria(text);
          return { ...rest, criteria: reading.ok && reading.criteria };
        }),
      });
    }),
  );
});

test('the file is JSON for people: format, version, criteria as an object and in words', () => {
  expect(JSON.parse(printSearchFile([entry]))).toEqual({
    format: 'reelshelf-searches',
    version: 1,
    searches: [
      { name: 'Noir', description: null, criteria: JSON.parse(stored), query: 'noir', isPinned: true },
    ],
  });
});

test('criteria that cannot be read are exported as they are, and told when the file is read', () => {
  for (const text of ['{"version":9999,"new":[1]}', '[1,2]', 'no JSON at all']) {
    const file = printSearchFile([{ ...entry, stored: text, query: null }, entry]);
    const kept = JSON.parse(file).searches[0].criteria;
    expect(typeof kept === 'string' ? kept : JSON.stringify(kept)).toBe(text);
    expect(readSearchFile(file)).toMatchObject({
      searches: [{ name: 'Noir' }],
      faults: [{ at: 1, name: 'Noir' }],
    });
  }
});

for (const [what, text] of [
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', '[]'],
  ['another format', '{"format":"other","version":1,"searches":[]}'],
  ['no version', '{"format":"reelshelf-searches","searches":[]}'],
  ['a version in words', fileOf([], 'one')],
  ['no searches', '{"format":"reelshelf-searches","version":1}'],
  ['too many searches', fileOf(Array.from({ length: MOST_SEARCHES + 1 }, () => good))],
] as const) {
  test(`a file with ${what} is refused by a reason`, () => {
    expect(readSearchFile(text)).toEqual({ ok: false, reason: expect.stringMatching(/^It.+\.$/) });
  });
}

test('damaged searches are told by name and reason, and the good ones are read', () => {
  const { name: _, ...nameless } = good;
  const { criteria: __, ...empty } = good;
  const damaged: readonly (readonly [entry: unknown, name: string | null, reason: RegExp])[] = [
    [null, null, /not an object/],
    [['Good'], null, /not an object/],
    [nameless, null, /no name/],
    [{ ...good, name: ' ' }, null, /needs a name/],
    [{ ...good, name: 'x'.repeat(101) }, 'x'.repeat(100), /at most 100/],
    [{ ...good, description: 5 }, 'Good', /description is not text/],
    [{ ...good, description: 'x'.repeat(1001) }, 'Good', /at most 1000/],
    [{ ...good, isPinned: 'yes' }, 'Good', /neither true nor false/],
    [{ ...good, query: [] }, 'Good', /query is not text/],
    [{ ...good, colour: 'red' }, 'Good', /“colour” is not known/],
    [empty, 'Good', /no criteria/],
    [{ ...good, criteria: 'noir' }, 'Good', /./],
    [{ ...good, criteria: { version: 9999 } }, 'Good', /newer/],
  ];
  const file = readSearchFile(fileOf([good, ...damaged.map(([value]) => value), { ...good, name: 'Last' }]));
  expect(file).toMatchObject({ ok: true, searches: [{ name: 'Good' }, { name: 'Last' }] });
  const faults = file.ok ? file.faults : [];
  expect(faults.map(({ at, name }) => [at, name])).toEqual(
    damaged.map(([, name], index) => [index + 2, name]),
  );
  for (const [index, [, , reason]] of damaged.entries()) expect(faults[index]?.reason).toMatch(reason);
});

test('of a newer file what can be read is read, and that it is newer is told', () => {
  expect(readSearchFile(fileOf([good, { ...good, kind: 'album' }], 2))).toMatchObject({
    ok: true,
    isNewer: true,
    searches: [{ name: 'Good' }],
    faults: [{ at: 2, name: 'Good' }],
  });
});

test('any text at all is a file or refused, and never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readSearchFile(text)));
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (list) => {
      const file = readSearchFile(fileOf(list));
      expect(file.ok && file.searches.length + file.faults.length).toBe(list.length);
    }),
  );
});

test('a library goes into a file by its name, as its number means another one elsewhere', () => {
  const libraries = [{ id: 3, name: 'Cinema' }] as Library[];
  const inCinema = { field: 'library', anyOf: ['Cinema'] };
  const drama = { field: 'genre', anyOf: ['Drama'] } as const;
  const plain = { sort: 'title', descending: false } as const;
  expect(portableCriteria({ ...plain, libraryId: 3 }, libraries)).toEqual({ ...plain, filter: inCinema });
  expect(portableCriteria({ ...plain, libraryId: 3, filter: drama }, libraries).filter).toEqual({
    all: [inCinema, drama],
  });
  expect(
    portableCriteria({ ...plain, libraryId: 3, filter: { all: [drama, drama] } }, libraries).filter,
  ).toEqual({
    all: [inCinema, drama, drama],
  });
  expect(portableCriteria({ ...plain, libraryId: 4 }, libraries)).toEqual({ ...plain, libraryId: 4 });
});
