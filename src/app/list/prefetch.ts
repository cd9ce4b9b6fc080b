import type { RowRange } from './list-geometry.ts';

/** What is known when deciding which pages to have. */
export interface PrefetchSituation {
  /** Items that can be seen. */
  readonly visible: RowRange;
  /** Number of items in the list. */
  readonly total: number;
  readonly pageSize: number;
  /** So near to the end of what is loaded, the next page is asked for. */
  readonly threshold: number;
  /** 1 down, -1 up, 0 standing still. */
  readonly direction: -1 | 0 | 1;
  /** Items passed in a frame. */
  readonly velocity: number;
}

/** Frames of travel that are loaded ahead. */
const LOOK_AHEAD_FRAMES = 6;

/** Pages ahead at most: what is asked for must be answered before it is passed. */
const MOST_AHEAD = 5;

/**
 * The pages to have, most urgent first: what can be seen, then what comes next in the direction of
 * travel, the farther the faster. Nothing is fetched ahead of jumps (more than two pages a frame:
 * someone drags the scroll bar), because where they go is not known.
 */
export function wantedPages(situation: PrefetchSituation): number[] {
  const { visible, total, pageSize, threshold, direction, velocity } = situation;
  const lastPage = Math.floor((total - 1) / pageSize);
  const pageOf = (index: number) => Math.max(0, Math.min(lastPage, Math.floor(index / pageSize)));
  if (total <= 0 || visible.last < visible.first) return [];

  const firstSeen = pageOf(visible.first);
  const lastSeen = pageOf(visible.last);
  const pages = span(firstSeen, lastSeen);
  if (direction < 0) pages.reverse();
  if (velocity > 2 * pageSize) return pages;

  const reach = Math.max(threshold, Math.min(velocity * LOOK_AHEAD_FRAMES, MOST_AHEAD * pageSize));
  const below = span(lastSeen + 1, pageOf(visible.last + (direction < 0 ? 0 : reach)));
  const above = span(pageOf(visible.first - (direction > 0 ? 0 : reach)), firstSeen - 1).reverse();
  return direction < 0 ? [...pages, ...above, ...below] : [...pages, ...below, ...above];
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
