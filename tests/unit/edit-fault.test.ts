import { expect, test } from '@playwright/test';
import { editFault, valueFault } from '../../src/shared/edits/edit-fault.ts';
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
