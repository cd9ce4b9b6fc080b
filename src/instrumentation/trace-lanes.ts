import type { Span } from './span.ts';

/** A span's place in a trace, in whole ns from the trace's beginning. */
export interface PlacedSpan {
  readonly span: Span;
  readonly start: number;
  readonly end: number;
  /** 0 for the first. */
  readonly lane: number;
}

/**
 * Puts spans into lanes in which they only follow or contain one another: viewers of traces draw nothing
 * sensible of two that overlap otherwise, as what waits does.
 * @param origin ms: where the trace begins.
 */
export function placeInLanes(spans: readonly Span[], origin: number): PlacedSpan[] {
  const lanes: number[][] = [];
  return spans
    .map((span) => ({ span, ...timesOf(span, origin) }))
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((placed) => ({ ...placed, lane: laneFor(lanes, placed.start, placed.end) }));
}

/** @param lanes The ends of the spans that are open in each, the innermost last. */
function laneFor(lanes: number[][], start: number, end: number): number {
  for (const [lane, open] of lanes.entries()) {
    while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop();
    if (open.length > 0 && (open.at(-1) ?? 0) < end) continue;
    open.push(end);
    return lane;
  }
  return lanes.push([end]) - 1;
}

function timesOf({ start, duration }: Span, origin: number): { start: number; end: number } {
  const from = Math.round((start - origin) * 1e6);
  return { start: from, end: from + Math.max(0, Math.round(duration * 1e6)) };
}
