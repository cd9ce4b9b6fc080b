import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { criteriaParts, removeCondition } from '../../src/shared/query-language/criteria-parts.ts';
import { parseQuery } from '../../src/shared/query-language/parse-query.ts';
import { printQuery } from '../../src/shared/query-language/print-query.ts';
import type { QueryCriteria } from '../../src/shared/query-language/query-criteria.ts';
import { boxCriteria } from '../support/arbitrary-criteria.ts';

function criteriaOf(text: string): QueryCriteria {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.criteria;
}

for (const [text, labels] of [
  ['noir sort:year', []],
  ['type:film year:1940..1959 -watched', ['Films', '1940–1959', 'Not watched']],
  ['genre:crime|drama|war actor:"Barbara Stanwyck"', ['Crime, drama or war', 'Actor Barbara Stanwyck']],
  ['person:X person:Y@editor country:France', ['With X', 'Editor Y', 'From France']],
  ['year:1990s year:1994 year:>=2000 year:<=2010', ['1990s', '1994', 'From 2000', 'Up to 2010']],
  ['rating:>=7 rating:5..7.5', ['Rated 7 and over', 'Rated 5–7.5']],
  ['added:7d no:poster is:favourite', ['Added in the last 7 days', 'No poster', 'Favourite']],
  ['no:overview has:subtitles', ['No overview', 'With subtitles']],
  ['added:2026-01..2026-12 added:>=2026-03', ['Added in 2026', 'Added since Mar 1, 2026']],
  ['-horror -genre:horror', ['Not “horror”', 'Not horror']],
  ['a OR is:watched', ['“a” or watched']],
  ['-(genre:Crime year:1994)', ['Not (Crime and 1994)']],
  ['no:year has:rating', ['Year unknown', 'Rating known']],
  ['-()', ['Nothing']],
] as const)
  test(`“${text}” in plain words`, () => {
    expect(criteriaParts(criteriaOf(text)).map(({ label }) => label)).toEqual(labels);
  });

test('taking a condition away leaves the others', () => {
  const criteria = criteriaOf('noir type:film -watched genre:crime sort:year-');
  const left = criteriaParts(criteria).map(({ path }) => printQuery(removeCondition(criteria, path)));
  expect(left).toEqual([
    'noir -watched genre:crime sort:year-',
    'noir type:film genre:crime sort:year-',
    'noir type:film -watched sort:year-',
  ]);
});

test('taking away all that can be leaves a text and an order', () => {
  fc.assert(
    fc.property(boxCriteria, (criteria) => {
      let left = criteria;
      for (let [part] = criteriaParts(left); part; [part] = criteriaParts(left)) {
        expect(part.label).not.toBe('');
        left = removeCondition(left, part.path);
      }
      const { mediaType: _, filter: __, ...rest } = criteria;
      expect(left).toEqual(rest);
    }),
  );
});
