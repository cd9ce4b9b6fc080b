import { deepEqual, equal, ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { canonicalCriteria } from '../../src/shared/query-language/canonical-criteria.ts';
import { parseQuery } from '../../src/shared/query-language/parse-query.ts';
import { printQuery } from '../../src/shared/query-language/print-query.ts';
import { anyCriteria, anyText, boxCriteria } from '../support/arbitrary-criteria.ts';

test('criteria printed and read again are the same criteria', () => {
  fc.assert(
    fc.property(boxCriteria, (criteria) => {
      deepEqual(parseQuery(printQuery(criteria)), { ok: true, criteria });
    }),
    { numRuns: 2000 },
  );
});

test('any criteria are printed as their canonical form, which is canonical', () => {
  fc.assert(
    fc.property(anyCriteria, (criteria) => {
      const canonical = canonicalCriteria(criteria);
      deepEqual(canonicalCriteria(canonical), canonical);
      equal(printQuery(criteria), printQuery(canonical));
    }),
    { numRuns: 1000 },
  );
});

test('any text gives canonical criteria, or an error with its place in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseQuery(text);
      if (parsed.ok) {
        deepEqual(parseQuery(printQuery(parsed.criteria)), parsed);
        return;
      }
      const { message, start, end } = parsed.error;
      ok(/^[A-Z].*\.$/.test(message), message);
      ok(0 <= start && start < end && end <= text.length);
    }),
    { numRuns: 1000 },
  );
});

for (const piece of [
  '(',
  ')',
  '-',
  '-(',
  'NOT ',
  '"',
  '\\',
  'a OR ',
  'genre:a|',
  '..',
  'é😀 ',
  "' OR 1=1 --",
  '\0',
])
  test(`ten thousand characters of ${JSON.stringify(piece)} are read`, () => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    for (const pasted of [text, `${text}a`, `"${text}`]) {
      const parsed = parseQuery(pasted);
      if (parsed.ok) expect(parseQuery(printQuery(parsed.criteria))).toEqual(parsed);
      else expect(parsed.error.end).toBeLessThanOrEqual(pasted.length);
    }
  });
