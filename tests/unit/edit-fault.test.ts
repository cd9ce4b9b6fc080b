import { expect, test } from '@playwright/test';
import { parseCredits } from '../../src/interop/parse-credits.ts';
import { creditsFault, editFault, faultyCredits, valueFault } from '../../src/shared/edits/edit-fault.ts';
import type { ItemEdit } from '../../src/shared/edits/item-edit.ts';

test('a value that the library cannot hold is refused with what is wrong with it', () => {
  expect(valueFault('title', '  ')).toBe('Title has nothing but spaces.');
  expect(valueFault('title', '\u200b\u3164')).toBe('Title has nothing but spaces.');
  expect(valueFault('title', '\u200e\u0661')).toBeUndefined();
  expect(valueFault('title', null)).toBe('Title cannot be empty.');
  expect(valueFault('title', 'x'.repeat(501))).toBe('Title has at most 500 characters.');
  expect(valueFault('year', 1799)).toBe('Year is between 1800 and 2,200.');
  expect(valueFault('year', 1999.5)).toBe('Year is a whole number.');
  expect(valueFault('year', '1999')).toBe('Year is a number.');
  expect(valueFault('rating', Number.NaN)).toBe('Rating is a number.');
  expect(valueFault('rating', 10.1)).toBe('Rating is between 0 and 10.');
  expect(valueFault('airedDate', '2023-02-29')).toBe('Date is a day such as 2024-02-29.');
  expect(valueFault('airedDate', '2024-02-29')).toBeUndefined();
  expect(valueFault('season', 0)).toBeUndefined();
  expect(valueFault('description', null)).toBeUndefined();
});

test('a name of a tag that is empty, spaced or too long is refused', () => {
  const tag = (name: string) => editFault({ kind: 'tags', add: [name], remove: [] });
  expect(tag('to see')).toBeUndefined();
  expect(tag(' ')).toBe('A name cannot be empty.');
  expect(tag('sea//air')).toContain('an empty part');
  expect(editFault({ kind: 'tags', add: [], remove: ['sea//air'] })).toBeUndefined();
  expect(tag('\u200b\u2060')).toBe('A name cannot be empty.');
  expect(tag(' to see')).toBe('“ to see” begins or ends with a space.');
  expect(tag('x'.repeat(101))).toBe('A name has at most 100 characters.');
  expect(editFault({ kind: 'user-rating', rating: 11 })).toBe('Your rating is between 0 and 10.');
});

test('a change that nobody knows is refused', () => {
  expect(editFault({ kind: 'burn' } as unknown as ItemEdit)).toBe('There is no such change.');
});

test('whatever an import keeps of cast and crew can be stored, and a fault says whose it is', () => {
  const [kept] = parseCredits(
    [{ name: 'N'.repeat(400), role: 'r'.repeat(400), character: 'c'.repeat(400) }],
    'actor',
  );
  const credit = (character: string, personId = 1) => ({
    ...{ personId, name: 'Ada Quill', role: 'actor', character },
  });
  expect(kept && creditsFault([{ ...kept, personId: null }])).toBeUndefined();
  expect(creditsFault([credit('c'.repeat(300))])).toBeUndefined();
  const long = credit('c'.repeat(301));
  expect(creditsFault([long])).toBe('The character of “Ada Quill” has at most 300 characters.');
  // What is stored already hinders no other change.
  const changed = [credit('Mate', 2), long, credit('d'.repeat(301))];
  expect(creditsFault(changed.slice(0, 2), [long])).toBeUndefined();
  expect(faultyCredits(changed, [long])).toEqual([2]);
});
