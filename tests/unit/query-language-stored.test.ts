import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { canonicalCriteria } from '../../src/shared/query-language/canonical-criteria.ts';
import { itemCriteriaOf } from '../../src/shared/query-language/query-criteria.ts';
import { parseStoredCriteria, storeCriteria } from '../../src/shared/query-language/stored-criteria.ts';
import { anyCriteria } from '../support/arbitrary-criteria.ts';

const anyItemCriteria = fc
  .tuple(anyCriteria, fc.option(fc.integer({ min: 1 }), { nil: undefined }))
  .map(([query, libraryId]) => itemCriteriaOf(query, libraryId));

test('criteria stored and read again are the same, in their canonical form', () => {
  fc.assert(
    fc.property(anyItemCriteria, (criteria) => {
      const read = parseStoredCriteria(storeCriteria(criteria));
      expect(read).toEqual({ ok: true, criteria: canonicalCriteria(criteria) });
    }),
  );
});

test('whatever happens to stored criteria, they are read or said to be unreadable', () => {
  const damage = fc.record({ at: fc.nat(), length: fc.nat(9), by: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(anyItemCriteria, damage, (criteria, { at, length, by }) => {
      const json = storeCriteria(criteria);
      const start = at % json.length;
      const read = parseStoredCriteria(json.slice(0, start) + by + json.slice(start + length));
      if (!read.ok) expect(['newer', 'damaged']).toContain(read.code);
      else expect(canonicalCriteria(read.criteria)).toEqual(read.criteria);
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => void parseStoredCriteria(JSON.stringify(value))));
});

const good = { version: 1, sort: 'title', descending: false };

for (const [what, stored] of [
  ['a later version', { ...good, version: 2, sort: 7 }],
  ['an unknown property', { ...good, weight: 3 }],
  ['an unknown sort', { ...good, sort: 'weight' }],
  ['an unknown type', { ...good, mediaType: 'book' }],
  ['an unknown field', { ...good, filter: { field: 'mood', anyOf: ['dark'] } }],
  ['an unknown state', { ...good, filter: { not: { field: 'is', state: 'borrowed' } } }],
  ['an unknown property of a condition', { ...good, filter: { field: 'year', from: 1, step: 2 } }],
  ['an unknown group', { ...good, filter: { any: [{ most: [] }] } }],
] as const)
  test(`${what} is of a newer app`, () => {
    expect(parseStoredCriteria(JSON.stringify(stored))).toMatchObject({ ok: false, code: 'newer' });
  });

/** `not` in `not`, deeper than anything is read. */
const deep = JSON.stringify(good).replace(
  '}',
  `,"filter":${'{"not":'.repeat(9999)}{"all":[]}${'}'.repeat(9999)}}`,
);

for (const [what, json] of [
  ['nothing', ''],
  ['a cut text', '{"version":1,"sort":"title","desc'],
  ['a list', '[]'],
  ['no version', '{"sort":"title","descending":false}'],
  ['no sort', '{"version":1,"descending":false}'],
  ['a number for a text', JSON.stringify({ ...good, text: 5 })],
  ['a text for a year', JSON.stringify({ ...good, filter: { field: 'year', from: '1994' } })],
  ['an empty filter', JSON.stringify({ ...good, filter: {} })],
  ['names that are none', JSON.stringify({ ...good, filter: { field: 'genre', anyOf: [null] } })],
  ['a filter too deep', deep],
] as const)
  test(`${what} is damaged`, () => {
    expect(parseStoredCriteria(json)).toMatchObject({ ok: false, code: 'damaged' });
  });
