import { followDrag } from './follow-drag.ts';

/**
 * Lets a row of a list be dragged by its handle: it follows the pointer and the others make room; nothing of
 * the page's structure changes until `drop` is told the new position.
 */
export function dragRow(
  event: PointerEvent,
  rows: readonly HTMLElement[],
  from: number,
  drop: (to: number) => void,
): void {
  const dragged = rows[from];
  if (!dragged || event.button !== 0) return;
  const middles = rows.map((row) => row.offsetTop + row.offsetHeight / 2);
  const room = dragged.offsetHeight;
  let to = from;
  dragged.classList.add('dragged');
  for (const row of rows) if (row !== dragged) row.style.transition = 'transform var(--motion-quick)';
  followDrag(event, {
    move: (_dx, dy) => {
      to = targetOf(middles, from, dy);
      dragged.style.transform = `translateY(${dy}px)`;
      rows.forEach((row, index) => {
        if (index !== from) row.style.transform = shiftOf(index, from, to, room);
      });
    },
    end: () => {
      // Without a transition: the rows are where they will be.
      for (const row of rows) row.style.transform = row.style.transition = '';
      dragged.classList.remove('dragged');
      if (to !== from) drop(to);
    },
  });
}

/** The position a row has when it was moved by so many px: past every row whose middle its own middle has passed. */
export function targetOf(middles: readonly number[], from: number, dy: number): number {
  const middle = (middles[from] ?? 0) + dy;
  return middles.filter((other, index) => index !== from && other < middle).length;
}

function shiftOf(index: number, from: number, to: number, room: number): string {
  if (index > from && index <= to) return `translateY(${-room}px)`;
  return index < from && index >= to ? `translateY(${room}px)` : '';
}
