import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { completeQuery, nameOption } from '../../src/shared/query-language/complete-query.ts';
import { parseQuery } from '../../src/shared/query-language/parse-query.ts';
import { anyText } from '../support/arbitrary-criteria.ts';

/** The options for a text with the cursor at `^`, as texts with the option put in. */
function completed(marked: string): string[] {
  const cursor = marked.indexOf('^');
  const text = marked.replace('^', '');
  return completeQuery(text, cursor).options.map(
    ({ start, end, insert }) => text.slice(0, start) + insert + text.slice(end),
  );
}

function names(marked: string) {
  return completeQuery(marked.replace('^', ''), marked.indexOf('^')).names;
}

test('a completion replaces a part of the text that holds the cursor', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: -3, max: 60 }), (text, cursor) => {
      const { options, names } = completeQuery(text, cursor);
      const at = Math.max(0, Math.min(cursor, text.length));
      const misplaced = [...options, ...(names ? [names] : [])].filter(
        ({ start, end }) => !(start >= 0 && start <= at && at <= end && end <= text.length),
      );
      deepEqual(misplaced, []);
    }),
    { numRuns: 1000 },
  );
});

test('every value that is offered can be read', () => {
  for (const field of completeQuery('', 0).options.map(({ insert }) => insert))
    for (const text of completed(`${field}^`)) expect(parseQuery(text)).toMatchObject({ ok: true });
});

test('a name goes into the text as it is read', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const { insert } = nameOption({ start: 0, end: 0 }, name);
      const clean = name
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .replaceAll(/\s+/g, ' ')
        .trim();
      if (clean === '') return;
      expect(parseQuery(`genre:${insert}`)).toMatchObject({ criteria: { filter: { anyOf: [clean] } } });
    }),
  );
});

test('fields and states are completed from their beginnings', () => {
  expect(completed('noir ye^')).toEqual(['noir year:']);
  expect(completed('wat^')).toEqual(['is:watched']);
  expect(completed('a -unw^ b')).toEqual(['a -unwatched b']);
  expect(completed('-gen^')).toEqual(['-genre:']);
  expect(completed('ge^nre:crime')).toEqual(['genre:crime']);
  expect(completed('noir ^')).toContain('noir genre:');
  expect(completed('"ye^')).toEqual([]);
  expect(completed('12^')).toEqual([]);
});

test('values of closed fields are completed', () => {
  expect(completed('type:s^')).toEqual(['type:series']);
  expect(completed('type:film|e^')).toEqual(['type:film|episode']);
  expect(completed('is:no-p^')).toEqual(['is:no-poster']);
  expect(completed('sort:ra^')).toEqual(['sort:rating-', 'sort:random']);
});

test('names of open fields are asked for', () => {
  expect(names('a genre:cr^ b')).toEqual({ field: 'genre', text: 'cr', start: 8, end: 10 });
  expect(names('genre:crime|^')).toEqual({ field: 'genre', text: '', start: 12, end: 12 });
  expect(names('actor:"Barbara St^" b')).toEqual({ field: 'person', text: 'Barbara St', start: 6, end: 18 });
  expect(names('person:X@di^')).toEqual({ field: 'role', text: 'di', start: 9, end: 11 });
  expect(names('lang:^')).toEqual({ field: 'audio', text: '', start: 5, end: 5 });
});

test('a phrase without its end is completed up to the cursor', () => {
  expect(names('actor:"Barb^ year:1940')).toEqual({ field: 'person', text: 'Barb', start: 6, end: 11 });
});
