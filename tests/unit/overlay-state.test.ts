import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { placeWithin } from '../../src/app/performance/overlay-place.ts';
import { OverlayStore, parseOverlayState } from '../../src/app/performance/overlay-store.ts';

const px = fc.integer({ min: -5000, max: 5000 });

test('whatever was stored, the overlay is within the window', () => {
  const window = fc.record({
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 3000 }),
  });
  fc.assert(
    fc.property(fc.record({ x: px, y: px, width: px, height: px }), window, (place, viewport) => {
      const { x, y, width, height } = placeWithin(place, viewport);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(viewport.width);
      expect(y + height).toBeLessThanOrEqual(viewport.height);
      expect(placeWithin({ x, y, width, height }, viewport)).toEqual({ x, y, width, height });
    }),
  );
});

test('a place that fits stays as it is', () => {
  const place = { x: 100, y: 80, width: 500, height: 400 };
  expect(placeWithin(place, { width: 1280, height: 800 })).toEqual(place);
});

test('collapsed it may stand at the lower edge, and comes up when it is opened', () => {
  const place = { x: 100, y: 700, width: 500, height: 400 };
  const viewport = { width: 1280, height: 800 };
  expect(placeWithin(place, viewport, 45).y).toBe(700);
  expect(placeWithin(place, viewport).y).toBe(392);
});

test('a state is read as it was kept', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as Storage;
  const store = new OverlayStore(storage, 'reelshelf~overlay');
  store.change({ isOpen: true, isPaused: true, section: 'spans', x: 40, sheetHeight: 300 });
  expect(new OverlayStore(storage, 'reelshelf~overlay').value).toEqual(store.value);
  expect(new OverlayStore(storage, 'reelshelf.other~overlay').value.isOpen).toBe(false);
});

for (const text of ['', 'no json', '7', 'null', '[]', '{"section":"secrets","x":"far","isOpen":1}']) {
  test(`what is of no use takes its default: ${text}`, () => {
    expect(parseOverlayState(text)).toEqual(parseOverlayState('{}'));
    expect(parseOverlayState(text)).toMatchObject({ isOpen: false, section: 'frames', width: 620 });
  });
}
