import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { MAX_BAR_HEIGHT, VirtualScroll } from '../../src/app/list/virtual-scroll.ts';

const VIEW = 800;

function scrollOf(rows: number, rowHeight = 40): VirtualScroll {
  const scroll = new VirtualScroll();
  scroll.resize(rows * rowHeight, VIEW);
  return scroll;
}

/** Goes to a place as the viewport does: the bar is set after. */
function goTo(scroll: VirtualScroll, top: number): void {
  scroll.moveTo(top);
  scroll.barSet(Math.round(scroll.barTarget));
}

const lists = fc.constantFrom(1, 10, 1000, 199_999, 200_001, 1_000_000, 10_000_000);
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('both ends of the bar are both ends of the list', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const scroll = scrollOf(rows);
      const end = Math.max(0, scroll.barHeight - VIEW);
      expect(scroll.topAt(0)).toBe(0);
      expect(scroll.topAt(end)).toBe(scroll.maxTop);
      expect(scroll.barAt(scroll.maxTop)).toBe(end);
    }),
  );
});

test('place and bar convert back and forth', () => {
  fc.assert(
    fc.property(lists, share, (rows, where) => {
      const scroll = scrollOf(rows);
      const top = where * scroll.maxTop;
      expect(Math.abs(scroll.topAt(scroll.barAt(top)) - top)).toBeLessThan(1e-3);
    }),
  );
});

test('farther down the bar is farther down the list', () => {
  fc.assert(
    fc.property(lists, share, share, (rows, one, other) => {
      const scroll = scrollOf(rows);
      const end = Math.max(0, scroll.barHeight - VIEW);
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(scroll.topAt(less * end)).toBeLessThanOrEqual(scroll.topAt(more * end));
    }),
  );
});

test('no list makes a taller bar than browsers bear', () => {
  fc.assert(
    fc.property(lists, (rows) => expect(scrollOf(rows).barHeight).toBeLessThanOrEqual(MAX_BAR_HEIGHT)),
  );
});

test('a wheel notch at row 500,000 of a million moves exactly its pixels', () => {
  const scroll = scrollOf(1_000_000);
  goTo(scroll, 500_000 * 40);
  for (const notch of [120, 120, -120, 3000, 1]) {
    const before = scroll.top;
    const bar = Math.round(scroll.barTarget);
    scroll.barSet(bar);
    scroll.barMoved(bar + notch);
    expect(scroll.top).toBe(before + notch);
  }
});

test('dragging the thumb takes the list to the place the bar stands for', () => {
  const scroll = scrollOf(1_000_000);
  goTo(scroll, 1_000_000);
  scroll.barMoved(4_000_000);
  expect(scroll.top).toBe(scroll.topAt(4_000_000));
  scroll.barMoved(MAX_BAR_HEIGHT - VIEW);
  expect(scroll.top).toBe(scroll.maxTop);
});

/** Moves the bar step by step without a rest until nothing moves; gives the longest move of the list. */
function travel(scroll: VirtualScroll, step: number): number {
  let longest = 0;
  let bar = Math.round(scroll.barTarget);
  for (let before = -1; before !== scroll.top; ) {
    before = scroll.top;
    bar = Math.max(0, Math.min(scroll.barHeight - VIEW, bar + step));
    scroll.barMoved(bar);
    longest = Math.max(longest, Math.abs(scroll.top - before));
    if (scroll.strayed) {
      bar = Math.round(scroll.barTarget);
      scroll.barSet(bar);
    }
  }
  return longest;
}

test('small steps without a rest never jump and reach both ends exactly', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 500, max: 6000 }), fc.boolean(), (where, step, isDown) => {
      const scroll = scrollOf(1_000_000);
      goTo(scroll, Math.round(where * scroll.maxTop));
      expect(travel(scroll, isDown ? step : -step)).toBeLessThanOrEqual(step + 1e-6);
      expect(scroll.top).toBe(isDown ? scroll.maxTop : 0);
    }),
    { numRuns: 20 },
  );
});

test('a list that shrinks stays within itself', () => {
  const scroll = scrollOf(1_000_000);
  goTo(scroll, scroll.maxTop);
  scroll.resize(10 * 40, VIEW);
  expect(scroll.top).toBe(0);
});
