import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { canonicalCriteria } from '../../src/shared/query-language/canonical-criteria.ts';
import { parseQuery } from '../../src/shared/query-language/parse-query.ts';
import { printQuery } from '../../src/shared/query-language/print-query.ts';
import { anyCriteria, anyText, boxCriteria } from '../support/arbitrary-criteria.ts';

test('criteria printed and read again are the same criteria', () => {
  fc.assert(
    fc.property(boxCriteria, (criteria) => {
      expect(parseQuery(printQuery(criteria))).toEqual({ ok: true, criteria });
    }),
    { numRuns: 2000 },
  );
});

test('any criteria are printed as their canonical form, which is canonical', () => {
  fc.assert(
    fc.property(anyCriteria, (criteria) => {
      const canonical = canonicalCriteria(criteria);
      expect(canonicalCriteria(canonical)).toEqual(canonical);
      expect(printQuery(criteria)).toBe(printQuery(canonical));
    }),
    { numRuns: 1000 },
  );
});

test('any text gives canonical criteria, or an error with its place in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseQuery(text);
      if (parsed.ok) {
        expect(parseQuery(printQuery(parsed.criteria))).toEqual(parsed);
        return;
      }
      const { message, start, end } = parsed.error;
      expect([/^[A-Z].*\.$/.test(message), 0 <= start, start < end, end <= text.length]).not.toContain(false);
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
