import { longestOf, type Span, type SpanDraft, type SpanParts } from './span.ts';

/** Spans of one name added up. */
type FoldedSpan = SpanDraft & Required<Pick<SpanDraft, 'count' | 'total' | 'longest'>>;

/** Spans by name (failed ones apart), each standing for all of its name. */
export type FoldedSpans = Map<string, FoldedSpan>;

/** Adds a span to those of its name: counts, sums and the longest stay exact, the rest is lost. */
export function foldSpan(folded: FoldedSpans, span: Span): void {
  const { name, track, start, duration, count = 1, total = duration, parts, failed } = span;
  const key = failed ? `${name}\n` : name;
  const longest = longestOf(span);
  const sum = folded.get(key);
  if (sum === undefined) {
    const first: FoldedSpan = { name, track, start, duration, count, total, longest };
    if (parts) first.parts = parts;
    if (failed) first.failed = failed;
    folded.set(key, first);
    return;
  }
  const end = Math.max(sum.start + sum.duration, start + duration);
  sum.start = Math.min(sum.start, start);
  sum.duration = end - sum.start;
  sum.count += count;
  sum.total += total;
  sum.longest = Math.max(sum.longest, longest);
  if (parts) sum.parts = addParts(sum.parts, parts);
}

/** The sums of two splits, in ms. */
export function addParts(one: SpanParts | undefined, other: SpanParts): SpanParts {
  if (one === undefined) return other;
  return {
    queue: one.queue + other.queue,
    execution: one.execution + other.execution,
    transfer: one.transfer + other.transfer,
  };
}
