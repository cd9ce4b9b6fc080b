import { followDrag } from '../follow-drag.ts';

/** px after which a press is a swipe, and after which what is swiped is gone. */
const BEGINS = 8;
const ENOUGH = 72;

/** Follows a finger or the mouse to either side; far enough, `onAway` is called, else the element goes back. */
export function swipeAway(event: PointerEvent, onAway: () => void): void {
  const element = event.currentTarget;
  if (!(element instanceof HTMLElement)) return;
  // A button is pressed, not swiped.
  if (event.target instanceof Element && event.target.closest('button, a') !== null) return;
  let moved = 0;
  followDrag(event, {
    move: (dx) => {
      moved = Math.abs(dx) < BEGINS ? 0 : dx;
      element.style.translate = moved === 0 ? '' : `${moved}px`;
      element.style.opacity = moved === 0 ? '' : String(Math.max(0.2, 1 - Math.abs(moved) / 240));
    },
    end: () => {
      if (Math.abs(moved) >= ENOUGH) onAway();
      element.style.translate = '';
      element.style.opacity = '';
    },
  });
}
