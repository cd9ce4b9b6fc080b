import type { Track } from './track.ts';

/** What a call's time went into, in ms. Of a span that stands for several: the sums. */
export interface SpanParts {
  /** Waiting for its turn. */
  readonly queue: number;
  /** Being worked on. */
  readonly execution: number;
  /** Messages and copies between threads. */
  readonly transfer: number;
}

/** Facts of a span that anybody may read: counts, kinds, switches. Never a title, path, key or query. */
export type SpanProperties = Readonly<Record<string, string | number | boolean>>;

/** Facts that stay on this machine unless the person asks for them: titles, paths, keys, queries. */
export type SpanSecrets = Readonly<Record<string, string | number>>;

/** One thing that took time; or several of one name, added up when too many came at once. */
export interface Span {
  /** Such as `items.page`: a word, a dot, a word; never text of the library. */
  readonly name: string;
  readonly track: Track;
  /** ms on the clock of `performance.now()` of the thread that reads it. */
  readonly start: number;
  /** ms; of several: from the first one's start to the last one's end. */
  readonly duration: number;
  /** Where it happened, such as `reader 1`; left out in the thread itself. */
  readonly thread?: string;
  /** The same for all that was done for one call, in whatever thread. */
  readonly traceId?: number;
  readonly parts?: SpanParts;
  /** How many operations it stands for. Default 1. */
  readonly count?: number;
  /** ms of all of them together. Default: `duration`. */
  readonly total?: number;
  /** ms of the longest of them. Default: `duration` of one, the average of several. */
  readonly longest?: number;
  /** It threw or rejected. */
  readonly failed?: boolean;
  /** It may take as long as it likes, as a job does: nobody is told that it was slow. */
  readonly isLong?: boolean;
  readonly properties?: SpanProperties;
  readonly secret?: SpanSecrets;
}

/** What a timer tells beside its name and duration. */
export type TimerOptions = Partial<
  Pick<Span, 'track' | 'start' | 'traceId' | 'parts' | 'failed' | 'isLong' | 'properties' | 'secret'>
>;

/** A span that is still being put together. */
export type SpanDraft = { -readonly [Key in keyof Span]: Span[Key] };

/** How long one operation of a span took at most, in ms. */
export function longestOf({ count = 1, duration, total = duration, longest }: Span): number {
  return longest ?? total / count;
}
