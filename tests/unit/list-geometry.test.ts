import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type ListGeometry,
  maxTop,
  positionAt,
  renderedRows,
  topAt,
  topOfRow,
  visibleRows,
} from '../../src/app/list/list-geometry.ts';

const geometries: fc.Arbitrary<ListGeometry> = fc.record({
  rowCount: fc.oneof(fc.constantFrom(1, 10, 1_000_000, 10_000_000), fc.integer({ min: 1, max: 10_000_000 })),
  rowHeight: fc.integer({ min: 24, max: 600 }),
  viewHeight: fc.integer({ min: 1, max: 3000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('every row can be reached and is then among the visible and the rendered rows', () => {
  fc.assert(
    fc.property(
      geometries,
      share,
      fc.constantFrom('start', 'center', 'end', 'nearest' as const),
      share,
      (geometry, where, align, from) => {
        const row = Math.round(where * (geometry.rowCount - 1));
        const top = topOfRow(geometry, row, align, from * maxTop(geometry));
        const visible = visibleRows(geometry, top);
        const rendered = renderedRows(geometry, top);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(maxTop(geometry));
        expect(visible.first <= row && row <= visible.last).toBe(true);
        expect(rendered.first <= row && row <= rendered.last).toBe(true);
      },
    ),
  );
});

test('the visible rows cover what can be seen, the rendered rows cover them', () => {
  fc.assert(
    fc.property(geometries, share, (geometry, where) => {
      const top = where * maxTop(geometry);
      const { first, last } = visibleRows(geometry, top);
      const rendered = renderedRows(geometry, top);
      const end = Math.min(top + geometry.viewHeight, geometry.rowCount * geometry.rowHeight);
      expect(first * geometry.rowHeight).toBeLessThanOrEqual(top);
      expect((last + 1) * geometry.rowHeight).toBeGreaterThanOrEqual(end - 1e-6);
      expect(rendered.first).toBeLessThanOrEqual(first);
      expect(rendered.last).toBeGreaterThanOrEqual(last);
      expect(rendered.first).toBeGreaterThanOrEqual(0);
      expect(rendered.last).toBeLessThan(geometry.rowCount);
    }),
  );
});

test('the number of rendered rows is the same everywhere and one more than fit in the view', () => {
  fc.assert(
    fc.property(geometries, share, (geometry, where) => {
      const { first, last } = renderedRows(geometry, where * maxTop(geometry));
      const fitting = Math.ceil(geometry.viewHeight / geometry.rowHeight);
      expect(last - first + 1).toBe(Math.min(geometry.rowCount, fitting + 1));
    }),
  );
});

test('a place taken and returned to is the same to the pixel', () => {
  fc.assert(
    fc.property(geometries, share, (geometry, where) => {
      const top = Math.round(where * maxTop(geometry));
      expect(topAt(geometry, positionAt(geometry, top))).toBe(top);
    }),
  );
});

test('a list without rows has no range', () => {
  const geometry = { rowCount: 0, rowHeight: 40, viewHeight: 800 };
  expect(visibleRows(geometry, 0)).toEqual({ first: 0, last: -1 });
  expect(renderedRows(geometry, 0)).toEqual({ first: 0, last: -1 });
});
