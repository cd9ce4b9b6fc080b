import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { GRID_GAP, gridGeometry, POSTER_SIZES } from '../../src/app/list/grid-geometry.ts';

const widths = fc.integer({ min: 240, max: 4000 });
const sizes = fc.constantFrom(...POSTER_SIZES);

test('posters and gaps fill the width and never exceed it', () => {
  fc.assert(
    fc.property(widths, sizes, (width, size) => {
      const { columns, posterWidth } = gridGeometry(width, size);
      const used = columns * posterWidth + (columns - 1) * GRID_GAP;
      expect(used).toBeLessThanOrEqual(width);
      expect(width - used).toBeLessThan(columns);
    }),
  );
});

test('a larger size never shows smaller posters', () => {
  fc.assert(
    fc.property(widths, (width) => {
      const shown = POSTER_SIZES.map((size) => gridGeometry(width, size).posterWidth);
      expect(shown).toEqual([...shown].sort((one, other) => one - other));
    }),
  );
});

test('posters are 2:3', () => {
  fc.assert(
    fc.property(widths, sizes, (width, size) => {
      const { posterWidth, posterHeight } = gridGeometry(width, size);
      expect(Math.abs(posterHeight / posterWidth - 1.5)).toBeLessThan(0.05);
    }),
  );
});
