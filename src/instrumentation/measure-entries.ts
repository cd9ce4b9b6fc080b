import type { Span } from './span.ts';
import { SpanQueue } from './span-queue.ts';
import { TRACK_COLORS } from './track.ts';

/** What DevTools' Performance panel reads from an entry's `detail`. */
interface TrackEntryDetail {
  readonly devtools: {
    readonly dataType: 'track-entry';
    readonly track: string;
    readonly trackGroup: 'Reelshelf';
    readonly color: string;
    readonly properties?: readonly (readonly [string, string])[];
    readonly tooltipText?: string;
  };
}

const PROBE = 'reelshelf.probe';

/**
 * Shows spans as `performance.measure` entries, which DevTools puts on tracks of their own. They are made
 * some time after the span ended, at its exact place in time, and each batch takes the place of the one
 * before, so that they do not pile up.
 */
export class MeasureEntries {
  readonly #performance: Pick<Performance, 'measure' | 'clearMeasures'>;
  readonly #queue = new SpanQueue((spans) => this.#emit(spans), { batch: 200, perWindow: 200 });
  /** Entries without properties share their details: making one takes longer than the rest. */
  readonly #details = new Map<string, TrackEntryDetail>();
  /** Names of the entries that are there. */
  readonly #names = new Set<string>();
  #isAvailable: boolean | undefined;

  constructor(performanceApi: Pick<Performance, 'measure' | 'clearMeasures'> = performance) {
    this.#performance = performanceApi;
  }

  /** Whether this browser takes measures with details. Without, spans are counted but not shown there. */
  get isAvailable(): boolean {
    this.#isAvailable ??= this.#probe();
    return this.#isAvailable;
  }

  /** Shows a span within 250 ms. Its secrets stay out: what DevTools records may be passed on. */
  add(span: Span): void {
    if (this.isAvailable) this.#queue.add(span);
  }

  /** Shows what waits now. */
  flush(): void {
    this.#queue.flush();
  }

  /** Takes away all entries, and those that were to come. */
  clear(): void {
    this.#queue.clear();
    this.#clearShown();
  }

  #emit(spans: readonly Span[]): void {
    this.#clearShown();
    for (const span of spans) this.#show(span);
  }

  #show(span: Span): void {
    const { name, start, duration } = span;
    const detail = needsOwnDetail(span) ? ownDetailOf(span) : this.#detailOf(span);
    // The browser refuses times before its own, such as of what began in an earlier document.
    const from = Math.max(0, start);
    try {
      this.#performance.measure(name, { start: from, end: Math.max(from, start + duration), detail });
      this.#names.add(name);
    } catch {
      // A span without a time cannot be drawn; whoever is timed must not hear of it.
    }
  }

  /** By name: entries that others made stay. */
  #clearShown(): void {
    for (const name of this.#names) this.#performance.clearMeasures(name);
    this.#names.clear();
  }

  #detailOf(span: Span): TrackEntryDetail {
    const key = span.failed ? `${span.track} failed` : span.track;
    let detail = this.#details.get(key);
    if (detail === undefined) {
      detail = { devtools: commonDetailOf(span) };
      this.#details.set(key, detail);
    }
    return detail;
  }

  #probe(): boolean {
    try {
      const detail = { devtools: {} };
      // Older ones return nothing, or take the options for the name of a mark and throw.
      const entry: PerformanceMeasure | undefined = this.#performance.measure(PROBE, {
        start: 0,
        end: 0,
        detail,
      });
      this.#performance.clearMeasures(PROBE);
      return Boolean(entry?.detail);
    } catch {
      return false;
    }
  }
}

function needsOwnDetail({ parts, properties, count }: Span): boolean {
  return parts !== undefined || properties !== undefined || count !== undefined;
}

function commonDetailOf({ track, failed }: Span): TrackEntryDetail['devtools'] {
  const color = failed ? 'error' : TRACK_COLORS[track];
  return { dataType: 'track-entry', track, trackGroup: 'Reelshelf', color };
}

function ownDetailOf(span: Span): TrackEntryDetail {
  const { name, count, parts, properties } = span;
  const rows: [string, string][] = [];
  if (count !== undefined) rows.push(['count', String(count)]);
  for (const key in parts) rows.push([key, `${parts[key as keyof typeof parts].toFixed(2)} ms`]);
  for (const key in properties) rows.push([key, String(properties[key])]);
  const tooltipText = count === undefined ? name : `${name} × ${count}`;
  return { devtools: { ...commonDetailOf(span), properties: rows, tooltipText } };
}
