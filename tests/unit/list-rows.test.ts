import { equal } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { ListLandmark } from '../../src/app/list/navigable-list-model.ts';
import { wantedPages } from '../../src/app/list/prefetch.ts';
import { indexAtShare, landmarkOf } from '../../src/app/list/rail-geometry.ts';
import { rowIndices } from '../../src/app/list/row-indices.ts';
import { RowKeys } from '../../src/app/list/row-keys.ts';

test('a million row numbers pass for an array and take no memory', () => {
  const indices = rowIndices(1_000_000);
  expect(Array.isArray(indices)).toBe(true);
  expect(indices.length).toBe(1_000_000);
  expect(indices[999_999]).toBe(999_999);
  expect(indices[1_000_000]).toBeUndefined();
});

test('each row of a window has a key of its own; rows that stay keep theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 2 }), (firsts) => {
      const keys = new RowKeys();
      let before = new Map<number, number>();
      for (const first of firsts) {
        keys.moveTo({ first, last: first + 29 });
        const now = new Map(
          Array.from({ length: 30 }, (_, step) => [first + step, keys.keyOf(first + step)]),
        );
        equal(new Set(now.values()).size, 30);
        for (const [row, key] of before) if (now.has(row)) equal(now.get(row), key);
        before = now;
      }
    }),
  );
});

test('a window that jumps keeps its elements in their order', () => {
  const keys = new RowKeys();
  keys.moveTo({ first: 7, last: 36 });
  const order = Array.from({ length: 30 }, (_, step) => keys.keyOf(7 + step));
  keys.moveTo({ first: 500_000, last: 500_029 });
  expect(Array.from({ length: 30 }, (_, step) => keys.keyOf(500_000 + step))).toEqual(order);
});

const still = { total: 1_000_000, pageSize: 100, threshold: 20, direction: 0, velocity: 0 } as const;

test('what can be seen is wanted first', () => {
  expect(wantedPages({ ...still, visible: { first: 130, last: 160 } })).toEqual([1]);
  expect(wantedPages({ ...still, visible: { first: 190, last: 215 } })).toEqual([1, 2]);
});

test('near the end of a page the next is wanted, in the direction of travel', () => {
  expect(wantedPages({ ...still, visible: { first: 150, last: 185 }, direction: 1, velocity: 1 })).toEqual([
    1, 2,
  ]);
  expect(wantedPages({ ...still, visible: { first: 110, last: 140 }, direction: -1, velocity: 1 })).toEqual([
    1, 0,
  ]);
});

test('the faster the travel, the more is wanted ahead', () => {
  const visible = { first: 5000, last: 5025 };
  expect(wantedPages({ ...still, visible, direction: 1, velocity: 75 })).toEqual([50, 51, 52, 53, 54]);
});

test('nothing is wanted ahead of a jump, nor beyond either end', () => {
  const visible = { first: 5000, last: 5025 };
  expect(wantedPages({ ...still, visible, direction: 1, velocity: 9000 })).toEqual([50]);
  expect(wantedPages({ ...still, total: 30, visible: { first: 0, last: 29 }, direction: 1 })).toEqual([0]);
  expect(wantedPages({ ...still, total: 0, visible: { first: 0, last: -1 } })).toEqual([]);
});

const landmarks: ListLandmark[] = [
  { label: 'A', at: 0 },
  { label: 'B', at: 600 },
  { label: 'C', at: 610 },
];

test('the rail finds the landmark of an item', () => {
  expect([0, 599, 600, 609, 610, 999].map((index) => landmarkOf(landmarks, index))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
  expect(landmarkOf([], 5)).toBe(-1);
});

test('each landmark has an equal part of the rail, and the rail reaches both ends', () => {
  expect(indexAtShare(landmarks, 1000, 0)).toBe(0);
  expect(indexAtShare(landmarks, 1000, 1 / 3 + 1e-9)).toBe(600);
  expect(indexAtShare(landmarks, 1000, 0.5)).toBe(605);
  expect(indexAtShare(landmarks, 1000, 1)).toBe(999);
});
