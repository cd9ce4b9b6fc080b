import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  diffRows,
  keyOf,
  type Row,
  type RowChange,
  reverseChanges,
} from '../../src/shared/edits/row-changes.ts';

/** Rows of four items with two keys each at most, and two columns. */
const rows = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 2 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 2 }),
  ),
  { selector: (row) => keyOf(row, 2) },
);
const sorted = (list: readonly Row[]) => list.map((row) => JSON.stringify(row)).sort();

/** The cells of a row that a change is of; undefined: it was not there before. */
function changedOf(from: Row | null, to: Row | null) {
  return from?.filter((cell, column) => cell !== to?.[column]);
}

/** What stands in these cells. */
function shownOf(rows: ReadonlyMap<string, Row>, known: Row, from: Row | null, to: Row | null) {
  const row = rows.get(keyOf(known, 2));
  return row?.filter((_, column) => from === null || from[column] !== to?.[column]);
}

function apply(present: readonly Row[], changes: readonly RowChange[]): readonly Row[] {
  const map = new Map(present.map((row) => [keyOf(row, 2), row]));
  for (const [before, after] of changes) {
    if (before) map.delete(keyOf(before, 2));
    if (after) map.set(keyOf(after, 2), after);
  }
  return [...map.values()];
}

test('rows of one key are no difference where they stay', () => {
  const plays: Row[] = [
    [1, 5, 9],
    [1, 5, 9],
  ];
  expect(diffRows(plays, plays, 2)).toEqual([]);
});

test('what differs, turned round, makes the rows what they were; turned round again, what they became', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changes = diffRows(before, after, 2);
      expect(sorted(apply(before, changes))).toEqual(sorted(after));
      const undo = reverseChanges(changes, after, 2);
      expect(undo.left.size).toBe(0);
      expect(sorted(apply(after, undo.changes))).toEqual(sorted(before));
      const redo = reverseChanges(
        changes.map(([from, to]): RowChange => [to, from]),
        before,
        2,
      );
      expect(sorted(apply(before, redo.changes))).toEqual(sorted(after));
    }),
  );
});

test('what was changed since is left, and only that', () => {
  fc.assert(
    fc.property(rows, rows, rows, (before, after, now) => {
      const changes = diffRows(before, after, 2);
      const { changes: undo, left } = reverseChanges(changes, now, 2);
      const result = new Map(apply(now, undo).map((row) => [keyOf(row, 2), row]));
      for (const [from, to] of changes) {
        const known = from ?? to ?? [];
        if (!left.has(known[0] ?? null))
          expect(shownOf(result, known, from, to)).toEqual(changedOf(from, to));
      }
    }),
  );
});

test('other columns of a row that was changed since keep what they became', () => {
  const changes = diffRows([[1, 'Old', 1990]], [[1, 'New', 1990]], 1);
  expect(reverseChanges(changes, [[1, 'New', 2000]], 1)).toEqual({
    changes: [
      [
        [1, 'New', 2000],
        [1, 'Old', 2000],
      ],
    ],
    left: new Set(),
  });
  expect(reverseChanges(changes, [[1, 'Newer', 1990]], 1).left).toEqual(new Set([1]));
  expect(reverseChanges(changes, [], 1).left).toEqual(new Set([1]));
});

test('a change that was kept before a column came is turned round with nothing in it', () => {
  expect(reverseChanges([[null, [1, 'New']]], [[1, 'New', null]], 1)).toEqual({
    changes: [[[1, 'New', null], null]],
    left: new Set(),
  });
  expect(reverseChanges([[null, [1, 'New']]], [[1, 'New', 2]], 1).left).toEqual(new Set([1]));
  // And one that empties the column gives back what was in it.
  const changes = diffRows([[1, 'Old', 2]], [[1, 'New']], 1);
  expect(reverseChanges(changes, [[1, 'New', null]], 1).changes).toEqual([
    [
      [1, 'New', null],
      [1, 'Old', 2],
    ],
  ]);
});

test('names in a key differ in more than the case of ASCII letters where the table has it so', () => {
  const folded = { columns: 2, isFolded: true } as const;
  const added: RowChange[] = [[null, [1, 'Drama']]];
  expect(reverseChanges(added, [[1, 'drama']], folded)).toEqual({
    changes: [[[1, 'drama'], null]],
    left: new Set(),
  });
  expect(reverseChanges([[[1, 'Drama'], null]], [[1, 'drama']], folded).left).toEqual(new Set([1]));
  expect(reverseChanges([[null, [1, 'Ärger']]], [[1, 'ärger']], folded).left).toEqual(new Set([1]));
  // Kept as two changes, by an earlier version.
  for (const respelled of [
    diffRows([[1, 'Drama']], [[1, 'drama']], folded),
    diffRows([[1, 'Drama']], [[1, 'drama']], 2),
  ])
    expect(reverseChanges(respelled, [[1, 'drama']], folded)).toEqual({
      changes: [
        [
          [1, 'drama'],
          [1, 'Drama'],
        ],
      ],
      left: new Set(),
    });
});
