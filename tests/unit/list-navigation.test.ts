import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { indexAfterKey, type NavigationState } from '../../src/app/list/list-navigation.ts';
import { TypeAhead } from '../../src/app/list/type-ahead.ts';

const table: NavigationState = { index: 10, total: 1000, columns: 1, rowsPerPage: 20, rightToLeft: false };
const grid: NavigationState = { ...table, columns: 6 };

test('in a table arrows move by a row, pages by what can be seen', () => {
  expect(indexAfterKey('ArrowDown', table)).toBe(11);
  expect(indexAfterKey('ArrowUp', table)).toBe(9);
  expect(indexAfterKey('PageDown', table)).toBe(29);
  expect(indexAfterKey('Home', table)).toBe(0);
  expect(indexAfterKey('End', table)).toBe(999);
  expect(indexAfterKey('ArrowRight', table)).toBeUndefined();
});

test('in a grid arrows move in both directions, and follow the direction of reading', () => {
  expect(indexAfterKey('ArrowDown', grid)).toBe(16);
  expect(indexAfterKey('ArrowRight', grid)).toBe(11);
  expect(indexAfterKey('ArrowRight', { ...grid, rightToLeft: true })).toBe(9);
});

test('the last row of a grid can be shorter', () => {
  const state = { ...grid, index: 993, total: 998 };
  expect(indexAfterKey('ArrowDown', state)).toBe(997);
  expect(indexAfterKey('ArrowRight', { ...state, index: 997 })).toBe(997);
});

test('a key never leaves the list', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: -1, max: 499 }),
      (key, total, columns, index) => {
        const state = {
          index: Math.min(index, total - 1),
          total,
          columns,
          rowsPerPage: 5,
          rightToLeft: false,
        };
        const target = indexAfterKey(key, state);
        if (target === undefined) return;
        expect(target).toBeGreaterThanOrEqual(0);
        expect(target).toBeLessThan(total);
      },
    ),
  );
});

test('nothing moves in an empty list', () => {
  expect(indexAfterKey('End', { ...table, index: -1, total: 0 })).toBeUndefined();
});

test('letters typed quickly are one word, a pause begins another', () => {
  const typed = new TypeAhead();
  expect(typed.press('b', 0)).toBe('b');
  expect(typed.press('l', 300)).toBe('bl');
  expect(typed.press(' ', 600)).toBe('bl ');
  expect(typed.press('z', 5000)).toBe('z');
});

test('keys that are no letters are not typed, nor a space that begins', () => {
  const typed = new TypeAhead();
  expect(typed.press('Shift', 0)).toBeUndefined();
  expect(typed.press(' ', 0)).toBeUndefined();
  expect(typed.press('é', 0)).toBe('é');
});
