/** Where the overlay is and how large, in px. */
export interface OverlayPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window, in px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** px between the overlay and the window's edge. */
const MARGIN = 8;
const LEAST = { width: 360, height: 240 };
/** Narrower windows show it as a sheet at their lower edge. */
export const SHEET_BELOW = 641;

/**
 * The nearest place that is all within the window.
 * @param shownHeight px of it that are shown, when it is collapsed.
 */
export function placeWithin(place: OverlayPlace, viewport: Viewport, shownHeight?: number): OverlayPlace {
  const width = between(place.width, LEAST.width, viewport.width - 2 * MARGIN);
  const height = between(place.height, LEAST.height, viewport.height - 2 * MARGIN);
  return {
    x: between(place.x, MARGIN, viewport.width - width - MARGIN),
    y: between(place.y, MARGIN, viewport.height - (shownHeight ?? height) - MARGIN),
    width,
    height,
  };
}

/** Where the two contradict each other, `most` wins; nothing is below 0. */
function between(value: number, least: number, most: number): number {
  return Math.max(0, Math.min(Math.max(value, least), most));
}
