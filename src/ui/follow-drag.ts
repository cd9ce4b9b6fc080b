/** What a drag tells: px moved since it began. */
export interface DragTarget {
  move(dx: number, dy: number): void;
  /** It is over. */
  end(): void;
}

/** Follows a pointer that was pressed, mouse or finger, until it is let go. */
export function followDrag(event: PointerEvent, target: DragTarget): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  const { clientX, clientY, pointerId } = event;
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => {
    ending.abort();
    target.end();
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', (at) => target.move(at.clientX - clientX, at.clientY - clientY), {
    signal,
  });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}

/** px that an arrow key moves; four times as many with Shift. Undefined for other keys. */
export function arrowStep({ key, shiftKey }: KeyboardEvent): readonly [dx: number, dy: number] | undefined {
  const step = shiftKey ? 64 : 16;
  switch (key) {
    case 'ArrowLeft':
      return [-step, 0];
    case 'ArrowRight':
      return [step, 0];
    case 'ArrowUp':
      return [0, -step];
    case 'ArrowDown':
      return [0, step];
    default:
      return undefined;
  }
}
