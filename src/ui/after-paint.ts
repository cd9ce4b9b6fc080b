/** A tab that is hidden paints nothing: after so many ms it is not waited for. */
const LONGEST = 500;

/** Settles when what has been rendered by now is on the screen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    // A frame is handed over to be painted at its end: before the next one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
